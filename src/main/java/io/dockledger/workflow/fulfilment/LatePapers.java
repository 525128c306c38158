package io.dockledger.workflow.fulfilment;

import io.dockledger.documents.Accrual;
import io.dockledger.documents.DocumentKey;
import io.dockledger.documents.LedgerStatus;
import io.dockledger.workflow.chain.ChainDesk;
import io.dockledger.workflow.chain.Standing;
import io.dockledger.workflow.chain.Standings;
import io.dockledger.workflow.engine.Timers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Closes the last month once more for an order of which a paper comes after the end of that month and bears one of its days.
 * The books of the months before it are shut: an accrual there would be taken back on a day that lies in shut books, too. So
 * what is older is accrued at the end of this month, as far as it is still open then.
 */
@Component
public class LatePapers {

    private final FulfilmentDesk desk;
    private final ChainDesk chains;
    private final Standings standings;
    private final Deadlines deadlines;
    private final Timers timers;

    LatePapers(FulfilmentDesk desk, ChainDesk chains, Standings standings, Deadlines deadlines, Timers timers) {
        this.desk = desk;
        this.chains = chains;
        this.standings = standings;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    /**
     * @param orders that the paper concerns, known or not
     * @param day that it bears
     */
    public void came(Collection<DocumentKey> orders, LocalDate day) {
        LocalDate end = deadlines.lastPeriodEnd();
        if (YearMonth.from(day).equals(YearMonth.from(end))) {
            orders.forEach(order -> standings
                    .of(order.text())
                    .filter(standing -> !standing.stage().isEnded())
                    .filter(standing -> isToBeClosed(order, end))
                    .ifPresent(standing -> close(standing, end)));
        }
    }

    /** What a person posted or dismissed stays so, and what waits for one follows the papers by itself. */
    private boolean isToBeClosed(DocumentKey order, LocalDate end) {
        boolean undecided = chains.find(ProposeAccrual.key(desk.order(order), end))
                .map(recorded -> (Accrual) recorded.document())
                .filter(accrual -> accrual.status() != LedgerStatus.WITHDRAWN)
                .isEmpty();
        return undecided && !desk.cutOff(order, end).isEmpty();
    }

    private void close(Standing standing, LocalDate end) {
        timers.move(
                standing.caseId(),
                OrderToRevenue.Timers.PERIOD_ENDS,
                deadlines.soon(),
                Map.of(
                        OrderToRevenue.Variables.PERIOD_END, end.toString(),
                        OrderToRevenue.Variables.PERIOD_MONTH, end.getMonthValue()));
    }
}
