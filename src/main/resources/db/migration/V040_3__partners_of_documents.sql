-- Customers stand on documents, too.
alter table document rename column supplier_number to partner_number;
alter table document rename column supplier_name to partner_name;
