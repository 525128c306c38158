package io.dockledger.workflow.inventory;

import io.dockledger.controls.DutyAct;
import io.dockledger.controls.DutyGuard;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.DocumentLine;
import io.dockledger.documents.GoodsReceipt;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who received which item at which site since it was counted there last. The chain of an adjustment is not that of the
 * order, so that their duty is remembered there, too: they neither count nor approve.
 */
@Component
public class StockReceipts {

    private static final String RECEIVE_GOODS = "receive-goods";

    private final JdbcClient jdbc;
    private final DutyGuard guard;

    StockReceipts(JdbcClient jdbc, DutyGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** @param site where they came, as far as receipt or order say so */
    public void received(
            GoodsReceipt receipt, @Nullable String site, @Nullable String person, Instant at, String reference) {
        if (site == null || person == null) {
            return;
        }
        Set<String> skus = receipt.lines().stream().map(DocumentLine::sku).collect(Collectors.toSet());
        jdbc.sql("""
                        insert into stock_receipt (site, sku, person, received_at, reference)
                        select :site, sku, :person, :at, :reference from unnest(:skus::text[]) as item (sku)
                        """)
                .param("site", site)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reference", reference)
                .param("skus", skus.toArray(String[]::new))
                .update();
    }

    /** Remembers on the adjustment's chain who received its item. */
    void remember(DocumentKey adjustment, String site, String sku) {
        List<DutyAct> acts = jdbc.sql("""
                        select person, received_at, reference from stock_receipt
                        where tenant_id = current_setting('dockledger.tenant') and site = :site and sku = :sku
                        """)
                .param("site", site)
                .param("sku", sku)
                .query((row, number) -> new DutyAct(
                        adjustment.text(),
                        row.getString("person"),
                        RECEIVE_GOODS,
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("reference")))
                .list();
        acts.forEach(guard::record);
    }

    /** What was received before is in the count. */
    void counted(String site, Collection<String> skus, Instant at) {
        jdbc.sql("""
                        delete from stock_receipt
                        where tenant_id = current_setting('dockledger.tenant') and site = :site and sku = any (:skus)
                            and received_at <= :at
                        """)
                .param("site", site)
                .param("skus", skus.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
