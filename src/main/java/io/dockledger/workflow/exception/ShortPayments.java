package io.dockledger.workflow.exception;

import io.dockledger.money.Money;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What will not be paid because an exception was decided by a short payment. */
@Component
public class ShortPayments {

    private record Row(UUID exception, Money amount) {}

    private final JdbcClient jdbc;

    ShortPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(UUID exception, Money amount) {
        jdbc.sql("""
                        insert into short_payment (exception_id, amount, currency) values (:exception, :amount, :currency)
                        on conflict (tenant_id, exception_id)
                            do update set amount = excluded.amount, currency = excluded.currency
                        """)
                .param("exception", exception)
                .param("amount", amount.amount())
                .param("currency", amount.currency())
                .update();
    }

    public Map<UUID, Money> of(Collection<UUID> exceptions) {
        if (exceptions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select exception_id, amount, currency from short_payment
                        where tenant_id = current_setting('dockledger.tenant') and exception_id = any (:exceptions)
                        """)
                .param("exceptions", exceptions.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("exception_id", UUID.class),
                        new Money(row.getBigDecimal("amount"), row.getString("currency"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::exception, Row::amount));
    }
}
