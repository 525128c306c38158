package io.dockledger.cases;

import static io.dockledger.cases.SampleCases.MONDAY;
import static io.dockledger.cases.SampleCases.invoice;
import static io.dockledger.cases.SampleCases.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.documents.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DockledgerTest
class CasesIntegrationTests {

    private static final CaseFacts BAKERY =
            new CaseFacts("S-2", "Quay Bakery 100%", "Mill Lane", new BigDecimal("80.00"), "EUR");

    @Autowired
    CaseBook book;

    @Autowired
    Cases cases;

    @Autowired
    TestTenants tenants;

    String tenant = "";

    @BeforeEach
    void anOrderWithItsInvoiceAndAnotherInvoice() {
        tenant = tenants.fresh();
        tenants.runInTransaction(tenant, () -> {
            book.open(order(tenant + "-order", "4711"));
            book.documents(
                    tenant + "-order",
                    List.of(
                            new CaseDocument("purchase-order:4711", "purchase-order", "4711"),
                            new CaseDocument("goods-receipt:77", "goods-receipt", "77")));
            book.milestone(tenant + "-order", "orderReleased", MONDAY, "purchase-order:4711");
            book.milestone(tenant + "-order", "goodsReceived", MONDAY.plusSeconds(60), "goods-receipt:77");
        });
        tenants.runInTransaction(tenant, () -> {
            book.open(invoice(tenant + "-invoice", "I-1", "4711"));
            book.milestone(tenant + "-invoice", "invoiceArrived", MONDAY, null);
            book.raise(CaseException.opened(tenant + "-invoice", SampleCases.tenKilogramsTooMany(), MONDAY));
        });
        tenants.runInTransaction(tenant, () -> {
            book.open(invoice(tenant + "-other", "I-9", "5000", BAKERY));
            book.milestone(tenant + "-other", "invoiceArrived", MONDAY, null);
            book.close(tenant + "-other", CaseStatus.COMPLETED, MONDAY);
        });
    }

    @Test
    void theNewestCaseComesFirst() {
        assertThat(found(query().build())).containsExactly("other", "invoice", "order");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4711, invoice order
            77,   order
            I-1,  invoice
            5000, other
            I-2,  ''
            """)
    void aCaseIsFoundByTheNumberOfAnyOfItsDocuments(String number, String expected) {
        assertThat(String.join(" ", found(query().businessKey(number).build()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DAIRY,  invoice order
            s-2,    other
            mill l, other
            100%,   other
            1%,     ''
            _,      ''
            """)
    void textFindsWhatPeopleRead(String text, String expected) {
        assertThat(String.join(" ", found(query().text(text).build()))).isEqualTo(expected);
    }

