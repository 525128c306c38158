-- What waits since before letters had a subject gets that of its dispute, so that no later letter overtakes it.
alter table outbox no force row level security;
alter table dispute no force row level security;

update outbox letter
set subject = dispute.subject ->> 'document'
from dispute
where letter.status = 'queued' and letter.subject is null and letter.key like 'supplier-dispute/%'
    and dispute.tenant_id = letter.tenant_id and dispute.id::text = split_part(letter.key, '/', 2);

alter table outbox force row level security;
alter table dispute force row level security;
