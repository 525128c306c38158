-- How closely the stock of an item is watched, such as A, B or C; tables give limits by it.
alter table item add column sku_class text;
