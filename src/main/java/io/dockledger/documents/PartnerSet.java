package io.dockledger.documents;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * With whom the company trades, and how it classes them.
 *
 * @param <T> one partner
 */
abstract class PartnerSet<T> implements ReferenceSet<T> {

    private final JdbcClient jdbc;
    private final String table;
    private final Function<T, String> number;
    private final Function<T, String> partnerName;
    private final Function<T, String> partnerClass;

    PartnerSet(
            JdbcClient jdbc,
            String table,
            Function<T, String> number,
            Function<T, String> partnerName,
            Function<T, String> partnerClass) {
        this.jdbc = jdbc;
        this.table = table;
        this.number = number;
        this.partnerName = partnerName;
        this.partnerClass = partnerClass;
    }

    /** The partner as it is kept. */
    abstract T kept(String number, String name, String partnerClass);

    @Override
    public List<String> columns() {
        return List.of("number", "name", "class");
    }

    @Override
    public List<String> requiredColumns() {
        return columns();
    }

    @Override
    public Object identity(T value) {
        return number.apply(value);
    }

    @Override
    public Written write(List<T> values) {
        return jdbc.sql("""
                        with written as (
                            insert into %1$s (number, name, class)
                            select * from unnest(:number::text[], :name::text[], :class::text[])
                            on conflict (tenant_id, number) do update
                                set name = excluded.name, class = excluded.class
                                where (%1$s.name, %1$s.class) is distinct from (excluded.name, excluded.class)
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """.formatted(table))
                .param("number", DocumentWriter.texts(values, number))
                .param("name", DocumentWriter.texts(values, partnerName))
                .param("class", DocumentWriter.texts(values, partnerClass))
                .query(Written.class)
                .single();
    }

    @Override
    public List<T> list(Page page) {
        return jdbc.sql("""
                        select number, name, class from %s
                        where tenant_id = current_setting('dockledger.tenant')
                        order by number offset :offset limit :limit
                        """.formatted(table))
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, count) -> kept(row.getString("number"), row.getString("name"), row.getString("class")))
                .list();
    }

    @Override
    public List<@Nullable String> cells(T value) {
        return Arrays.asList(number.apply(value), partnerName.apply(value), partnerClass.apply(value));
    }
}
