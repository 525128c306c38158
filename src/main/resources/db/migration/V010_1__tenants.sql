create table tenant (
    tenant_id     text primary key check (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name          text not null,
    base_currency text not null check (base_currency ~ '^[A-Z]{3}$'),
    created_at    timestamptz not null
);

select dockledger_protect('tenant');

-- The directory of companies is no secret within the installation: workers go through it, tenant by tenant.
create policy directory on tenant for select using (true);
