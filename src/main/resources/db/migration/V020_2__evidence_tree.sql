-- The hashes of full subtrees of each log's Merkle tree (RFC 6962), at every eighth level above the leaves; all others are
-- computed from these and from the entries' hashes. Derived, but as little to be altered as what it is derived from.
create table evidence_tree (
    tenant_id text     not null default current_setting('dockledger.tenant'),
    level     smallint not null,
    place     bigint   not null, -- counted from 0 within the level
    hash      bytea    not null,
    primary key (tenant_id, level, place)
);

-- What was signed, and when: how many entries a log had, and what was in it.
create table evidence_checkpoint (
    tenant_id text        not null default current_setting('dockledger.tenant'),
    size      bigint      not null,
    root      bytea       not null,
    note      text        not null, -- the checkpoint as a signed note (C2SP)
    signed_at timestamptz not null,
    primary key (tenant_id, size)
);

select dockledger_protect('evidence_tree');
select dockledger_protect('evidence_checkpoint');

create trigger evidence_is_append_only before update or delete or truncate on evidence_tree
    for each statement execute function evidence_is_append_only();
create trigger evidence_is_append_only before update or delete or truncate on evidence_checkpoint
    for each statement execute function evidence_is_append_only();

do $$
begin
    execute format('revoke update, delete, truncate on evidence_tree, evidence_checkpoint from %I',
        current_setting('dockledger.application_role'));
end
$$;
