-- What a message to a partner is about: of messages about the same, a later one waits for the earlier ones.
alter table outbox add column subject text;

create index outbox_of_subject on outbox (tenant_id, channel, partner, subject, id)
    where status = 'queued' and subject is not null;
