alter table business_case rename column supplier_number to partner_number;
alter table business_case rename column supplier_name to partner_name;
