package io.dockledger.workflow.returns;

import io.dockledger.documents.Allowance;
import io.dockledger.documents.Charge;
import io.dockledger.documents.CustomerCredit;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.ReturnAuthorisation;
import io.dockledger.documents.ReturnAuthorisationLine;
import io.dockledger.documents.ReturnPart;
import io.dockledger.documents.ReturnReceipt;
import io.dockledger.documents.ReturnReceiptLine;
import io.dockledger.documents.SalesInvoice;
import io.dockledger.documents.VendorReturn;
import io.dockledger.returns.ArrivalFacts;
import io.dockledger.returns.ClaimFacts;
import io.dockledger.returns.CreditedFacts;
import io.dockledger.returns.GivenBefore;
import io.dockledger.returns.ReturnTerms;
import io.dockledger.returns.SaleFacts;
import io.dockledger.returns.VendorFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each document what the rules of returns need to know of it. */
final class FactsOfReturns {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private FactsOfReturns() {}

    static ClaimFacts of(ReturnAuthorisation claim) {
        return new ClaimFacts(
                claim.key().text(),
                claim.customer().number(),
                claim.requestedOn(),
                claim.resolution() == ReturnAuthorisation.Resolution.REPLACEMENT,
                standing(claim.status()),
                claim.lines().stream().map(FactsOfReturns::of).toList());
    }

    private static ClaimFacts.Standing standing(ReturnAuthorisation.Status status) {
        return switch (status) {
            case REQUESTED -> ClaimFacts.Standing.REQUESTED;
            case AUTHORISED -> ClaimFacts.Standing.AUTHORISED;
            case CLOSED -> ClaimFacts.Standing.CLOSED;
            case REFUSED, CANCELLED -> ClaimFacts.Standing.VOID;
        };
    }

    private static ClaimFacts.Line of(ReturnAuthorisationLine line) {
        return new ClaimFacts.Line(
                line.line(),
                line.order(),
                line.orderLine(),
                line.invoice(),
                line.invoiceLine(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.replacedBy());
    }

    static SaleFacts of(SalesInvoice invoice) {
        return new SaleFacts(
                invoice.key().text(),
                invoice.number(),
                invoice.customer().number(),
                invoice.currency(),
                invoice.issuedOn(),
                invoice.charges().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                invoice.allowances().stream().map(Allowance::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                taxPercent(invoice),
                invoice.lines().stream().map(line -> of(invoice, line)).toList());
    }

    /** Of the whole invoice, where its totals say so. */
    private static @Nullable BigDecimal taxPercent(SalesInvoice invoice) {
        BigDecimal tax = invoice.taxTotal();
        BigDecimal taxed = invoice.taxExclusive();
        return tax == null || taxed == null || taxed.signum() == 0
                ? null
                : tax.multiply(HUNDRED).divide(taxed, MathContext.DECIMAL64);
    }

    private static SaleFacts.Line of(SalesInvoice invoice, InvoiceLine line) {
        String onlyOrder = invoice.orders().size() == 1 ? invoice.orders().get(0) : null;
        return new SaleFacts.Line(
                line.line(),
                line.order() == null ? onlyOrder : line.order(),
                line.orderLine(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.amount(),
                line.taxPercent());
    }

    static ArrivalFacts of(ReturnReceipt receipt) {
        return new ArrivalFacts(
                receipt.key().text(),
                receipt.lines().stream().map(FactsOfReturns::of).toList());
    }

    private static ArrivalFacts.Line of(ReturnReceiptLine line) {
        return new ArrivalFacts.Line(
                line.line(),
                line.authorisationLine(),
                line.sku(),
                line.kept(),
                line.unit(),
                line.parts().stream().map(FactsOfReturns::of).toList());
    }

    private static ArrivalFacts.Part of(ReturnPart part) {
        ReturnPart.Disposal disposal = part.disposal();
        boolean agreed = disposal != null && disposal.agreed();
        return new ArrivalFacts.Part(
                part.quantity(),
                disposal != null && agreed ? disposal.creditPercent() : null,
                disposal != null && agreed && disposal.disposition().equals(ReturnsToCredit.Outcomes.VENDOR));
    }

    /** @param told to the billing system, without what was reversed of it */
    static CreditedFacts of(BigDecimal told, List<CustomerCredit> credits) {
        return new CreditedFacts(
                told,
                credits.stream()
                        .filter(CustomerCredit::stands)
                        .map(credit -> new CreditedFacts.Credit(credit.key().text(), credit.currency(), credit.total()))
                        .toList());
    }

    static VendorFacts of(VendorReturn sent) {
        return new VendorFacts(
                sent.key().text(),
                sent.isCredited(),
                sent.lines().stream()
                        .map(line -> new VendorFacts.Line(line.sku(), line.quantity(), line.unit()))
                        .toList());
    }

    static @Nullable ReturnTerms of(ReturnAuthorisation.@Nullable Terms terms) {
        return terms == null
                ? null
                : new ReturnTerms(
                        terms.windowDays(), terms.restockingPercent(), terms.shippingRefunded(), terms.source());
    }

    /** Nothing as long as the return is not authorised. */
    static List<GivenBefore> givenBefore(ReturnAuthorisation.@Nullable Terms terms) {
        List<ReturnAuthorisation.GivenBefore> before = terms == null ? null : terms.givenBefore();
        return before == null
                ? List.of()
                : before.stream()
                        .map(one -> new GivenBefore(one.invoice(), one.line(), one.quantity()))
                        .toList();
    }
}
