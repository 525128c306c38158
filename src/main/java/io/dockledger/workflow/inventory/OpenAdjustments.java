package io.dockledger.workflow.inventory;

import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.InventoryAdjustment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The adjustments that further differences join. Whoever opens one holds the lock of the site's stock. */
@Component
class OpenAdjustments {

    private final JdbcClient jdbc;

    OpenAdjustments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sku of which it bundles the differences
     * @param joinsFrom the beginning of the first day of which a difference joins; none while the first is being judged
     * @param joinsUntil the last moment at which a day may begin of which a difference joins; none likewise
     */
    record Open(
            DocumentKey adjustment,
            String sku,
            String unit,
            String currency,
            @Nullable Instant joinsFrom,
            @Nullable Instant joinsUntil) {

        /** @param foundOn the day that the document bears, however late it comes */
        boolean takes(LocalDate foundOn, String itsCurrency) {
            Instant found = beginning(foundOn);
            return currency.equals(itsCurrency)
                    && (joinsFrom == null || !found.isBefore(joinsFrom))
                    && (joinsUntil == null || !found.isAfter(joinsUntil));
        }
    }

    /** The window is counted in days, as what is found bears nothing more exact. */
    static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Those of the items at the site, the oldest first. */
    List<Open> of(String site, Set<String> skus) {
        return jdbc.sql("""
                        select document_key, sku, unit, currency, joins_from, joins_until from open_adjustment
                        where tenant_id = current_setting('dockledger.tenant') and site = :site and sku = any (:skus)
                        order by joins_until, document_key
                        """)
                .param("site", site)
                .param("skus", skus.toArray(String[]::new))
                .query((row, number) -> new Open(
                        DocumentKey.parse(row.getString("document_key")),
                        row.getString("sku"),
                        row.getString("unit"),
                        row.getString("currency"),
                        instant(row.getObject("joins_from", OffsetDateTime.class)),
                        instant(row.getObject("joins_until", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    void opened(InventoryAdjustment adjustment) {
        jdbc.sql("""
                        insert into open_adjustment (document_key, site, sku, unit, currency)
                        values (:key, :site, :sku, :unit, :currency) on conflict do nothing
                        """)
                .param("key", adjustment.key().text())
                .param("site", adjustment.site())
                .param("sku", adjustment.sku())
                .param("unit", adjustment.unit())
                .param("currency", adjustment.currency())
                .update();
    }

    /** What was found no longer before or after this day than the window joins it. */
    void joinsWithin(DocumentKey adjustment, LocalDate openedOn, Duration window) {
        Instant began = beginning(openedOn);
        jdbc.sql("""
                        update open_adjustment set joins_from = :from, joins_until = :until
                        where tenant_id = current_setting('dockledger.tenant') and document_key = :key
                            and (joins_from, joins_until) is distinct from (:from, :until)
                        """)
                .param("from", began.minus(window).atOffset(ZoneOffset.UTC))
                .param("until", began.plus(window).atOffset(ZoneOffset.UTC))
                .param("key", adjustment.text())
                .update();
    }

    /** Nothing more joins it. */
    void closed(DocumentKey adjustment) {
        jdbc.sql("""
                        delete from open_adjustment
                        where tenant_id = current_setting('dockledger.tenant') and document_key = :key
                        """).param("key", adjustment.text()).update();
    }
}
