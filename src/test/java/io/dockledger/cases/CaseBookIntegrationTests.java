package io.dockledger.cases;

import static io.dockledger.cases.SampleCases.MONDAY;
import static io.dockledger.cases.SampleCases.invoice;
import static io.dockledger.cases.SampleCases.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class CaseBookIntegrationTests {

    private static final List<String> TABLES =
            List.of("business_case", "case_chain", "case_document", "case_milestone", "case_match", "case_exception");

    @Autowired
    CaseBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTenants tenants;

    String tenant = "";
    String caseId = "";

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = tenants.fresh();
        caseId = SampleCases.id();
    }

    @Test
    void whatOneTransactionSaysIsWrittenTogether() {
        tenants.runInTransaction(tenant, this::sayOneOfEach);

        assertThat(rowsOfEachTable()).containsExactly(1, 2, 1, 1, 1, 1);
    }

    @Test
    void whatOneTransactionSaysRollsBackTogether() {
        assertThatThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    sayOneOfEach();
                    throw new IllegalStateException("Something else failed.");
                }))
                .hasMessage("Something else failed.");

        assertThat(rowsOfEachTable()).containsOnly(0);
    }

    @Test
    void nothingIsWrittenBeforeTheEndOfTheTransaction() {
        tenants.runInTransaction(tenant, () -> {
            book.open(order(caseId, "4711"));
            assertThat(rows("business_case")).isZero();
        });
        assertThat(rowsOfEachTable().get(0)).isOne();
    }

    @Test
    void outsideATransactionItRefuses() {
        assertThatThrownBy(() -> book.open(order(caseId, "4711"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCaseIsReadWithItsNewestFactsAndAllItsChains() {
        CaseFacts dearer = new CaseFacts("S-1", "Alpine Dairy", "Mill Lane", new BigDecimal("2000.00"), "EUR");
        tenants.runInTransaction(tenant, () -> {
            book.open(invoice(caseId, "I-1", "4711"));
            assertThat(book.find(caseId).orElseThrow().chains())
                    .containsExactlyInAnyOrder("purchase-order:4711", "invoice:S-1/I-1");
        });
        tenants.runInTransaction(tenant, () -> {
            assertThat(book.find(caseId).orElseThrow().facts()).isEqualTo(SampleCases.DAIRY);
            book.amend(caseId, dearer);
            assertThat(book.find(caseId).orElseThrow().facts()).isEqualTo(dearer);
        });

        CaseOpened read = tenants.inTransaction(tenant, () -> book.find(caseId)).orElseThrow();
        assertThat(read.facts()).isEqualTo(dearer);
        assertThat(read.chains()).containsExactlyInAnyOrder("purchase-order:4711", "invoice:S-1/I-1");
        assertThat(tenants.inTransaction(tenant, () -> book.find("unknown"))).isEmpty();
    }

    @Test
    void anExceptionIsReadAsItWasLastSaidToBe() {
        CaseException raised = CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY);
        CaseException other = CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY.plusSeconds(1));
        tenants.runInTransaction(tenant, () -> book.raise(raised));

        tenants.runInTransaction(tenant, () -> {
            book.raise(other);
            book.update(raised.with(raised.handling().ownedBy("accounts-payable", "task-1", null)));
            assertThat(book.exceptionsOf(Set.of(caseId)))
                    .extracting(exception -> exception.handling().group())
                    .containsExactly("accounts-payable", null);
        });

        tenants.runInTransaction(tenant, () -> {
            assertThat(book.exception(raised.id()))
                    .get()
                    .isEqualTo(raised.with(raised.handling().ownedBy("accounts-payable", "task-1", null)));
            assertThat(book.exception(other.id())).contains(other);
        });
    }

    @Test
    void aDecisionClosesTheExceptionAndANewFaultOpensItAgain() {
        CaseException raised = CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY);
        CaseException accepted = raised.with(
                raised.handling().decided("accept", "clerk", "agreed by phone", ExceptionStatus.ACCEPTED, MONDAY));

        assertThat(accepted.isClosed()).isTrue();
        assertThat(accepted.handling().closedAt()).isEqualTo(MONDAY);
        assertThat(accepted.handling().became(ExceptionStatus.OPEN, MONDAY).closedAt())
                .isNull();
    }

    @Test
    void peoplesTimeBeginsAnewForAnExceptionThatComesBack() {
        CaseException raised = CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY);
        tenants.runInTransaction(tenant, () -> book.raise(raised));
        tenants.runInTransaction(
                tenant,
                () -> book.update(raised.with(raised.handling()
                        .became(ExceptionStatus.RESOLVED, MONDAY.plusSeconds(60))
                        .reopenedAt(MONDAY.plusSeconds(90)))));

        tenants.runInTransaction(tenant, () -> {
            CaseException back = book.exception(raised.id()).orElseThrow();
            assertThat(back.isClosed()).isFalse();
            assertThat(back.handling().openedAt()).isEqualTo(MONDAY.plusSeconds(90));
        });
    }

    @Test
    void aRateThatWasMissingMattersToWhatIsOpenAndToWhatWasAcceptedWhileAnInvoiceOfItsOrderWaits() {
        String ended = SampleCases.id();
        String waiting = SampleCases.id();
        String elsewhere = SampleCases.id();
        tenants.runInTransaction(tenant, () -> {
            book.open(invoice(ended, "I-1", "4711"));
            book.open(invoice(waiting, "I-2", "4711"));
            book.open(invoice(elsewhere, "I-3", "4712"));
            book.raise(judgedWithoutARate(ended, ExceptionStatus.ACCEPTED));
            book.raise(judgedWithoutARate(waiting, ExceptionStatus.OPEN));
            book.raise(judgedWithoutARate(elsewhere, ExceptionStatus.ACCEPTED));
            book.close(ended, CaseStatus.COMPLETED, MONDAY);
            book.close(elsewhere, CaseStatus.COMPLETED, MONDAY);
        });

        assertThat(tenants.inTransaction(tenant, () -> book.casesJudgedWithout("exchange rates")))
                .containsExactlyInAnyOrder(ended, waiting);
        assertThat(tenants.inTransaction(tenant, () -> book.casesJudgedWithout("unit conversions")))
                .isEmpty();

        tenants.runInTransaction(tenant, () -> book.close(waiting, CaseStatus.COMPLETED, MONDAY));
        assertThat(tenants.inTransaction(tenant, () -> book.casesJudgedWithout("exchange rates")))
                .as("the accepted one is settled with the last case of its order")
                .containsExactly(waiting);
    }

    private static CaseException judgedWithoutARate(String caseId, ExceptionStatus status) {
        CaseException raised = CaseException.opened(caseId, SampleCases.withoutARate(), MONDAY);
        return status == ExceptionStatus.OPEN
                ? raised
                : raised.with(raised.handling().decided("accept", "clerk", "agreed by phone", status, MONDAY));
    }

    @Test
    void theSameDocumentMayBeNamedAgain() {
        tenants.runInTransaction(tenant, this::sayOneOfEach);

        tenants.runInTransaction(
                tenant, () -> book.documents(caseId, List.of(new CaseDocument("invoice:S-1/I-1", "invoice", "I-1"))));

        assertThat(rowsOfEachTable()).startsWith(1, 2, 1);
    }

    @Test
    void anotherTenantFindsNothing() {
        tenants.runInTransaction(tenant, this::sayOneOfEach);

        tenants.runInTransaction(tenants.fresh(), () -> {
            assertThat(book.find(caseId)).isEmpty();
            assertThat(book.exceptionsOf(Set.of(caseId))).isEmpty();
            assertThat(rows("case_milestone")).isZero();
        });
    }

    private void sayOneOfEach() {
        book.open(invoice(caseId, "I-1", "4711"));
        book.documents(caseId, List.of(new CaseDocument("invoice:S-1/I-1", "invoice", "I-1")));
        book.milestone(caseId, "invoiceArrived", MONDAY, "invoice:S-1/I-1");
        book.match(caseId, "exception", JsonNodeFactory.instance.objectNode().put("lines", 1));
        book.raise(CaseException.opened(caseId, SampleCases.tenKilogramsTooMany(), MONDAY));
    }

    private List<Integer> rowsOfEachTable() {
        return tenants.inTransaction(
                tenant, () -> TABLES.stream().map(this::rows).toList());
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
