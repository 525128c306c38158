-- What other systems must be told. The body is kept as text, so that a repeat is the same byte by byte.
create table outbox (
    tenant_id      text        not null default current_setting('dockledger.tenant'),
    id             uuid        not null,
    kind           text        not null,
    key            text        not null,
    body           json        not null,
    status         text        not null default 'queued' check (status in ('queued', 'delivered', 'dead', 'discarded')),
    attempts       integer     not null default 0,
    due_at         timestamptz not null,
    last_error     text,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    correlation_id text        not null,
    case_id        text,
    primary key (tenant_id, id),
    unique (tenant_id, key)
);

create index outbox_due on outbox (tenant_id, due_at) where status = 'queued';
create index outbox_dead on outbox (tenant_id, id) where status = 'dead';

select dockledger_protect('outbox');
