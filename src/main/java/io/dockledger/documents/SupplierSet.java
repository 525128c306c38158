package io.dockledger.documents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the company buys from, and how much it trusts them. */
@Component
class SupplierSet implements ReferenceSet<Supplier> {

    private final JdbcClient jdbc;

    SupplierSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "suppliers";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "name", "class");
    }

    @Override
    public List<String> requiredColumns() {
        return columns();
    }

    @Override
    public Supplier read(ReferenceRow row) {
        return new Supplier(row.text("number"), row.text("name"), row.supplierClass("class"));
    }

    @Override
    public Object identity(Supplier value) {
        return value.number();
    }

    @Override
    public Written write(List<Supplier> values) {
        return jdbc.sql("""
                        with written as (
                            insert into supplier (number, name, class)
                            select * from unnest(:number::text[], :name::text[], :class::text[])
                            on conflict (tenant_id, number) do update
                                set name = excluded.name, class = excluded.class
                                where (supplier.name, supplier.class) is distinct from (excluded.name, excluded.class)
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """)
                .param("number", DocumentWriter.texts(values, Supplier::number))
                .param("name", DocumentWriter.texts(values, Supplier::name))
                .param(
                        "class",
                        DocumentWriter.texts(
                                values, value -> value.supplierClass().code()))
                .query(Written.class)
                .single();
    }

    @Override
    public List<Supplier> list(Page page) {
        return jdbc.sql("""
                        select number, name, class from supplier
                        where tenant_id = current_setting('dockledger.tenant')
                        order by number offset :offset limit :limit
                        """)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new Supplier(
                        row.getString("number"),
                        row.getString("name"),
                        SupplierClass.of(row.getString("class")).orElseThrow()))
                .list();
    }

    @Override
    public List<@Nullable String> cells(Supplier value) {
        return Arrays.asList(value.number(), value.name(), value.supplierClass().code());
    }
}
