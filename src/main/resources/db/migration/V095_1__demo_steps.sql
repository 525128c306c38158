-- How far the demo company was loaded, so that a start after a kill goes on where the one before ended.
create table demo_step (
    tenant_id text not null default current_setting('dockledger.tenant'),
    step text not null,
    note text not null,
    primary key (tenant_id, step)
);

select dockledger_protect('demo_step');
