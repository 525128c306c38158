package io.dockledger.documents;

import io.dockledger.money.ExchangeRate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one currency is in another, from a day on. */
@Component
class ExchangeRateSet implements ReferenceSet<ExchangeRate> {

    private final JdbcClient jdbc;

    ExchangeRateSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public List<String> columns() {
        return List.of("from", "to", "date", "rate");
    }

    @Override
    public List<String> requiredColumns() {
        return columns();
    }

    @Override
    public ExchangeRate read(ReferenceRow row) {
        row.differ("from", "to");
        return new ExchangeRate(row.currency("from"), row.currency("to"), row.date("date"), row.positive("rate"));
    }

    @Override
    public Object identity(ExchangeRate value) {
        return List.of(value.from(), value.to(), value.date());
    }

    @Override
    public Written write(List<ExchangeRate> values) {
        return jdbc.sql("""
                        with written as (
                            insert into exchange_rate (from_currency, to_currency, valid_from, rate)
                            select * from unnest(:from::text[], :to::text[], :date::date[], :rate::numeric[])
                            on conflict (tenant_id, from_currency, to_currency, valid_from) do update
                                set rate = excluded.rate where exchange_rate.rate <> excluded.rate
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """)
                .param("from", DocumentWriter.texts(values, ExchangeRate::from))
                .param("to", DocumentWriter.texts(values, ExchangeRate::to))
                .param(
                        "date",
                        DocumentWriter.texts(values, value -> value.date().toString()))
                .param(
                        "rate",
                        DocumentWriter.texts(values, value -> value.rate().toPlainString()))
                .query(Written.class)
                .single();
    }

    @Override
    public List<ExchangeRate> list(Page page) {
        return jdbc.sql("""
                        select from_currency, to_currency, valid_from, rate from exchange_rate
                        where tenant_id = current_setting('dockledger.tenant')
                        order by from_currency, to_currency, valid_from offset :offset limit :limit
                        """)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) -> new ExchangeRate(
                        row.getString("from_currency"),
                        row.getString("to_currency"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBigDecimal("rate")))
                .list();
    }

    @Override
    public List<@Nullable String> cells(ExchangeRate value) {
        return Arrays.asList(
                value.from(), value.to(), value.date().toString(), value.rate().toPlainString());
    }
}
