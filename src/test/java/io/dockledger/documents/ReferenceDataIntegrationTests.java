package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.documents.ReferenceLibrary.Format;
import io.dockledger.documents.ReferenceLibrary.Loaded;
import io.dockledger.money.Money;
import io.dockledger.money.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class ReferenceDataIntegrationTests {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 10);

    @Autowired
    ReferenceLibrary library;

    @Autowired
    ReferenceData reference;

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient jdbc;

    private String tenant = "";

    @BeforeEach
    void freshTenant() {
        tenant = tenants.fresh();
    }

    @Test
    void beforeAnythingIsLoadedSuppliersAreNewAndOnlyStandardUnitsAreKnown() {
        assertThat(in(() -> reference.supplierClass("S-1"))).isEqualTo("new");
        assertThat(in(() -> reference.family("A"))).isNull();
        assertThat(in(() -> reference.baseCurrency())).isEqualTo("EUR");
        assertThat(in(() -> reference.unitConversions().factor("A", "KGM", "GRM")))
                .isEqualTo(Ratio.of(new BigDecimal("1000")));
        assertThat(in(() -> reference.inBaseCurrency(Money.of("10.00", "GBP"), OCTOBER)))
                .isEqualTo(Money.of("10.00", "GBP"));
    }

    @Test
    void whatIsLoadedServesTheNextTransaction() {
        load("suppliers", "number,name,class\nS-1,Dairy,strategic\n");
        load("items", "sku,family\nA,dairy\n");
        load("units", "sku,from,to,factor\nA,CS,LTR,12\n");
        load("rates", "from,to,date,rate\nEUR,GBP,2026-10-01,0.80\nEUR,GBP,2026-10-11,0.50\n");

        assertThat(in(() -> reference.supplierClass("S-1"))).isEqualTo("strategic");
        assertThat(in(() -> reference.family("A"))).isEqualTo("dairy");
        assertThat(in(() -> reference.unitConversions().factor("A", "CS", "LTR")))
                .isEqualTo(Ratio.of(new BigDecimal("12")));
        // 10 GBP at 0.80 GBP for one EUR.
        assertThat(in(() -> reference.inBaseCurrency(Money.of("10.00", "GBP"), OCTOBER)))
                .isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    void aCustomerIsOfTheClassThatWasLoadedAndOtherwiseStandard() {
        load("customers", "number,name,class\nC-1,Alder Hotels,key\n");

        assertThat(in(() -> reference.customerClass("C-1"))).isEqualTo("key");
        assertThat(in(() -> reference.customerClass("C-2"))).isEqualTo("standard");
        assertThat(load("customers", "number,name,class\nC-1,Alder Hotels,group\n"))
                .isEqualTo(new Loaded("customers", 1, 0, 1));
        assertThat(in(() -> reference.customerClass("C-1"))).isEqualTo("group");
    }

    @Test
    void oneTransactionSeesOneStateAndAsksTheDatabaseOnce() {
        load("items", "sku,family\nA,dairy\n");
        in(() -> reference.family("A"));

        List<String> statements = Statements.of(() -> in(() -> {
            reference.supplierClass("S-1");
            reference.unitConversions();
            return reference.family("A");
        }));

        assertThat(statements).hasSize(1);
    }

    @Test
    void whatIsLoadedByAnotherNodeIsSeenInTheNextTransaction() {
        load("items", "sku,family\nA,dairy\n");
        assertThat(in(() -> reference.family("A"))).isEqualTo("dairy");
        // Another node writes the rows and the version, and this one hears nothing of it.
        in(() -> jdbc.sql("update item set family = 'wax'").update()
                + jdbc.sql("update reference_version set version = gen_random_uuid()")
                        .update());

        assertThat(in(() -> reference.family("A"))).isEqualTo("wax");
    }

    @Test
    void aLoadAddsAndReplacesAndLeavesTheRest() {
        assertThat(load("items", "sku,family\nA,dairy\nB,wax\nC,wax\n")).isEqualTo(new Loaded("items", 3, 3, 0));

        assertThat(load("items", "sku,family\nB,fresh\nC,wax\nD,spices\n")).isEqualTo(new Loaded("items", 3, 1, 1));
        assertThat(listing("items").csv())
                .isEqualTo(
                        "sku,family,description,baseUnit,class\r\nA,dairy,,,\r\nB,fresh,,,\r\nC,wax,,,\r\nD,spices,,,\r\n");
    }

    @ParameterizedTest
    @CsvSource({"suppliers, 13", "items, 41", "units, 38", "rates, 84", "own-parties, 3", "customers, 4"})
    void theSampleDataLoadAndWhatIsListedLoadsAgainWithoutAChange(String set, int rows) throws IOException {
        String sample = Files.readString(Path.of("deploy/sample-data", set + ".csv"));

        assertThat(load(set, sample)).isEqualTo(new Loaded(set, rows, rows, 0));
        assertThat(load(set, listing(set).csv())).isEqualTo(new Loaded(set, rows, 0, 0));
    }

    @Test
    void aFaultAnywhereLoadsNothing() {
        assertThatThrownBy(() -> load("units", "from,to,factor\nCS,KGM,12\nBX,KGM,none\n"))
                .isInstanceOf(ReferenceDataRefused.class)
                .hasMessage("Nothing was loaded: 1 thing has to be put right.");

        assertThat(listing("units").values()).isEmpty();
        assertThat(loads()).isEmpty();
    }

    @Test
    void twoRowsAboutTheSameAreAFault() {
        assertThatThrownBy(() -> load("units", "sku,from,to,factor\n,CS,KGM,12\nA,CS,KGM,13\n,CS,KGM,14\n"))
                .isInstanceOfSatisfying(
                        ReferenceDataRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new ReferenceDataRefused.Fault(
                                        "row 4", "says something about the same as row 2")));
    }

    @Test
    void everyLoadIsEvidenceWithItsCountsAndHash() {
        load("items", "sku,family\nA,dairy\n");

        // printf 'sku,family\nA,dairy\n' | sha256sum
        assertThat(loads())
                .containsExactly("integration items 1 1 0 "
                        + "d776070674e4fc4ba88dcf78304e248308c871a47f57f17706a2fd6f8609d2db");
    }

    @Test
    void aPageSaysWhereTheNextBegins() {
        load("items", "sku,family\nA,x\nB,x\nC,x\n");

        ReferenceLibrary.Listing first = in(() -> library.list("items", 0, 2)).orElseThrow();
        assertThat(first.values()).hasSize(2);
        assertThat(first.next()).isEqualTo(2);
        ReferenceLibrary.Listing second = in(() -> library.list("items", 2, 2)).orElseThrow();
        assertThat(second.values()).isEqualTo(List.of(new Item("C", "x", null, null, null)));
        assertThat(second.next()).isNull();
    }

    @Test
    void anotherTenantSeesNothing() {
        load("items", "sku,family\nA,dairy\n");
        load("suppliers", "number,name,class\nS-1,Dairy,strategic\n");

        String other = tenants.fresh();
        assertThat(tenants.inTransaction(other, () -> reference.supplierClass("S-1")))
                .isEqualTo("new");
        assertThat(tenants.inTransaction(other, () -> library.list("items", 0, 10))
                        .orElseThrow()
                        .values())
                .isEmpty();
    }

    private Loaded load(String set, String csv) {
        return in(() -> library.load(set, Format.CSV, csv, "integration")).orElseThrow();
    }

    private ReferenceLibrary.Listing listing(String set) {
        return in(() -> library.list(set, 0, 1000)).orElseThrow();
    }

    private List<String> loads() {
        return in(() -> jdbc.sql("""
                        select actor || ' ' || (detail::jsonb ->> 'set') || ' ' || (detail::jsonb ->> 'rows') || ' '
                            || (detail::jsonb ->> 'added') || ' ' || (detail::jsonb ->> 'changed') || ' '
                            || (detail::jsonb ->> 'sha256')
                        from evidence where kind = 'reference-data-loaded' order by seq
                        """).query(String.class).list());
    }

    private <T> T in(Supplier<T> work) {
        return tenants.inTransaction(tenant, work);
    }
}
