package io.dockledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

class FailureReasonTests {

    private final SQLException sql = new SQLException("ERROR: date/time field value out of range: 0000-01-01");

    @Test
    void whatTheDatabaseSaidIsNoReasonForPeople() {
        assertThat(FailureReason.of(
                        new DataIntegrityViolationException("PreparedStatementCallback; SQL [insert]", sql)))
                .isEqualTo(FailureReason.of(new IllegalStateException("Error flushing the session", sql)))
                .startsWith("The database refused what the event would have written")
                .doesNotContain("SQL", "0000");
    }

    @Test
    void aDatabaseThatIsBusyOrAwayIsWorthAnotherTry() {
        assertThat(FailureReason.of(new CannotAcquireLockException("deadlock", sql)))
                .isEqualTo(FailureReason.of(new CannotCreateTransactionException("no connection", sql)))
                .startsWith("The database was busy or did not answer.");
    }

    @Test
    void whatTheProductFoundWrongIsToldInItsOwnWords() {
        Exception own = new IllegalStateException("No rule of decision table 'match-tolerance' hits.");

        assertThat(FailureReason.of(new RuntimeException("Exception while invoking the listener", own)))
                .isEqualTo("No rule of decision table 'match-tolerance' hits.");
    }

    @Test
    void whatALibraryFoundWrongIsNotTakenForTheProductsOwnWords() {
        Throwable notOurs = catchThrowable(() -> Integer.parseInt("x"));

        assertThat(FailureReason.of(new RuntimeException("Exception while invoking the listener", notOurs)))
                .contains("not foreseen (RuntimeException)")
                .doesNotContain("input string");
    }

    @Test
    void whoeverWasOvertakenIsNotAFaultOfTheProduct() {
        assertThat(FailureReason.of(new OptimisticLockingFailureException("updated by another transaction")))
                .isEqualTo("Somebody else changed the same case at the same moment. Try the event again.");
    }

    @Test
    void aTransactionThatCouldNotBeCommittedIsNoBusyDatabase() {
        assertThat(FailureReason.of(new UnexpectedRollbackException("marked as rollback-only")))
                .contains("not foreseen (UnexpectedRollbackException)");
    }

    @Test
    void whatNobodyForesawIsNamed() {
        assertThat(FailureReason.of(new ArithmeticException("/ by zero")))
                .contains("not foreseen (ArithmeticException)")
                .doesNotContain("/ by zero");
    }
}
