-- Ended items stay for the case page and the read-only form. The indexes of the lists know open items only, and so stay
-- as small as the work that is left; V060 says why in these alone the tenant stands first. An item without a due date is
-- due at infinity, so that it can be sorted and paged.

create table work_item (
    tenant_id text not null default current_setting('dockledger.tenant'),
    task_id text not null,
    case_id text not null,
    process text not null,
    business_key text not null,
    name text not null,
    task_key text not null,
    form_key text not null,
    duty text not null,
    candidate_group text not null,
    assignee text,
    created_at timestamptz not null,
    due_at timestamptz not null,
    priority integer not null,
    exception_id uuid,
    reason_code text,
    kind text,
    supplier_number text,
    supplier_name text,
    site text,
    amount numeric,
    amount_rank bigint not null,
    currency text,
    correlation_id text not null,
    escalated boolean not null,
    search text not null,
    ended_at timestamptz,
    ended_by text,
    outcome text,
    primary key (task_id, tenant_id)
);

create index work_item_by_case on work_item (case_id, tenant_id);
create index work_item_of_group_by_due on work_item (tenant_id, candidate_group, due_at, task_id)
    where ended_at is null;
create index work_item_of_group_by_creation on work_item (tenant_id, candidate_group, created_at, task_id)
    where ended_at is null;
create index work_item_of_group_by_amount on work_item (tenant_id, candidate_group, amount_rank, task_id)
    where ended_at is null;
create index work_item_of_group_by_priority on work_item (tenant_id, candidate_group, priority, task_id)
    where ended_at is null;
create index work_item_of_person on work_item (tenant_id, assignee, due_at, task_id)
    where ended_at is null and assignee is not null;

create table task_draft (
    tenant_id text not null default current_setting('dockledger.tenant'),
    task_id text not null,
    person text not null,
    fields jsonb not null,
    primary key (task_id, person, tenant_id)
);

create table task_submission (
    tenant_id text not null default current_setting('dockledger.tenant'),
    task_id text not null,
    fields jsonb not null,
    primary key (task_id, tenant_id)
);

select dockledger_protect('work_item');
select dockledger_protect('task_draft');
select dockledger_protect('task_submission');
