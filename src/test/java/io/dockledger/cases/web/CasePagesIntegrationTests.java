package io.dockledger.cases.web;

import static io.dockledger.cases.SampleCases.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestApi;
import io.dockledger.TestTenants;
import io.dockledger.cases.CaseBook;
import io.dockledger.cases.CaseException;
import io.dockledger.cases.ExceptionStatus;
import io.dockledger.cases.SampleCases;
import io.dockledger.identity.Groups;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DockledgerTest
class CasePagesIntegrationTests {

    @Autowired
    CaseBook book;

    @Autowired
    TestTenants tenants;

    @Autowired
    TestApi api;

    @Test
    void thePageOfAnOrderWithManyInvoicesShowsWhatIsOpenOnTheOldest() {
        String tenant = tenants.fresh();
        String order = SampleCases.id();
        String oldest = SampleCases.id();
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.order(order, "4711"));
            book.open(SampleCases.invoice(oldest, "I-1", "4711"));
            book.raise(CaseException.opened(oldest, SampleCases.tenKilogramsTooMany(), MONDAY));
        });
        tenants.runInTransaction(
                tenant,
                () -> IntStream.rangeClosed(1, 130)
                        .forEach(number -> book.open(SampleCases.invoice(SampleCases.id(), "L-" + number, "4711"))));

        assertThat(page(tenant, "/cases/" + order))
                .contains("Open on invoices of this order", "/cases/" + oldest, "of more")
                .doesNotContain("is within its limits");
    }

    @Test
    void whatSomebodyWroteStandsApartFromOurWords() {
        String tenant = tenants.fresh();
        String invoice = SampleCases.id();
        CaseException exception = CaseException.opened(invoice, SampleCases.tenKilogramsTooMany(), MONDAY);
        tenants.runInTransaction(tenant, () -> {
            book.open(SampleCases.invoice(invoice, "I-1", "4711"));
            book.raise(exception.with(exception
                    .handling()
                    .decided("accept", "clerk", "\u202Elet it be", ExceptionStatus.ACCEPTED, MONDAY)));
        });
        assertThat(page(tenant, "/cases/" + invoice)).contains("“<bdi>\u202Elet it be</bdi>”");
    }

    @Test
    void theListSaysWhatCasesFollow() {
        assertThat(page(tenants.fresh(), "/cases"))
                .contains("Each follows one order, invoice, sales order, return or stock adjustment.");
    }

    private @Nullable String page(String tenant, String path) {
        String clerk = tenants.person(tenant, Groups.ACCOUNTS_PAYABLE).id();
        return api.inSession(clerk)
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .retrieve()
                .body(String.class);
    }
}
