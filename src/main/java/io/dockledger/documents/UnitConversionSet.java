package io.dockledger.documents;

import io.dockledger.money.UnitConversion;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of one unit another is, for one item or for all. */
@Component
class UnitConversionSet implements ReferenceSet<UnitConversion> {

    private final JdbcClient jdbc;

    UnitConversionSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<String> columns() {
        return List.of("sku", "from", "to", "factor");
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("from", "to", "factor");
    }

    @Override
    public UnitConversion read(ReferenceRow row) {
        row.differ("from", "to");
        return new UnitConversion(row.optionalText("sku"), row.unit("from"), row.unit("to"), row.positive("factor"));
    }

    @Override
    public Object identity(UnitConversion value) {
        return Arrays.asList(value.sku(), value.from(), value.to());
    }

    @Override
    public Written write(List<UnitConversion> values) {
        return jdbc.sql("""
                        with written as (
                            insert into unit_conversion (sku, from_unit, to_unit, factor)
                            select * from unnest(:sku::text[], :from::text[], :to::text[], :factor::numeric[])
                            on conflict (tenant_id, sku, from_unit, to_unit) do update set factor = excluded.factor
                                where unit_conversion.factor <> excluded.factor
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """)
                .param("sku", DocumentWriter.texts(values, value -> value.sku() == null ? "" : value.sku()))
                .param("from", DocumentWriter.texts(values, UnitConversion::from))
                .param("to", DocumentWriter.texts(values, UnitConversion::to))
                .param(
                        "factor",
                        DocumentWriter.texts(values, value -> value.factor().toPlainString()))
                .query(Written.class)
                .single();
    }

    @Override
    public List<UnitConversion> list(Page page) {
        return jdbc.sql("""
                        select nullif(sku, '') as sku, from_unit, to_unit, factor from unit_conversion
                        where tenant_id = current_setting('dockledger.tenant')
                        order by sku, from_unit, to_unit offset :offset limit :limit
                        """)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new UnitConversion(
                        row.getString("sku"),
                        row.getString("from_unit"),
                        row.getString("to_unit"),
                        row.getBigDecimal("factor")))
                .list();
    }

    @Override
    public List<@Nullable String> cells(UnitConversion value) {
        return Arrays.asList(
                value.sku(), value.from(), value.to(), value.factor().toPlainString());
    }
}
