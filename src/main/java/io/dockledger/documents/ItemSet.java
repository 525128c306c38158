package io.dockledger.documents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the company buys, and to which family it belongs. */
@Component
class ItemSet implements ReferenceSet<Item> {

    private final JdbcClient jdbc;

    ItemSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<String> columns() {
        return List.of("sku", "family", "description", "baseUnit", "class");
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("sku", "family");
    }

    @Override
    public Item read(ReferenceRow row) {
        return new Item(
                row.text("sku"),
                row.text("family"),
                row.optionalText("description"),
                row.optionalUnit("baseUnit"),
                row.optionalText("class"));
    }

    @Override
    public Object identity(Item value) {
        return value.sku();
    }

    @Override
    public Written write(List<Item> values) {
        return jdbc.sql("""
                        with written as (
                            insert into item (sku, family, description, base_unit, sku_class)
                            select * from unnest(:sku::text[], :family::text[], :description::text[], :unit::text[],
                                :class::text[])
                            on conflict (tenant_id, sku) do update set family = excluded.family,
                                description = excluded.description, base_unit = excluded.base_unit,
                                sku_class = excluded.sku_class
                                where (item.family, item.description, item.base_unit, item.sku_class)
                                    is distinct from (excluded.family, excluded.description, excluded.base_unit,
                                        excluded.sku_class)
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """)
                .param("sku", DocumentWriter.texts(values, Item::sku))
                .param("family", DocumentWriter.texts(values, Item::family))
                .param("description", DocumentWriter.texts(values, Item::description))
                .param("unit", DocumentWriter.texts(values, Item::baseUnit))
                .param("class", DocumentWriter.texts(values, Item::skuClass))
                .query(Written.class)
                .single();
    }

    @Override
    public List<Item> list(Page page) {
        return jdbc.sql("""
                        select sku, family, description, base_unit, sku_class from item
                        where tenant_id = current_setting('dockledger.tenant')
                        order by sku offset :offset limit :limit
                        """)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new Item(
                        row.getString("sku"),
                        row.getString("family"),
                        row.getString("description"),
                        row.getString("base_unit"),
                        row.getString("sku_class")))
                .list();
    }

    @Override
    public List<@Nullable String> cells(Item value) {
        return Arrays.asList(value.sku(), value.family(), value.description(), value.baseUnit(), value.skuClass());
    }
}
