package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.SalesOrder;
import io.dockledger.matching.VarianceKind;
import io.dockledger.money.Money;
import io.dockledger.workflow.chain.BaseAmounts;
import io.dockledger.workflow.exception.ResolveMatchException;
import io.dockledger.workflow.invoice.Patience;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Until when what is missing of a sales order is waited for, as the table {@code exception-routing} says. */
@Component
class Deadlines {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Patience patience;
    private final BaseAmounts amounts;
    private final Clock clock;

    Deadlines(Patience patience, BaseAmounts amounts, Clock clock) {
        this.patience = patience;
        this.amounts = amounts;
        this.clock = clock;
    }

    /** Some time after it is due, and never less than that from now on; what a person decided holds besides. */
    Instant of(Wait wait, SalesOrder order, String caseId) {
        VarianceKind missing = wait.missing();
        LocalDate until = order.waitUntil();
        if (missing == null) {
            return endOf(wait.dueOn());
        }
        Instant now = clock.instant();
        Instant due = endOf(wait.dueOn());
        Instant deadline = (due.isAfter(now) ? due : now).plus(patience(missing, order, caseId));
        return until == null ? deadline : later(deadline, endOf(until));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The last day of the month before this one. */
    LocalDate lastPeriodEnd() {
        return today().withDayOfMonth(1).minusDays(1);
    }

    /** What comes late often comes with more of the same, which should be there when it is looked at. */
    Instant soon() {
        return clock.instant().plus(PAUSE);
    }

    private Duration patience(VarianceKind missing, SalesOrder order, String caseId) {
        Money ordered = new Money(Objects.requireNonNullElse(order.total(), BigDecimal.ZERO), order.currency());
        return patience.of(caseId, missing, ResolveMatchException.CUSTOMER, amounts.of(ordered, order.issuedOn()));
    }
}
