package io.dockledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.matching.DuplicateCheck;
import io.dockledger.matching.InvoiceSketch;
import io.dockledger.matching.InvoiceStanding;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The invoices that the stories of a company send, without sending them. */
@DockledgerTest
class DemoInvoicesIntegrationTests {

    @Autowired
    SampleData sampleData;

    @Autowired
    TestTenants tenants;

    /** Where weekends fall decides how far apart two invoices are, so each day of the week makes other demo data. */
    @ParameterizedTest
    @EnumSource
    void onWhateverDayItIsLoadedNoOtherInvoicesLookAlikeThanThoseThatAreMeantTo(DayOfWeek day) {
        List<InvoiceSketch> invoices = invoices(LocalDate.of(2026, 11, 1).with(TemporalAdjusters.nextOrSame(day)));
        assertThat(invoices.stream()
                        .flatMap(invoice -> DuplicateCheck.of(invoice, invoices).stream()
                                .map(duplicate -> invoice.number() + " "
                                        + duplicate.other().number())))
                .containsExactlyInAnyOrder(
                        "NDC 88931 NDC-88931",
                        "NDC-88931 NDC 88931",
                        "OV-2610-101 OV-2610-098",
                        "OV-2610-098 OV-2610-101",
                        "PFP-26-4195 PFP-26-4155",
                        "PFP-26-4155 PFP-26-4195");
    }

    private List<InvoiceSketch> invoices(LocalDate today) {
        Script script = new Script("harbour", new DemoCalendar(today), catalogue(today), everybody());
        Company.HARBOUR.play().accept(script);
        return Stream.of(Wave.values())
                .flatMap(wave -> script.events(wave).stream())
                .filter(event -> event.type().equals("invoice.received"))
                .map(event -> sketch(event.data()))
                .distinct()
                .toList();
    }

    private Catalogue catalogue(LocalDate today) {
        return Tenancy.in(tenants.fresh(), () -> {
            sampleData.load(Company.HARBOUR, today);
            return sampleData.catalogue(Company.HARBOUR);
        });
    }

    private static Cast everybody() {
        return new Cast(Cast.ROLES.stream()
                .collect(Collectors.toMap(Function.identity(), role -> new Person(role, role, "harbour", Set.of()))));
    }

    private static InvoiceSketch sketch(Map<String, Object> data) {
        String number = String.valueOf(data.get("number"));
        String supplier = String.valueOf(((Map<?, ?>) Objects.requireNonNull(data.get("supplier"))).get("number"));
        return new InvoiceSketch(
                supplier + "/" + number,
                number,
                supplier,
                String.valueOf(data.get("currency")),
                new BigDecimal(String.valueOf(data.get("total"))),
                LocalDate.parse(String.valueOf(data.get("issuedOn"))),
                InvoiceStanding.OPEN,
                null);
    }
}
