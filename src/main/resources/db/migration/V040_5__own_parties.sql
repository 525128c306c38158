-- How documents name the company itself: what it sells is told from what it buys by this.
create table own_party (
    tenant_id   text not null default current_setting('dockledger.tenant'),
    number      text not null,
    description text,
    primary key (tenant_id, number)
);

select dockledger_protect('own_party');
