package io.dockledger.workflow.invoice;

import io.dockledger.documents.Allowance;
import io.dockledger.documents.Bill;
import io.dockledger.documents.Chain;
import io.dockledger.documents.Charge;
import io.dockledger.documents.CreditNoteLine;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.GoodsReceipt;
import io.dockledger.documents.GoodsReceiptLine;
import io.dockledger.documents.InvoiceLine;
import io.dockledger.documents.Order;
import io.dockledger.documents.OrderLine;
import io.dockledger.documents.SupplierCredit;
import io.dockledger.documents.Totalled;
import io.dockledger.documents.VendorReturn;
import io.dockledger.matching.CreditFacts;
import io.dockledger.matching.DocumentTotals;
import io.dockledger.matching.InvoiceFacts;
import io.dockledger.matching.InvoiceStanding;
import io.dockledger.matching.OrderFacts;
import io.dockledger.matching.OrderStanding;
import io.dockledger.matching.PaymentFacts;
import io.dockledger.matching.ReceiptFacts;
import io.dockledger.matching.ReturnFacts;
import io.dockledger.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of each document what the match needs to know of it. */
public final class MatchFacts {

    private MatchFacts() {}

    /** @param family gives the family of an item that the order names none for */
    public static OrderFacts of(Order<?> order, Function<String, @Nullable String> family) {
        return new OrderFacts(
                order.key().text(),
                order.number(),
                order.partner().number(),
                order.currency(),
                order.validFrom(),
                order.validTo(),
                OrderStanding.valueOf(order.status().name()),
                order.total(),
                charges(order.charges()),
                order.lines().stream().map(line -> of(line, family)).toList());
    }

    private static OrderFacts.Line of(OrderLine line, Function<String, @Nullable String> family) {
        return new OrderFacts.Line(
                line.line(),
                line.sku(),
                line.partnerSku(),
                line.family() == null ? family.apply(line.sku()) : line.family(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.priceBase(),
                line.priceUnit(),
                line.amount());
    }

    public static ReceiptFacts of(GoodsReceipt receipt) {
        return new ReceiptFacts(
                receipt.key().text(),
                receipt.order(),
                receipt.lines().stream().map(MatchFacts::of).toList());
    }

    private static ReceiptFacts.Line of(GoodsReceiptLine line) {
        return new ReceiptFacts.Line(
                line.line(),
                line.orderLine(),
                line.sku(),
                line.unit(),
                line.quantity(),
                line.rejected(),
                line.reversed(),
                line.held());
    }

    public static InvoiceFacts of(Bill bill) {
        return of(bill, bill.stands() ? InvoiceStanding.OPEN : InvoiceStanding.VOID, null);
    }

    /** @param contentHash of the bytes that came, by which the same paper sent twice is known */
    public static InvoiceFacts of(Bill bill, InvoiceStanding standing, @Nullable String contentHash) {
        return new InvoiceFacts(
                bill.key().text(),
                bill.number(),
                bill.partner().number(),
                bill.currency(),
                bill.issuedOn(),
                standing,
                bill.orders(),
                bill.lines().stream().map(MatchFacts::of).toList(),
                charges(bill.charges()),
                allowances(bill.allowances()),
                totals(bill),
                contentHash);
    }

    private static InvoiceFacts.Line of(InvoiceLine line) {
        return new InvoiceFacts.Line(
                line.line(),
                line.order(),
                line.orderLine(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.priceBase(),
                line.priceUnit(),
                line.amount(),
                line.taxPercent(),
                line.taxAmount());
    }

    public static CreditFacts of(SupplierCredit credit) {
        return new CreditFacts(
                credit.key().text(),
                credit.number(),
                credit.invoiceKey().text(),
                credit.currency(),
                credit.issuedOn(),
                credit.wasAccepted(),
                credit.lines().stream().map(MatchFacts::of).toList(),
                charges(credit.charges()),
                allowances(credit.allowances()),
                totals(credit));
    }

    static ReturnFacts of(VendorReturn sent) {
        return new ReturnFacts(
                sent.key().text(),
                sent.order(),
                sent.lines().stream()
                        .map(line -> new ReturnFacts.Line(
                                line.line(), line.orderLine(), line.sku(), line.quantity(), line.unit()))
                        .toList());
    }

    private static CreditFacts.Line of(CreditNoteLine line) {
        return new CreditFacts.Line(
                line.line(),
                line.invoiceLine(),
                line.orderLine(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.priceBase(),
                line.priceUnit(),
                line.amount());
    }

    /** @param released how much of the invoice other systems were told to pay */
    static PaymentFacts payments(DocumentKey invoice, BigDecimal released, Collection<Chain> chains) {
        return new PaymentFacts(
                released,
                chains.stream()
                        .flatMap(chain -> chain.payments().stream())
                        .filter(payment -> payment.invoiceKey().equals(invoice))
                        .distinct()
                        .map(payment -> new PaymentFacts.Executed(
                                payment.key().text(), new Money(payment.amount(), payment.currency())))
                        .toList());
    }

    private static List<io.dockledger.matching.Charge> charges(List<Charge> charges) {
        return charges.stream()
                .map(charge -> new io.dockledger.matching.Charge(
                        Objects.requireNonNullElse(
                                charge.kind(), Objects.requireNonNullElse(charge.reason(), "charge")),
                        charge.amount()))
                .toList();
    }

    private static List<io.dockledger.matching.Charge> allowances(List<Allowance> allowances) {
        return allowances.stream()
                .map(allowance -> new io.dockledger.matching.Charge(
                        Objects.requireNonNullElse(allowance.reason(), "allowance"), allowance.amount()))
                .toList();
    }

    private static DocumentTotals totals(Totalled stated) {
        return new DocumentTotals(
                stated.lineTotal(),
                stated.taxExclusive(),
                stated.taxTotal(),
                stated.total(),
                stated.taxes().stream()
                        .filter(tax -> tax.amount() != null)
                        .map(tax -> new DocumentTotals.TaxSubtotal(
                                tax.taxable(), tax.percent(), Objects.requireNonNull(tax.amount())))
                        .toList());
    }
}
