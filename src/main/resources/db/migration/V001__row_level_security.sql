-- Every table of ours calls this once it is created: from then on each transaction sees and writes
-- the rows of its own tenant only, whoever owns the table.
create function dockledger_protect(protected_table regclass) returns void
language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', protected_table);
    execute format('alter table %s force row level security', protected_table);
    execute format(
        'create policy tenant_border on %s'
        ' using (tenant_id = nullif(current_setting(''dockledger.tenant'', true), ''''))'
        ' with check (tenant_id = nullif(current_setting(''dockledger.tenant'', true), ''''))',
        protected_table);
    execute format(
        'grant select, insert, update, delete on %s to %I',
        protected_table, current_setting('dockledger.application_role'));
end
$$;
