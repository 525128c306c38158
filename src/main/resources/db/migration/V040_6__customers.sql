-- Whom the company sells to; tables give terms by the class, which a company may name as its tables do.
create table customer (
    tenant_id text not null default current_setting('dockledger.tenant'),
    number    text not null,
    name      text not null,
    class     text not null,
    primary key (tenant_id, number)
);

select dockledger_protect('customer');
