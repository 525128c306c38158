package io.dockledger.workflow.invoice;

import io.dockledger.documents.Invoice;
import io.dockledger.documents.PurchaseOrder;
import io.dockledger.documents.ReferenceData;
import io.dockledger.matching.MatchOutcome;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.workflow.Occasion;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.engine.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Until when something is waited for before it becomes an exception, as the table {@code exception-routing} says. */
@Component
public class Patience {

    private static final String TABLE = "exception-routing";

    /** Far enough for no timer to fire. */
    public static final Instant ENDLESS = Instant.parse("9999-01-01T00:00:00Z");

    private final Decisions decisions;
    private final ReferenceData reference;
    private final BaseAmounts amounts;
    private final Clock clock;

    Patience(Decisions decisions, ReferenceData reference, BaseAmounts amounts, Clock clock) {
        this.decisions = decisions;
        this.reference = reference;
        this.amounts = amounts;
        this.clock = clock;
    }

    /** Until when the order or the goods of an invoice are waited for. */
    Instant forInvoice(String caseId, Invoice invoice, MatchOutcome awaiting) {
        VarianceKind reason =
                awaiting == MatchOutcome.AWAITING_ORDER ? VarianceKind.UNKNOWN_ORDER : VarianceKind.NOT_RECEIVED;
        Money billed = new Money(invoice.total(), invoice.currency());
        return clock.instant().plus(ask(caseId, reason, invoice.supplier().number(), billed, invoice.issuedOn()));
    }

    /** Until when a delivery is waited for: some time after it is due, and never less than that after it was ordered. */
    public Instant forDelivery(String caseId, PurchaseOrder order) {
        Instant now = clock.instant();
        LocalDate due = order.deliverBy() == null ? order.validTo() : order.deliverBy();
        Instant dueAt = due == null ? now : due.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Money ordered = new Money(Objects.requireNonNullElse(order.total(), BigDecimal.ZERO), order.currency());
        Duration patience =
                ask(caseId, VarianceKind.UNDER_DELIVERY, order.supplier().number(), ordered, order.issuedOn());
        Instant orderedAt = Occasion.current().since(now);
        return (dueAt.isAfter(orderedAt) ? dueAt : orderedAt).plus(patience);
    }

    /** Until when the ledger may take to say that it posted what it was told. */
    public Instant forPosting(String caseId, BigDecimal inBaseCurrency) {
        return clock.instant()
                .plus(of(caseId, VarianceKind.POSTING_OVERDUE, reference.supplierClass(""), inBaseCurrency));
    }

    private Duration ask(String caseId, VarianceKind reason, String supplier, Money amount, LocalDate on) {
        return of(caseId, reason, reference.supplierClass(supplier), amounts.of(amount, on));
    }

    /**
     * For how long what would be that exception is waited for.
     *
     * @param partnerClass as the table asks for it; empty where it does not matter
     * @param inBaseCurrency what it is about
     */
    public Duration of(String caseId, VarianceKind reason, String partnerClass, BigDecimal inBaseCurrency) {
        Decisions.Answer answer = decisions.ask(new Decisions.Question(
                TABLE,
                caseId,
                Map.of(
                        "reason", reason.code(),
                        "supplierClass", partnerClass,
                        "amount", inBaseCurrency)));
        return Duration.parse(answer.text("patience"));
    }
}
