package io.dockledger.cases.web;

import io.dockledger.cases.SaleLines;
import io.dockledger.cases.SaleLines.SaleLine;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out how far a sale is, line by line; templates call it {@code @sales}. */
@Component("sales")
class Sales {

    private static final String SALES_ORDER = "sales-order:";

    private final SaleLines lines;

    Sales(SaleLines lines) {
        this.lines = lines;
    }

    /** Empty where the document is no sales order. */
    @Transactional(readOnly = true)
    public List<SaleLine> of(String documentKey) {
        return documentKey.startsWith(SALES_ORDER) ? lines.of(documentKey) : List.of();
    }
}
