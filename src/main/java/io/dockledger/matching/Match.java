package io.dockledger.matching;

import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.util.ArrayList;
import java.util.List;

/** The three-way match of one invoice with its orders, its receipts and the other invoices for them. */
public final class Match {

    private final MatchRequest request;
    private final Acceptances acceptances;
    private final Findings findings;
    private final LinePricing pricing;
    private final CreditAssignment assignment;
    private final Forgoing forgoing;
    private final JudgedInvoice invoice;

    private Match(MatchRequest request, InvoiceFacts judged) {
        this.request = request;
        this.acceptances = new Acceptances(request.accepted());
        this.findings = new Findings(request.supplierClass(), request.tolerances(), acceptances);
        this.pricing = new LinePricing(request.units(), request.rates());
        this.assignment = new CreditAssignment(request.units(), pricing);
        this.forgoing = new Forgoing(request.credits(), acceptances, assignment);
        this.invoice = judge(judged);
    }

    /** Throws {@link IllegalArgumentException} when the invoice is not among the invoices, or a limit is left out. */
    public static MatchResult of(MatchRequest request) {
        for (InvoiceFacts one : request.invoices()) {
            if (one.key().equals(request.invoice())) {
                return new Match(request, one).result();
            }
        }
        throw new IllegalArgumentException(request.invoice() + " is not among the invoices");
    }

    private JudgedInvoice judge(InvoiceFacts facts) {
        OrderBook book = new OrderBook(request.orders(), request.receipts(), request.returns(), request.units());
        List<InvoiceFacts> earlier = Allocation.before(facts, request.invoices());
        List<BilledLine> billed = new Allocation(book, request.units(), forgoing).linesOf(facts, earlier);
        NamedOrders orders = NamedOrders.of(facts, book);
        List<JudgedLine> lines = new ArrayList<>(billed.size());
        for (BilledLine line : billed) {
            lines.add(new JudgedLine(line, pricing.of(line)));
        }
        return new JudgedInvoice(
                facts,
                lines,
                orders,
                ChargesRule.of(facts, orders, earlier, request.rates()),
                new Rounding(facts.currency()),
                Waiting.of(request, facts, orders, billed),
                request.side());
    }

    private MatchResult result() {
        boolean isVoid = invoice.facts().standing() == InvoiceStanding.VOID;
        CreditRule credits = new CreditRule(invoice, assignment, request.rates(), findings);
        if (isVoid) {
            credits.judgeForVoid(forgoing.creditsOf(invoice.facts()));
        } else {
            checkAll(credits);
        }
        Money payable = isVoid ? Money.zero(invoice.facts().currency()) : payable(credits.credited());
        new PaymentRule(invoice, findings).check(request.payments(), payable);
        return new MatchResult(outcome(), findings.inOrder(invoice.facts().key()), lineMatches(), payable);
    }

    private void checkAll(CreditRule credits) {
        PriceRule prices = new PriceRule(invoice, findings);
        invoice.lines().forEach(prices::checkData);
        forgoing.creditsOf(invoice.facts()).forEach(credits::judge);
        new OrderReferenceRule(invoice, findings).check();
        new OrderTermsRule(invoice, request.rates(), findings).check();
        QuantityRule quantities = new QuantityRule(invoice, findings);
        LineAmountRule amounts = new LineAmountRule(invoice, findings);
        for (JudgedLine line : invoice.lines()) {
            if (!invoice.waiting().forGoods()) {
                quantities.check(line);
            }
            prices.check(line);
            amounts.check(line);
        }
        new ChargesRule(invoice, findings).check();
        DocumentFoot foot = DocumentFoot.of(invoice.facts(), invoice.subject(), invoice.rounding());
        new ArithmeticRule(foot, findings).check();
        new NegativeTotalRule(invoice, findings).check();
        new TaxRule(foot, findings).check();
        new DuplicateRule(invoice, findings).check(request.possibleDuplicates());
    }

    // What has to be decided is said at once, also while goods are awaited: a duplicate does not get better by waiting.
    private MatchOutcome outcome() {
        if (findings.anyBlocks()) {
            return MatchOutcome.EXCEPTION;
        }
        if (invoice.waiting().forOrder()) {
            return MatchOutcome.AWAITING_ORDER;
        }
        if (invoice.waiting().forGoods()) {
            return MatchOutcome.AWAITING_GOODS;
        }
        if (findings.anyDecided()) {
            return MatchOutcome.SETTLED_BY_DECISION;
        }
        return findings.size() == 0 ? MatchOutcome.MATCHED : MatchOutcome.WITHIN_TOLERANCE;
    }

    private Money payable(Ratio credited) {
        Money billed = new Money(invoice.total(), invoice.facts().currency());
        Money payable = billed.minus(invoice.rounding().money(credited));
        for (Variance variance : findings.all()) {
            Money shortPaid = variance.accepted() ? acceptances.shortPaid(variance) : null;
            if (shortPaid != null) {
                payable = payable.minus(shortPaid);
            }
        }
        return payable.max(Money.zero(billed.currency()));
    }

    private List<LineMatch> lineMatches() {
        List<LineMatch> matches = new ArrayList<>(invoice.lines().size());
        for (JudgedLine line : invoice.lines()) {
            matches.add(line.toMatch());
        }
        return List.copyOf(matches);
    }
}