    @Test
    void everyFilterNarrows() {
        assertThat(found(query().process("receive-to-pay").build())).containsExactly("order");
        assertThat(found(query().status(CaseStatus.COMPLETED).build())).containsExactly("other");
        assertThat(found(query().milestone("invoiceArrived").build())).containsExactly("other", "invoice");
        assertThat(found(query().site("Mill Lane").build())).containsExactly("other");
        assertThat(found(query().partner("S-1").build())).containsExactly("invoice", "order");
        assertThat(found(query().partner("S-1")
                        .milestone("invoiceArrived")
                        .status(CaseStatus.OPEN)
                        .build()))
                .containsExactly("invoice");
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileCasesArrive() {
        List<String> seen = new ArrayList<>();
        CasePage page = page(query().limit(1).build());
        while (true) {
            seen.addAll(names(page));
            String arriving = tenant + "-arriving" + seen.size();
            tenants.runInTransaction(tenant, () -> book.open(order(arriving, "6000")));
            if (page.next() == null) {
                break;
            }
            page = page(query().limit(1).after(page.next()).build());
        }
        assertThat(seen).containsExactly("other", "invoice", "order");
    }

    @Test
    void aCursorThatWasNotGivenOutIsRefused() {
        for (String cursor : List.of("x", "%%", Cursor.of("yesterday", "1"), Cursor.of("1"))) {
            assertThatThrownBy(() -> page(query().after(cursor).build())).isInstanceOf(Cursor.InvalidCursor.class);
        }
    }

    @Test
    void eachCaseShowsItsMilestonesAndExceptions() {
        CasePage page = page(query().businessKey("4711").build());

        CaseSummary invoice = page.items().get(0);
        assertThat(invoice.exceptions()).hasSize(1);
        assertThat(invoice.exceptions().get(0).finding()).isEqualTo(SampleCases.tenKilogramsTooMany());
        CaseSummary order = page.items().get(1);
        assertThat(order.exceptions()).isEmpty();
        assertThat(order.facts()).isEqualTo(SampleCases.DAIRY);
        assertThat(order.milestones()).extracting(Milestone::name).containsExactly("orderReleased", "goodsReceived");
    }

    @Test
    void aLongPageTakesNoMoreStatementsThanAShortOne() {
        int ofOne = Statements.of(() -> page(query().limit(1).build())).size();
        int ofThree = Statements.of(() -> page(query().limit(50).build())).size();

        assertThat(ofThree).isEqualTo(ofOne).isEqualTo(3);
    }

    @Test
    void anOrderAndItsInvoicesAreRelatedBothWays() {
        assertThat(related("order")).containsExactly("invoice");
        assertThat(related("invoice")).containsExactly("order");
        assertThat(related("other")).isEmpty();
        assertThat(detail("order").related().get(0).exceptions()).hasSize(1);
    }

    @Test
    void anInvoiceIsRelatedToTheOneThatItRepeatsBothWays() {
        tenants.runInTransaction(
                tenant,
                () -> book.raise(
                        CaseException.opened(tenant + "-other", SampleCases.duplicateOf("invoice:S-1/I-1"), MONDAY)));

        assertThat(related("other")).containsExactly("invoice");
        assertThat(related("invoice")).containsExactly("order", "other");
        assertThat(related("order")).containsExactly("invoice");
    }

    @Test
    void whatIsOpenOnAnOldInvoiceOfAnOrderIsRelatedHoweverManyInvoicesCameSince() {
        assertThat(detail("order").moreRelated()).isFalse();
        tenants.runInTransaction(
                tenant,
                () -> IntStream.rangeClosed(1, RelatedCases.MOST)
                        .forEach(number -> book.open(invoice(tenant + "-later" + number, "L-" + number, "4711"))));

        CaseDetail order = detail("order");

        assertThat(order.related()).hasSize(RelatedCases.MOST);
        assertThat(order.related().get(0).id()).isEqualTo(tenant + "-invoice");
        assertThat(order.related().get(0).exceptions()).hasSize(1);
        assertThat(order.moreRelated()).isTrue();
        assertThat(related("later1")).startsWith("order", "invoice");
    }

    private List<String> related(String name) {
        return names(new CasePage(detail(name).related(), null));
    }

    private CaseDetail detail(String name) {
        return tenants.inTransaction(
                tenant, () -> cases.detail(tenant + "-" + name).orElseThrow());
    }

    @Test
    void anotherTenantSeesNothing() {
        String stranger = tenants.fresh();
        assertThat(tenants.inTransaction(stranger, () -> cases.page(query().build()))
                        .items())
                .isEmpty();
        assertThat(tenants.inTransaction(stranger, () -> cases.summary(tenant + "-order")))
                .isEmpty();
    }

    private List<String> found(CaseQuery query) {
        return names(page(query));
    }

    private List<String> names(CasePage page) {
        return page.items().stream()
                .map(found -> found.id().substring(tenant.length() + 1))
                .toList();
    }

    private CasePage page(CaseQuery query) {
        return tenants.inTransaction(tenant, () -> cases.page(query));
    }

    private static QueryBuilder query() {
        return new QueryBuilder();
    }

    private static final class QueryBuilder {

        private @Nullable String businessKey;
        private @Nullable String process;
        private @Nullable CaseStatus status;
        private @Nullable String milestone;
        private @Nullable String site;
        private @Nullable String partner;
        private @Nullable String text;
        private @Nullable String after;
        private int limit = 50;

        QueryBuilder businessKey(String value) {
            businessKey = value;
            return this;
        }

        QueryBuilder process(String value) {
            process = value;
            return this;
        }

        QueryBuilder status(CaseStatus value) {
            status = value;
            return this;
        }

        QueryBuilder milestone(String value) {
            milestone = value;
            return this;
        }

        QueryBuilder site(String value) {
            site = value;
            return this;
        }

        QueryBuilder partner(String value) {
            partner = value;
            return this;
        }

        QueryBuilder text(String value) {
            text = value;
            return this;
        }

        QueryBuilder after(String value) {
            after = value;
            return this;
        }

        QueryBuilder limit(int value) {
            limit = value;
            return this;
        }

        CaseQuery build() {
            return new CaseQuery(businessKey, process, status, milestone, site, partner, text, after, limit);
        }
    }
}
