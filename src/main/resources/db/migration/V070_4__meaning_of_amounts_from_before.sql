-- What the amount of a task from before is: V070_3 took them all for what the document comes to. A task of a return showed
-- what was then the amount of its case: no inspection or write-off is of that, and so nobody knows how much it was about.
alter table work_item no force row level security;

update work_item set amount_meaning = 'at-stake'
where amount_meaning = 'document-total' and exception_id is not null;

update work_item
set amount_meaning = case task_key
        when 'confirmRevenue' then 'revenue'
        when 'postAccrual' then 'accrual'
        when 'approveCredit' then 'credit-with-tax'
        else 'price-paid-without-tax' end,
    amount = case when task_key in ('inspectReturn', 'approveWriteOff') then null else amount end,
    amount_rank = case when task_key in ('inspectReturn', 'approveWriteOff') then 0 else amount_rank end
where amount_meaning = 'document-total'
    and (process = 'returns-to-credit' or task_key in ('confirmRevenue', 'postAccrual'));

alter table work_item force row level security;
