package io.dockledger.documents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the company sells to, and how it classes them. */
@Component
class CustomerSet implements ReferenceSet<Customer> {

    private final JdbcClient jdbc;

    CustomerSet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "customers";
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
    public Customer read(ReferenceRow row) {
        return new Customer(row.text("number"), row.text("name"), row.text("class"));
    }

    @Override
    public Object identity(Customer value) {
        return value.number();
    }

    @Override
    public Written write(List<Customer> values) {
        return jdbc.sql("""
                        with written as (
                            insert into customer (number, name, class)
                            select * from unnest(:number::text[], :name::text[], :class::text[])
                            on conflict (tenant_id, number) do update
                                set name = excluded.name, class = excluded.class
                                where (customer.name, customer.class) is distinct from (excluded.name, excluded.class)
                            returning xmax = 0 as added)
                        select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                        from written
                        """)
                .param("number", DocumentWriter.texts(values, Customer::number))
                .param("name", DocumentWriter.texts(values, Customer::name))
                .param("class", DocumentWriter.texts(values, Customer::customerClass))
                .query(Written.class)
                .single();
    }

    @Override
    public List<Customer> list(Page page) {
        return jdbc.sql("""
                        select number, name, class from customer
                        where tenant_id = current_setting('dockledger.tenant')
                        order by number offset :offset limit :limit
                        """)
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query((row, number) ->
                        new Customer(row.getString("number"), row.getString("name"), row.getString("class")))
                .list();
    }

    @Override
    public List<@Nullable String> cells(Customer value) {
        return Arrays.asList(value.number(), value.name(), value.customerClass());
    }
}
