-- Where one cause explains several exceptions, they are decided with one of them.
alter table case_exception add column merged_into uuid;
