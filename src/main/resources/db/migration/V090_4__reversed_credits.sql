-- What was reversed of a customer's credit was taken off each time that a return was judged; from now on it is taken off
-- once, when the reversal comes.
alter table standing no force row level security;
alter table document no force row level security;

update standing s
set released = greatest(s.released - c.reversed, least(s.released, c.stands))
from (select tenant_id, 'return-authorisation:' || (body ->> 'authorisation') as document_key,
             coalesce(sum(total) filter (where status = 'reversed'), 0) as reversed,
             coalesce(sum(total) filter (where status <> 'reversed'), 0) as stands
      from document
      where current and kind = 'customer-credit'
      group by 1, 2) c
where c.tenant_id = s.tenant_id and c.document_key = s.document_key and c.reversed > 0;

alter table standing force row level security;
alter table document force row level security;
