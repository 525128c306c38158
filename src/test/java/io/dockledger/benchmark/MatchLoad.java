package io.dockledger.benchmark;

import io.dockledger.matching.Charge;
import io.dockledger.matching.DocumentTotals;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.InvoiceStanding;
import io.dockledger.matching.Limit;
import io.dockledger.matching.Match;
import io.dockledger.matching.MatchRequest;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.OrderStanding;
import io.dockledger.matching.ReceiptFacts;
import io.dockledger.matching.Severity;
import io.dockledger.matching.Tolerance;
import io.dockledger.money.ExchangeRates;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Matching alone: invoices of fifty lines, one in ten with a price outside its limit. */
final class MatchLoad {

    private static final int LINES = 50;
    private static final BigDecimal TEN = BigDecimal.TEN;

    private MatchLoad() {}

    /** Lines matched per second on one thread, after a warm-up. */
    static double linesPerSecond() {
        MatchRequest request = request();
        run(request, 2_000);
        int matches = 4_000;
        long start = System.nanoTime();
        run(request, matches);
        return matches * (double) LINES * 1e9 / (System.nanoTime() - start);
    }

    private static void run(MatchRequest request, int times) {
        for (int i = 0; i < times; i++) {
            if (Match.of(request).lines().size() != LINES) {
                throw new IllegalStateException("Not all lines were matched.");
            }
        }
    }

    private static MatchRequest request() {
        Tolerance tolerance = Tolerance.of(
                Limit.of(TEN),
                Limit.NOT_TESTED,
                Limit.of(BigDecimal.ONE),
                Limit.NOT_TESTED,
                Severity.BLOCK,
                "benchmark");
        return new MatchRequest(
                "invoice:S/1",
                "standard",
                List.of(order()),
                List.of(receipt()),
                List.of(),
                List.of(invoice()),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                UnitConversions.builtIn(),
                ExchangeRates.none(),
                query -> tolerance);
    }

    private static OrderFacts order() {
        return new OrderFacts(
                "purchase-order:1",
                "1",
                "S",
                "EUR",
                null,
                null,
                OrderStanding.OPEN,
                null,
                List.of(),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(line -> new OrderFacts.Line(
                                "" + line,
                                "SKU-" + line,
                                null,
                                "spices",
                                TEN,
                                "KGM",
                                TEN,
                                BigDecimal.ONE,
                                "KGM",
                                new BigDecimal("100")))
                        .toList());
    }

    private static ReceiptFacts receipt() {
        BigDecimal none = BigDecimal.ZERO;
        return new ReceiptFacts(
                "goods-receipt:1",
                "1",
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(line -> new ReceiptFacts.Line(
                                "" + line, "" + line, "SKU-" + line, "KGM", TEN, none, none, none))
                        .toList());
    }

    private static InvoiceFacts invoice() {
        List<InvoiceFacts.Line> lines =
                IntStream.rangeClosed(1, LINES).mapToObj(MatchLoad::billed).toList();
        BigDecimal total = lines.stream().map(InvoiceFacts.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new InvoiceFacts(
                "invoice:S/1",
                "1",
                "S",
                "EUR",
                LocalDate.parse("2026-11-03"),
                InvoiceStanding.OPEN,
                List.of("1"),
                lines,
                List.<Charge>of(),
                List.<Charge>of(),
                new DocumentTotals(total, total, BigDecimal.ZERO, total, List.of()),
                null);
    }

    private static InvoiceFacts.Line billed(int line) {
        BigDecimal price = line % 10 == 0 ? new BigDecimal("11") : TEN;
        return new InvoiceFacts.Line(
                "" + line,
                null,
                "" + line,
                "SKU-" + line,
                TEN,
                "KGM",
                price,
                BigDecimal.ONE,
                "KGM",
                price.multiply(TEN),
                null,
                null);
    }
}
