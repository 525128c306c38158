package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Papers of the month before this one that come only now. Not recorded, as next month they are of another month. */
@DockledgerTest
class LatePapersIntegrationTests extends SellingScenario {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
    private final String number = "SO-1-" + lastMonth;

    @Test
    void whatWasShippedLastMonthAndIsNotBilledIsAccruedHoweverLateItIsTold() {
        soldLastMonth("100");
        shipped("V-1", day(28), "100");
        closesLastMonth();

        assertThat(story.query("select number || ' ' || total || ' ' || (body #>> '{lines,0,cause}') "
                        + "from document where current and kind = 'accrual'"))
                .containsExactly(number + " 2000.00 shipped-not-invoiced");
        story.decides(poster(), "postAccrual", "post");
        assertThat(story.told()).containsExactly("accrual.confirmed 2000.00");
    }

    @Test
    void whatWasBilledLastMonthAndIsNotShippedIsPutOff() {
        soldLastMonth("100");
        invoiced("SI-1", day(28), "100", "20.00");
        closesLastMonth();

        assertThat(story.query("select total || ' ' || (body #>> '{lines,0,cause}') "
                        + "from document where current and kind = 'accrual'"))
                .containsExactly("-2000.00 invoiced-not-shipped");
    }

    @Test
    void anInvoiceThatWasThereBeforeItsOrderIsOfItsMonth() {
        invoiced("SI-1", day(28), "100", "20.00");
        soldLastMonth("100");
        assertThat(story.milestones("SO-1")).contains("customerInvoiced");
        closesLastMonth();

        assertThat(story.states("accrual")).containsExactly(number + " proposed");
    }

    @Test
    void whatSomebodyDecidedOnLastMonthStays() {
        soldLastMonth("100");
        shipped("V-1", day(27), "60");
        closesLastMonth();
        story.decides(poster(), "postAccrual", "dismiss");
        shipped("V-2", day(28), "40");

        assertThat(story.timer("periodEnds").getDuedate()).isAfter(Instant.now().plusSeconds(600));
        assertThat(story.states("accrual")).containsExactly(number + " dismissed");
    }

    @Test
    void whatIsOfThisMonthWaitsForItsEnd() {
        soldLastMonth("100");
        shipped("V-1", today.toString(), "100");

        assertThat(story.timer("periodEnds").getDuedate())
                .isEqualTo(YearMonth.from(today)
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    private void soldLastMonth(String quantity) {
        story.event(
                "sales-order.released",
                SalesPapers.order("SO-1", quantity, SHIPPED_EARNS).replace("2150-11-01", day(20)));
    }

    /** Who closes a year is not who closes a month. */
    private Person poster() {
        return lastMonth.getMonth() == Month.DECEMBER ? story.controller : receivable;
    }

    private String day(int day) {
        return lastMonth.atDay(day).toString();
    }

    private void closesLastMonth() {
        assertThat(story.timer("periodEnds").getDuedate())
                .as("soon, and not at the end of this month")
                .isBefore(Instant.now().plusSeconds(600));
        story.fires("periodEnds");
    }
}
