-- What we asked a partner about, over a link that only the partner has, and what it answered.
create table dispute (
    tenant_id       text        not null default current_setting('dockledger.tenant'),
    id              uuid        not null,
    case_id         text        not null,
    exception_id    uuid        not null,
    partner         text        not null,
    subject         json        not null,
    message         text        not null,
    settlement      text        not null,
    opened_by       text        not null,
    opened_at       timestamptz not null,
    answer_by       timestamptz not null,
    process_id      text        not null,
    reminders       integer     not null default 0,
    answer          text        check (answer in ('accept', 'reject', 'propose')),
    answer_reason   text,
    answer_quantity numeric,
    answered_at     timestamptz,
    ended_at        timestamptz,
    end_reason      text        check (end_reason in ('answered', 'unanswered', 'settled')),
    primary key (tenant_id, id)
);

create index dispute_of_case on dispute (tenant_id, case_id);
create unique index dispute_open on dispute (tenant_id, exception_id) where ended_at is null;

select dockledger_protect('dispute');

-- Each message brings a link of its own; all of them end with the dispute.
create table dispute_link (
    tenant_id  text        not null default current_setting('dockledger.tenant'),
    token_hash bytea       not null unique,
    dispute_id uuid        not null,
    expires_at timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, dispute_id) references dispute (tenant_id, id)
);

select dockledger_protect('dispute_link');

-- Which company a link belongs to is known only once it is found. Whoever can show its token may find it.
create policy presented on dispute_link for select
    using (token_hash = decode(nullif(current_setting('dockledger.presented_dispute', true), ''), 'hex'));

create table dispute_document (
    tenant_id  text        not null default current_setting('dockledger.tenant'),
    id         uuid        not null,
    dispute_id uuid        not null,
    name       text        not null,
    media_type text        not null,
    sha256     text        not null,
    content    bytea       not null,
    added_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, dispute_id) references dispute (tenant_id, id)
);

create index dispute_document_of_dispute on dispute_document (tenant_id, dispute_id);

select dockledger_protect('dispute_document');
