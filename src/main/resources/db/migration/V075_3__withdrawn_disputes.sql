-- Whoever asked may take the question back.
alter table dispute drop constraint dispute_end_reason_check;
alter table dispute add constraint dispute_end_reason_check
    check (end_reason in ('answered', 'unanswered', 'settled', 'withdrawn'));
