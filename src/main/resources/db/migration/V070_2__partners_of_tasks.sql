alter table work_item rename column supplier_number to partner_number;
alter table work_item rename column supplier_name to partner_name;
