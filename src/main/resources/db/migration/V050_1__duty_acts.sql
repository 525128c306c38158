-- Who did which duty on which chain of documents: what segregation of duties looks at.
create table duty_act (
    tenant_id   text        not null default current_setting('dockledger.tenant'),
    chain       text        not null,
    id          bigint      generated always as identity,
    person      text        not null,
    duty        text        not null,
    at          timestamptz not null,
    reference   text        not null,
    case_id     text,
    cause       text,
    primary key (tenant_id, chain, id)
);

select dockledger_protect('duty_act');
