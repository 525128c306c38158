-- What the documents need to be understood: units, rates, suppliers and items, as each company loads them.
create table unit_conversion (
    tenant_id text    not null default current_setting('dockledger.tenant'),
    -- Empty where the conversion holds for every item.
    sku       text    not null default '',
    from_unit text    not null,
    to_unit   text    not null,
    factor    numeric not null check (factor > 0),
    primary key (tenant_id, sku, from_unit, to_unit)
);

select dockledger_protect('unit_conversion');

create table exchange_rate (
    tenant_id     text    not null default current_setting('dockledger.tenant'),
    from_currency text    not null,
    to_currency   text    not null,
    valid_from    date    not null,
    rate          numeric not null check (rate > 0),
    primary key (tenant_id, from_currency, to_currency, valid_from)
);

select dockledger_protect('exchange_rate');

create table supplier (
    tenant_id text not null default current_setting('dockledger.tenant'),
    number    text not null,
    name      text not null,
    class     text not null check (class in ('strategic', 'standard', 'new')),
    primary key (tenant_id, number)
);

select dockledger_protect('supplier');

create table item (
    tenant_id   text not null default current_setting('dockledger.tenant'),
    sku         text not null,
    family      text not null,
    description text,
    base_unit   text,
    primary key (tenant_id, sku)
);

select dockledger_protect('item');

-- Changes with every load, so that each node can see by one small row whether what it remembers still holds.
create table reference_version (
    tenant_id text not null default current_setting('dockledger.tenant') primary key,
    version   uuid not null
);

select dockledger_protect('reference_version');
