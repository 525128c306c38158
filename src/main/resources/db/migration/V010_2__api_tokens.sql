create table api_token (
    tenant_id    text not null default current_setting('dockledger.tenant'),
    id           uuid not null,
    person_id    text not null,
    name         text not null,
    token_hash   bytea not null unique,
    scopes       text[] not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    primary key (tenant_id, id)
);

create index api_token_of_person on api_token (tenant_id, person_id);

select dockledger_protect('api_token');

-- Which company a token belongs to is known only once it is found. Whoever can show its hash may find it.
create policy presented on api_token for select
    using (token_hash = decode(nullif(current_setting('dockledger.presented_token', true), ''), 'hex'));
