-- Written by the thousand in a second, so that there are no foreign keys and hardly an index that is not a primary key.
--
-- The tenant stands last in what is looked up by a key that is selective by itself. Were it first, then every index
-- would do for every look-up as far as the planner knows while the tables have no statistics, or none that know a new
-- tenant, and it would read all rows of the tenant from the wrong one.

create table business_case (
    tenant_id text not null default current_setting('dockledger.tenant'),
    id text not null,
    process text not null,
    business_key text not null,
    document_key text not null,
    status text not null,
    supplier_number text,
    supplier_name text,
    site text,
    currency text,
    amount numeric,
    model_version text not null,
    model_sha256 text not null,
    correlation_id text not null,
    started_at timestamptz not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    primary key (id, tenant_id)
) with (fillfactor = 85);

create index business_case_by_key on business_case (business_key, tenant_id);
-- The condition always holds; only the list states it, and so nothing else is ever read from this index.
create index business_case_by_age on business_case (tenant_id, recorded_at, id) where recorded_at > '-infinity';

create table case_chain (
    tenant_id text not null default current_setting('dockledger.tenant'),
    chain_key text not null,
    case_id text not null,
    primary key (chain_key, case_id, tenant_id)
);

create index case_chain_by_case on case_chain (case_id, tenant_id);

create table case_document (
    tenant_id text not null default current_setting('dockledger.tenant'),
    case_id text not null,
    document_key text not null,
    kind text not null,
    number text not null,
    primary key (case_id, document_key, tenant_id)
);

create index case_document_by_number on case_document (number, tenant_id);

create table case_milestone (
    tenant_id text not null default current_setting('dockledger.tenant'),
    case_id text not null,
    id bigint not null generated always as identity (cache 100),
    name text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    document_key text,
    primary key (case_id, id, tenant_id)
);

create table case_match (
    tenant_id text not null default current_setting('dockledger.tenant'),
    case_id text not null,
    id bigint not null generated always as identity (cache 100),
    matched_at timestamptz not null,
    outcome text not null,
    body jsonb not null,
    primary key (case_id, id, tenant_id)
);

create table case_exception (
    tenant_id text not null default current_setting('dockledger.tenant'),
    id uuid not null,
    case_id text not null,
    variance_key text not null,
    kind text not null,
    reason_code text not null,
    document_key text not null,
    line text,
    concerns_line boolean not null,
    expected text,
    found text,
    difference text,
    limit_text text,
    limit_source text,
    severity text not null,
    value numeric,
    currency text,
    status text not null,
    owner_group text,
    task_id text,
    outcome text,
    decided_by text,
    decision_reason text,
    opened_at timestamptz not null,
    due_at timestamptz,
    closed_at timestamptz,
    primary key (id, tenant_id)
) with (fillfactor = 80);

create index case_exception_by_case on case_exception (case_id, tenant_id);
-- The few that are about another invoice, which they are held to repeat.
create index case_exception_by_other_invoice on case_exception (line, tenant_id) where line like 'invoice:%';
-- The few that could not be judged for want of reference data.
create index case_exception_by_missing_reference on case_exception (limit_source, tenant_id)
    where limit_source in ('unit conversions', 'exchange rates');

create table case_comment (
    tenant_id text not null default current_setting('dockledger.tenant'),
    id uuid not null,
    case_id text not null,
    task_id text,
    exception_id uuid,
    author text not null,
    at timestamptz not null,
    body text not null,
    primary key (id, tenant_id)
);

create index case_comment_by_case on case_comment (case_id, tenant_id);

select dockledger_protect('business_case');
select dockledger_protect('case_chain');
select dockledger_protect('case_document');
select dockledger_protect('case_milestone');
select dockledger_protect('case_match');
select dockledger_protect('case_exception');
select dockledger_protect('case_comment');
