package io.dockledger.matching;

import io.dockledger.money.ExchangeRate;
import io.dockledger.money.ExchangeRates;
import io.dockledger.money.Money;
import io.dockledger.money.UnitConversion;
import io.dockledger.money.UnitConversions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what an invoice is matched with. */
final class Matching {

    private final InvoiceFacts judged;
    private final List<OrderFacts> orders = new ArrayList<>();
    private final List<ReceiptFacts> receipts = new ArrayList<>();
    private final List<ReturnFacts> returns = new ArrayList<>();
    private final List<InvoiceFacts> invoices = new ArrayList<>();
    private final List<CreditFacts> credits = new ArrayList<>();
    private PaymentFacts payments = PaymentFacts.NONE;
    private final List<InvoiceSketch> sketches = new ArrayList<>();
    private final List<AcceptedVariance> accepted = new ArrayList<>();
    private final List<UnitConversion> units = new ArrayList<>();
    private final List<ExchangeRate> rates = new ArrayList<>();
    private boolean orderPatienceOver;
    private boolean goodsPatienceOver;
    private ToleranceTable tolerances = Limits.NONE_ALLOWED;

    private Matching(InvoiceFacts judged) {
        this.judged = judged;
        invoices.add(judged);
    }

    static Matching match(InvoiceFacts judged) {
        return new Matching(judged);
    }

    Matching orders(OrderFacts... more) {
        orders.addAll(List.of(more));
        return this;
    }

    Matching receipts(ReceiptFacts... more) {
        receipts.addAll(List.of(more));
        return this;
    }

    Matching returns(ReturnFacts... more) {
        returns.addAll(List.of(more));
        return this;
    }

    Matching invoices(InvoiceFacts... more) {
        invoices.addAll(List.of(more));
        return this;
    }

    Matching credits(CreditFacts... more) {
        credits.addAll(List.of(more));
        return this;
    }

    Matching paid(String released, PaymentFacts.Executed... executed) {
        payments = new PaymentFacts(Documents.number(released), List.of(executed));
        return this;
    }

    Matching suspects(InvoiceFacts... more) {
        List.of(more).forEach(one -> sketches.add(InvoiceSketch.of(one)));
        return this;
    }

    Matching accepted(Variance variance, @Nullable String shortPaid) {
        accepted.add(new AcceptedVariance(
                variance.key(),
                variance.found(),
                variance.differenceText(),
                shortPaid == null
                        ? null
                        : Money.of(
                                shortPaid,
                                Objects.requireNonNull(variance.value()).currency())));
        return this;
    }

    Matching unit(@Nullable String sku, String from, String to, String factor) {
        units.add(new UnitConversion(sku, from, to, Documents.number(factor)));
        return this;
    }

    Matching rate(ExchangeRate rate) {
        rates.add(rate);
        return this;
    }

    Matching patienceOver() {
        orderPatienceOver = true;
        goodsPatienceOver = true;
        return this;
    }

    Matching limits(ToleranceTable table) {
        tolerances = table;
        return this;
    }

    MatchRequest request() {
        return new MatchRequest(
                judged.key(),
                "standard",
                orders,
                receipts,
                returns,
                invoices,
                credits,
                payments,
                sketches,
                accepted,
                orderPatienceOver,
                goodsPatienceOver,
                UnitConversions.of(units),
                ExchangeRates.of("GBP", rates),
                tolerances);
    }

    MatchResult result() {
        return Match.of(request());
    }

    /** The only variance there is. */
    Variance only() {
        List<Variance> variances = result().variances();
        if (variances.size() != 1) {
            throw new AssertionError("Expected one variance, found " + variances);
        }
        return variances.get(0);
    }
}
