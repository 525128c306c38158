-- How far each followed document is, so that a match is repeated only when it would say something else.
create table standing (
    tenant_id text not null default current_setting('dockledger.tenant'),
    document_key text not null,
    case_id text not null,
    stage text not null,
    fingerprint text not null,
    patience_over boolean not null,
    released numeric not null,
    paid_unreleased numeric not null,
    primary key (tenant_id, document_key)
) with (fillfactor = 80);

create table short_payment (
    tenant_id text not null default current_setting('dockledger.tenant'),
    exception_id uuid not null,
    amount numeric not null,
    currency text not null,
    primary key (tenant_id, exception_id)
);

select dockledger_protect('standing');
select dockledger_protect('short_payment');
