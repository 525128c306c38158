-- The inventory adjustments that further differences of the same item at the same site join.
create table open_adjustment (
    tenant_id text not null default current_setting('dockledger.tenant'),
    document_key text not null,
    site text not null,
    sku text not null,
    unit text not null,
    currency text not null,
    -- The last moment of which a difference joins; none while the first is being judged.
    joins_until timestamptz,
    primary key (document_key, tenant_id)
);

create index open_adjustment_by_item on open_adjustment (sku, site, tenant_id);

-- Who received what at which site since it was counted there last: they neither count nor approve.
create table stock_receipt (
    tenant_id text not null default current_setting('dockledger.tenant'),
    site text not null,
    sku text not null,
    person text not null,
    received_at timestamptz not null,
    reference text not null
);

create index stock_receipt_by_item on stock_receipt (sku, site, tenant_id);

select dockledger_protect('open_adjustment');
select dockledger_protect('stock_receipt');
