package io.dockledger.matching;

import static io.dockledger.matching.Invoices.billed;
import static io.dockledger.matching.Orders.order;
import static io.dockledger.matching.Orders.ordered;
import static io.dockledger.matching.Orders.receipt;
import static io.dockledger.matching.Orders.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.money.UnitConversions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each quantity, received or billed, counts on one line. */
class BilledGoodsTests {

    private final OrderFacts first =
            order("4500", ordered("1", "FLOUR", "60", "KGM", "2.00"), ordered("2", "FLOUR", "40", "KGM", "2.00"));
    private final OrderFacts second = order("4501", ordered("1", "SALT", "60", "KGM", "1.00"));

    private boolean covers(String order, List<ReceiptFacts> receipts, InvoiceFacts... invoices) {
        return BilledGoods.cover(order, List.of(first, second), receipts, List.of(invoices), UnitConversions.builtIn());
    }

    @Test
    void whatWasReceivedByItemFillsTheLinesOneAfterTheOther() {
        List<ReceiptFacts> receipts =
                List.of(receipt("R-1", "4500", received(null, "FLOUR", "70", "KGM", "0", "0", "0")));
        InvoiceFacts sixty = Invoices.invoice("I-1", "4500", billed("1", "1", "FLOUR", "60", "KGM", "2.00"));
        InvoiceFacts ten = Invoices.invoice("I-2", "4500", billed("1", "2", "FLOUR", "10", "KGM", "2.00"));

        assertThat(covers("4500", receipts, sixty)).isFalse();
        assertThat(covers("4500", receipts, sixty, ten)).isTrue();
        assertThat(covers("4500", receipts, sixty, Invoices.standing(ten, InvoiceStanding.VOID)))
                .isFalse();
    }

    @Test
    void whatIsBilledByItemCoversWhatTheOthersLeaveOpenOneLineAfterTheOther() {
        List<ReceiptFacts> receipts = List.of(
                receipt("R-1", "4500", received("1", "FLOUR", "60", "KGM")),
                receipt("R-2", "4500", received("2", "FLOUR", "40", "KGM")));
        InvoiceFacts all = Invoices.invoice("I-1", "4500", billed("1", null, "FLOUR", "100", "KGM", "2.00"));
        InvoiceFacts ninety = Invoices.invoice("I-1", "4500", billed("1", null, "FLOUR", "0.09", "TNE", "2000"));
        InvoiceFacts tenOfTheFirst = Invoices.invoice("I-2", "4500", billed("1", "1", "FLOUR", "10", "KGM", "2.00"));

        assertThat(covers("4500", receipts, all)).isTrue();
        assertThat(covers("4500", receipts, ninety)).isFalse();
        assertThat(covers("4500", receipts, ninety, tenOfTheFirst)).isTrue();
    }

    @Test
    void whatIsBilledByItemForTwoOrdersCoversOnlyOneOfThem() {
        OrderFacts other = order("4502", ordered("1", "SALT", "60", "KGM", "1.00"));
        List<ReceiptFacts> receipts = List.of(
                receipt("R-1", "4501", received("1", "SALT", "60", "KGM")),
                receipt("R-2", "4502", received("1", "SALT", "60", "KGM")));
        InvoiceFacts both = Invoices.invoice(
                "I-1",
                List.of("4501", "4502"),
                List.of(billed("1", null, "SALT", "60", "KGM", "1.00")),
                List.of(),
                List.of());

        assertThat(BilledGoods.cover(
                        "4501", List.of(second, other), receipts, List.of(both), UnitConversions.builtIn()))
                .isTrue();
        assertThat(BilledGoods.cover(
                        "4502", List.of(second, other), receipts, List.of(both), UnitConversions.builtIn()))
                .isFalse();
    }

    @Test
    void aLineOfAnInvoiceForTwoOrdersThatNamesNoneOfThemCountsOnOne() {
        List<ReceiptFacts> receipts = List.of(receipt("R-1", "4500", received("1", "FLOUR", "60", "KGM")));
        InvoiceFacts both = Invoices.invoice(
                "I-1",
                List.of("4500", "4501"),
                List.of(billed("1", "1", "SALT", "60", "KGM", "1.00")),
                List.of(),
                List.of());

        assertThat(covers("4500", receipts, both)).isFalse();
        assertThat(covers("4501", List.of(), both)).isTrue();
    }
}
