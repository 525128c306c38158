-- The append-only log. A row's hash covers every column of it and the hash of the row before, see SealedEntry.
create table evidence (
    tenant_id      text        not null default current_setting('dockledger.tenant'),
    seq            bigint      not null,
    kind           text        not null,
    actor          text        not null,
    case_id        text,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    correlation_id text        not null,
    detail         text        not null, -- canonical JSON; text, as jsonb would not keep it byte by byte
    previous_hash  bytea       not null,
    hash           bytea       not null,
    primary key (tenant_id, seq)
);

create index evidence_of_case on evidence (case_id, tenant_id, seq) where case_id is not null;
-- Entries are recorded in the order of their place, so a block range index finds a period almost for free.
create index evidence_by_time on evidence using brin (recorded_at);

-- Where each chain ends. Whoever appends locks this row, so that a chain never forks.
create table evidence_head (
    tenant_id text   not null default current_setting('dockledger.tenant') primary key,
    seq       bigint not null,
    hash      bytea  not null
);

select dockledger_protect('evidence');
select dockledger_protect('evidence_head');

create function evidence_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Evidence is append-only: % on % is refused.', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger evidence_is_append_only before update or delete or truncate on evidence
    for each statement execute function evidence_is_append_only();
create trigger evidence_head_stays before delete or truncate on evidence_head
    for each statement execute function evidence_is_append_only();

create function evidence_head_moves_forward() returns trigger language plpgsql as $$
begin
    if new.tenant_id <> old.tenant_id or new.seq <= old.seq then
        raise exception 'Evidence is append-only: its head cannot go from % back to %.', old.seq, new.seq
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger evidence_head_moves_forward before update on evidence_head
    for each row execute function evidence_head_moves_forward();

do $$
begin
    execute format('revoke update, delete, truncate on evidence from %I', current_setting('dockledger.application_role'));
    execute format('revoke delete, truncate on evidence_head from %I', current_setting('dockledger.application_role'));
end
$$;
