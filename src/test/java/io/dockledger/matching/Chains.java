package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.UnitConversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary chains of documents around one order of three lines, of which two are for the same item. */
record Chains() {

    /** What came for one order line, or for an item where no line is named; in whole kilograms. */
    record Came(int orderLine, boolean named, int quantity, int rejected, int reversed, int held) {}

    /** What one invoice line bills, in whole kilograms, at so many pence. */
    record Billed(int orderLine, int quantity, int pence) {}

    /** One invoice. */
    record Sent(InvoiceStanding standing, int day, List<Billed> lines) {}

    /** What a credit note for one of the invoices credits. */
    record Credited(int invoice, int quantity, int pence, boolean settled) {}

    /** One of the variances of an invoice that somebody accepted, paying it short or not. */
    record Accepted(int invoice, int variance, boolean shortPaid) {}

    /** All of it. */
    record Chain(
            List<Came> came,
            List<Integer> returned,
            List<Sent> sent,
            List<Credited> credited,
            List<Accepted> accepted) {}

    static final List<String> SKUS = List.of("FLOUR", "SALT", "SALT");

    private static final int PENCE = 200;

    static Arbitrary<Chain> all() {
        Arbitrary<Integer> line = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> many = Arbitraries.integers().between(0, 80);
        Arbitrary<Integer> pence = Arbitraries.of(PENCE, PENCE, PENCE, 190, 210);
        Arbitrary<Came> came = Combinators.combine(
                        line, Arbitraries.of(true, false), many, few, Arbitraries.of(0, 0, 5, 100), few)
                .as(Came::new);
        Arbitrary<Billed> billed = Combinators.combine(
                        line, Arbitraries.integers().between(-5, 90), pence)
                .as(Billed::new);
        Arbitrary<Sent> sent = Combinators.combine(
                        Arbitraries.of(InvoiceStanding.class),
                        Arbitraries.integers().between(1, 5),
                        billed.list().ofMinSize(1).ofMaxSize(3))
                .as(Sent::new);
        Arbitrary<Credited> credited = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        few,
                        Arbitraries.of(PENCE, 10),
                        Arbitraries.of(true, false))
                .as(Credited::new);
        Arbitrary<Accepted> accepted = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(Accepted::new);
        return Combinators.combine(
                        came.list().ofMaxSize(5),
                        few.list().ofMaxSize(2),
                        sent.list().ofMinSize(1).ofMaxSize(4),
                        credited.list().ofMaxSize(3),
                        accepted.list().ofMaxSize(2))
                .as(Chain::new);
    }

    /** The documents of a chain, with all of the kilograms of the given documents written in another unit. */
    static MatchRequest request(Chain chain, int judged, Scale scale) {
        List<InvoiceFacts> invoices = invoices(chain, scale);
        MatchRequest plain = new MatchRequest(
                invoices.get(judged).key(),
                "standard",
                List.of(order()),
                receipts(chain, scale),
                returns(chain, scale),
                invoices,
                credits(chain, scale),
                PaymentFacts.NONE,
                invoices.stream().map(InvoiceSketch::of).toList(),
                List.of(),
                true,
                true,
                UnitConversions.builtIn(),
                ExchangeRates.none(),
                Limits.upper("3", "not tested", Severity.BLOCK));
        return accepting(plain, accepted(chain, plain));
    }

    /** The same with all lists in another order. */
    static MatchRequest shuffled(MatchRequest request, Random random) {
        return new MatchRequest(
                request.invoice(),
                request.supplierClass(),
                shuffled(request.orders(), random),
                shuffled(request.receipts(), random),
                shuffled(request.returns(), random),
                shuffled(
                        request.invoices().stream()
                                .map(invoice -> Invoices.withLines(invoice, shuffled(invoice.lines(), random)))
                                .toList(),
                        random),
                shuffled(request.credits(), random),
                request.payments(),
                shuffled(request.possibleDuplicates(), random),
                shuffled(request.accepted(), random),
                request.orderPatienceOver(),
                request.goodsPatienceOver(),
                request.units(),
                request.rates(),
                request.tolerances());
    }

    static MatchRequest judging(MatchRequest request, String invoice) {
        return new MatchRequest(
                invoice,
                request.supplierClass(),
                request.orders(),
                request.receipts(),
                request.returns(),
                request.invoices(),
                request.credits(),
                request.payments(),
                request.possibleDuplicates(),
                request.accepted(),
                request.orderPatienceOver(),
                request.goodsPatienceOver(),
                request.units(),
                request.rates(),
                request.tolerances());
    }

    private static MatchRequest accepting(MatchRequest request, List<AcceptedVariance> accepted) {
        return new MatchRequest(
                request.invoice(),
                request.supplierClass(),
                request.orders(),
                request.receipts(),
                request.returns(),
                request.invoices(),
                request.credits(),
                request.payments(),
                request.possibleDuplicates(),
                accepted,
                request.orderPatienceOver(),
                request.goodsPatienceOver(),
                request.units(),
                request.rates(),
                request.tolerances());
    }

    private static OrderFacts order() {
        return Orders.order(
                "4500",
                Orders.ordered("1", "FLOUR", "100", "KGM", "2.00"),
                Orders.ordered("2", "SALT", "60", "KGM", "2.00"),
                Orders.ordered("3", "SALT", "60", "KGM", "2.00"));
    }

    private static List<ReceiptFacts> receipts(Chain chain, Scale scale) {
        List<ReceiptFacts> receipts = new ArrayList<>();
        for (Came came : chain.came()) {
            receipts.add(Orders.receipt(
                    "R-" + receipts.size(),
                    "4500",
                    Orders.received(
                            came.named() ? String.valueOf(came.orderLine()) : null,
                            SKUS.get(came.orderLine() - 1),
                            scale.quantity(came.quantity()),
                            scale.unit(),
                            scale.quantity(came.rejected()),
                            scale.quantity(Math.min(came.reversed(), came.quantity())),
                            scale.quantity(came.held()))));
        }
        return receipts;
    }

    private static List<ReturnFacts> returns(Chain chain, Scale scale) {
        List<ReturnFacts> returns = new ArrayList<>();
        for (int quantity : chain.returned()) {
            returns.add(Orders.returned(
                    "V-" + returns.size(), "4500", "1", "FLOUR", scale.quantity(quantity), scale.unit()));
        }
        return returns;
    }

    private static List<InvoiceFacts> invoices(Chain chain, Scale scale) {
        List<InvoiceFacts> invoices = new ArrayList<>();
        for (Sent sent : chain.sent()) {
            List<InvoiceFacts.Line> lines = new ArrayList<>();
            for (Billed billed : sent.lines()) {
                lines.add(Invoices.billed(
                        String.valueOf(lines.size() + 1),
                        String.valueOf(billed.orderLine()),
                        SKUS.get(billed.orderLine() - 1),
                        scale.quantity(billed.quantity()),
                        scale.unit(),
                        scale.price(billed.pence())));
            }
            InvoiceFacts invoice =
                    Invoices.invoice("I-" + invoices.size(), "4500", lines.toArray(InvoiceFacts.Line[]::new));
            invoices.add(
                    Invoices.standing(Invoices.issued(invoice, Documents.DAY.plusDays(sent.day())), sent.standing()));
        }
        return invoices;
    }

    private static List<CreditFacts> credits(Chain chain, Scale scale) {
        List<CreditFacts> credits = new ArrayList<>();
        for (Credited credited : chain.credited()) {
            CreditFacts credit = Credits.credit(
                    "C-" + credits.size(),
                    "I-" + credited.invoice(),
                    Credits.credited(
                            "1",
                            "1",
                            scale.quantity(credited.quantity()),
                            scale.unit(),
                            scale.price(credited.pence())));
            credits.add(credited.settled() ? Credits.settled(credit) : credit);
        }
        return credits;
    }

    private static List<AcceptedVariance> accepted(Chain chain, MatchRequest request) {
        List<AcceptedVariance> accepted = new ArrayList<>();
        for (Accepted one : chain.accepted()) {
            int invoice = Math.min(one.invoice(), request.invoices().size() - 1);
            MatchResult result =
                    Match.of(judging(request, request.invoices().get(invoice).key()));
            if (one.variance() < result.variances().size()) {
                Variance variance = result.variances().get(one.variance());
                Money shortPaid = one.shortPaid() ? variance.value() : null;
                accepted.add(
                        new AcceptedVariance(variance.key(), variance.found(), variance.differenceText(), shortPaid));
            }
        }
        return accepted;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    /** A unit and how many of it a kilogram is. */
    record Scale(String unit, BigDecimal perKilogram) {

        static final Scale KILOGRAMS = new Scale("KGM", BigDecimal.ONE);
        static final Scale GRAMS = new Scale("GRM", new BigDecimal(1000));
        static final Scale TONNES = new Scale("TNE", new BigDecimal("0.001"));

        String quantity(int kilograms) {
            return perKilogram.multiply(BigDecimal.valueOf(kilograms)).toPlainString();
        }

        String price(int pence) {
            return BigDecimal.valueOf(pence)
                    .movePointLeft(2)
                    .divide(perKilogram)
                    .toPlainString();
        }
    }
}
