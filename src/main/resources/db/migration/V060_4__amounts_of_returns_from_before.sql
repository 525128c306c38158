-- The amount of a return was what its goods had cost, or what was credited for them, with tax; it is the former from now on.
-- Nobody can tell which of the two a row from before holds: it is unknown until the return is checked again.
alter table business_case no force row level security;

update business_case set amount = null where process = 'returns-to-credit';

alter table business_case force row level security;
