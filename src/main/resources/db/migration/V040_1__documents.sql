-- One row for each version of a document; what a version says in full is its body.
create table document (
    tenant_id         text        not null default current_setting('dockledger.tenant'),
    id                uuid        not null,
    -- Which of two versions came first, whatever the clocks of the nodes that recorded them; so no node may keep a stock of
    -- numbers.
    sequence          bigint      not null generated always as identity,
    key               text        not null,
    kind              text        not null,
    number            text        not null,
    normalised_number text        not null,
    version           int         not null,
    current           boolean     not null,
    status            text        not null,
    supplier_number   text,
    supplier_name     text,
    site              text,
    currency          text,
    total             numeric,
    -- The total again, as a whole number, because under row-level security an index can be searched only by operators that
    -- PostgreSQL calls leakproof, and comparing numeric is not among them.
    total_hundredths  bigint,
    issued_on         date,
    chains            text[]      not null,
    source            text        not null,
    event_id          text,
    actor             text,
    correlation_id    text        not null,
    content_hash      text,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    body              jsonb       not null,
    primary key (id, tenant_id)
);

-- The selective column comes first: without statistics the planner takes any index that begins with the company for a
-- look-up by key, and reads all of the company's rows.
create unique index document_version on document (key, tenant_id, version);
-- The tenant stands last in these: were it first, a planner that has no statistics yet would take any of them for any
-- search, and read all of a tenant's rows.
create index document_number on document (normalised_number, tenant_id) where current;
create index document_invoice_total on document (supplier_number, total_hundredths, issued_on, tenant_id)
    where current and kind = 'invoice';
create index document_invoice_hash on document (content_hash, tenant_id) where current and kind = 'invoice';

select dockledger_protect('document');

-- Which documents belong to which chain; an invoice for two orders stands in both.
create table document_chain (
    tenant_id    text not null default current_setting('dockledger.tenant'),
    chain_key    text not null,
    document_key text not null,
    primary key (tenant_id, chain_key, document_key)
);

select dockledger_protect('document_chain');
