package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How many invoice lines a second one thread matches: chains of one order, two receipts and two invoices, every tenth of
 * them with too much billed.
 */
public final class MatchingSpeed {

    private static final int DIFFERENT_CHAINS = 1_000;

    private MatchingSpeed() {}

    /**
     * Matches whole chains until so many lines are done.
     *
     * @param linesPerInvoice a match of a short invoice costs more by line than one of a long invoice
     */
    public static double linesPerSecond(int lines, int linesPerInvoice) {
        List<MatchRequest> requests = new ArrayList<>(DIFFERENT_CHAINS);
        for (int i = 0; i < DIFFERENT_CHAINS; i++) {
            requests.add(request(i, linesPerInvoice));
        }
        run(requests, lines / 2, linesPerInvoice);
        long start = System.nanoTime();
        int exceptions = run(requests, lines, linesPerInvoice);
        double seconds = (System.nanoTime() - start) / 1e9;
        int matches = lines / linesPerInvoice;
        if (exceptions < matches / 10 || exceptions > matches / 10 + 1) {
            throw new IllegalStateException(exceptions + " exceptions in " + matches + " matches");
        }
        return lines / seconds;
    }

    private static int run(List<MatchRequest> requests, int lines, int linesPerInvoice) {
        int exceptions = 0;
        for (int i = 0; i < lines / linesPerInvoice; i++) {
            MatchResult result = Match.of(requests.get(i % requests.size()));
            exceptions += result.outcome() == MatchOutcome.EXCEPTION ? 1 : 0;
        }
        return exceptions;
    }

    private static MatchRequest request(int number, int lines) {
        boolean tooMuch = number % 10 == 9;
        OrderFacts.Line[] ordered = new OrderFacts.Line[lines];
        ReceiptFacts.Line[] firstPart = new ReceiptFacts.Line[lines];
        ReceiptFacts.Line[] secondPart = new ReceiptFacts.Line[lines];
        InvoiceFacts.Line[] first = new InvoiceFacts.Line[lines];
        InvoiceFacts.Line[] second = new InvoiceFacts.Line[lines];
        for (int i = 0; i < lines; i++) {
            String line = String.valueOf(i + 1);
            String sku = "SKU-" + number + "-" + i;
            ordered[i] = Orders.ordered(line, sku, "100", "EA", "12.35", "1", "EA", "1235.00");
            firstPart[i] = Orders.received(line, sku, "60", "EA");
            secondPart[i] = Orders.received(line, sku, "40", "EA");
            first[i] = Invoices.billed(line, line, sku, "60", "EA", "12.35");
            second[i] = Invoices.billed(line, line, sku, tooMuch && i == 0 ? "41" : "40", "EA", "12.35");
        }
        String order = "PO-" + number;
        InvoiceFacts judged = Invoices.invoice("I-" + number + "-2", order, second);
        return new MatchRequest(
                judged.key(),
                "standard",
                List.of(Orders.order(order, ordered)),
                List.of(
                        Orders.receipt("R-" + number + "-1", order, firstPart),
                        Orders.receipt("R-" + number + "-2", order, secondPart)),
                List.of(),
                List.of(
                        Invoices.standing(
                                Invoices.invoice("I-" + number + "-1", order, first), InvoiceStanding.APPROVED),
                        taxed(judged)),
                List.of(),
                PaymentFacts.NONE,
                List.of(),
                List.of(),
                false,
                false,
                UnitConversions.builtIn(),
                ExchangeRates.none(),
                Limits.NONE_ALLOWED);
    }

    private static InvoiceFacts taxed(InvoiceFacts invoice) {
        BigDecimal net = invoice.totals().total();
        BigDecimal tax = net.multiply(new BigDecimal("0.20"));
        return Invoices.totalling(
                invoice,
                new DocumentTotals(
                        net,
                        net,
                        tax,
                        net.add(tax),
                        List.of(new DocumentTotals.TaxSubtotal(net, new BigDecimal("20"), tax))));
    }
}
