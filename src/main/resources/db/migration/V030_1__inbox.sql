-- Every event that came in, and where it stands. Narrow on purpose: its rows change, their content does not.
create table inbox (
    tenant_id      text        not null default current_setting('dockledger.tenant'),
    id             bigint      not null generated always as identity,
    source         text        not null,
    event_id       text        not null,
    type           text        not null,
    business_key   text        not null,
    status         text        not null default 'pending'
        check (status in ('pending', 'parked', 'applied', 'dead', 'discarded')),
    attempts       int         not null default 0,
    due_at         timestamptz, -- of pending and parked rows
    parked_at      timestamptz, -- since when it has been waiting, over all attempts in between
    waits_for      text[]      not null default '{}',
    reason         text,
    stack_trace    text,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    applied_at     timestamptz,
    correlation_id text        not null,
    actor          text,
    primary key (tenant_id, id),
    constraint inbox_event unique (tenant_id, source, event_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- The worker goes through what is pending from the oldest on, and through each key in order.
create index inbox_pending on inbox (tenant_id, id) where status = 'pending';
create index inbox_in_order on inbox (tenant_id, business_key, id);
-- Few rows each: the keys that a failing event blocks, and what lies aside.
create index inbox_failing on inbox (tenant_id, business_key) where status = 'pending' and attempts > 0;
create index inbox_aside on inbox (tenant_id, status, id) where status in ('parked', 'dead', 'discarded');

select dockledger_protect('inbox');

-- What was received, byte by byte, and what was read in it. Written once.
create table inbox_content (
    tenant_id    text  not null default current_setting('dockledger.tenant'),
    id           bigint not null,
    media_type   text  not null,
    content_hash text  not null, -- SHA-256 of raw, hexadecimal
    raw          bytea not null,
    data         jsonb not null,
    primary key (tenant_id, id)
);

select dockledger_protect('inbox_content');

do $$
begin
    execute format('revoke update on inbox_content from %I', current_setting('dockledger.application_role'));
end
$$;

-- The same event id once more; one row for each content that came under it.
create table inbox_repeat (
    tenant_id    text        not null default current_setting('dockledger.tenant'),
    inbox_id     bigint      not null,
    content_hash text        not null,
    conflict     boolean     not null,
    times        bigint      not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    media_type   text        not null,
    raw          bytea, -- of a conflict; otherwise it is that of the inbox row
    primary key (tenant_id, inbox_id, content_hash)
);

select dockledger_protect('inbox_repeat');

-- Which parked rows wait for which documents. A table of its own and no index on inbox.waits_for, because row-level
-- security keeps the planner from using one for "overlaps".
create table inbox_waiting (
    tenant_id text   not null default current_setting('dockledger.tenant'),
    waits_for text   not null,
    inbox_id  bigint not null,
    primary key (tenant_id, waits_for, inbox_id)
);

create index inbox_waiting_row on inbox_waiting (tenant_id, inbox_id);

select dockledger_protect('inbox_waiting');
