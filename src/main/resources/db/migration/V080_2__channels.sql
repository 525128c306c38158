-- A message goes out on one channel: to the systems' endpoint, or to a partner's webhook or mail address.
alter table outbox add column channel text not null default 'system' check (channel in ('system', 'webhook', 'mail'));
alter table outbox add column partner text;
-- What only the receiver may read of the body; it is put into it when it is delivered, and forgotten afterwards.
alter table outbox add column secret text;

drop index outbox_due;
create index outbox_due on outbox (tenant_id, channel, due_at) where status = 'queued';

create table outbox_attempt (
    tenant_id  text        not null default current_setting('dockledger.tenant'),
    message_id uuid        not null,
    at         timestamptz not null,
    number     integer     not null,
    outcome    text        not null check (outcome in ('delivered', 'failed', 'dead')),
    answer     text        not null,
    primary key (tenant_id, message_id, at, number)
);

select dockledger_protect('outbox_attempt');

create table partner_contact (
    tenant_id   text        not null default current_setting('dockledger.tenant'),
    id          uuid        not null,
    partner     text        not null,
    name        text,
    mail        text,
    webhook     text,
    -- Why nothing is sent to the webhook any more, until somebody puts it right.
    disabled    text,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (tenant_id, id),
    unique (tenant_id, partner)
);

select dockledger_protect('partner_contact');

-- What signs the messages to a webhook. The one before the last stays valid for a while, so that the receiver can change.
create table partner_secret (
    tenant_id  text        not null default current_setting('dockledger.tenant'),
    id         uuid        not null,
    contact_id uuid        not null,
    secret     text        not null,
    made_at    timestamptz not null,
    ends_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, contact_id) references partner_contact (tenant_id, id) on delete cascade
);

create index partner_secret_of_contact on partner_secret (tenant_id, contact_id);

select dockledger_protect('partner_secret');
