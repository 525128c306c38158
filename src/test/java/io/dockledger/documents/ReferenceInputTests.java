package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dockledger.documents.ReferenceDataRefused.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReferenceInputTests {

    private static final JdbcClient NO_DATABASE = JdbcClient.create(new DriverManagerDataSource());

    private final List<Fault> faults = new ArrayList<>();
    private final ItemSet items = new ItemSet(NO_DATABASE);

    @Test
    void aFileIsReadLineByLine() {
        assertThat(items("""
                        sku,family,description,baseUnit
                        A-1,dairy,Milk,LTR
                        A-2,wax,,
                        """))
                .containsExactly(
                        new Item("A-1", "dairy", "Milk", "LTR", null), new Item("A-2", "wax", null, null, null));
        assertThat(faults).isEmpty();
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineEnds() {
        assertThat(items("sku,family,description\r\nA-1,wax,\"Wax, \"\"red\"\",  blocks\"\r\n"))
                .containsExactly(new Item("A-1", "wax", "Wax, \"red\",  blocks", null, null));
        assertThat(Csv.read("a,\"b\nc\"\nd,e"))
                .extracting(Csv.Line::number, Csv.Line::cells)
                .containsExactly(tuple(1, List.of("a", "b\nc")), tuple(3, List.of("d", "e")));
    }

    @Test
    void aByteOrderMarkSemicolonsEmptyLinesAndAnyLineEndDoNotMatter() {
        assertThat(items("\uFEFFsku;family\r\rA-1;dairy\r\n\r\n  \r\nA-2;wax"))
                .extracting(Item::sku)
                .containsExactly("A-1", "A-2");
    }

    @Test
    void spacesAroundValuesAndColumnsDoNotMatter() {
        assertThat(items(" family , sku \n dairy , A-1 \n"))
                .containsExactly(new Item("A-1", "dairy", null, null, null));
    }

    @Test
    void aShortLineLeavesTheRestOpenAndALongOneIsAFault() {
        assertThat(items("sku,family,description\nA-1,dairy\n"))
                .containsExactly(new Item("A-1", "dairy", null, null, null));
        items("sku,family\nA-1,dairy,Milk, fresh\n");

        assertThat(faults).containsExactly(new Fault("row 2", "has 4 values for 2 columns"));
    }

    @Test
    void unbalancedQuotesAreNamedByTheirLine() {
        assertThatThrownBy(() -> items("sku,family\nA-1,dairy\nA-2,\"wax\n"))
                .hasMessage("Row 3: a quote is opened and never closed.");
        assertThatThrownBy(() -> items("sku,family\nA-1,\"dairy\"x\n"))
                .hasMessage("Row 2: a separator is expected after a closing quote, not 'x'.");
    }

    @Test
    void columnsThatAreUnknownMissingOrThereTwiceAreRefused() {
        assertThatThrownBy(() -> items("sku,famly\n"))
                .hasMessage(
                        "There is no column 'famly' here; the columns are sku, family, description, baseUnit, class.");
        assertThatThrownBy(() -> items("sku,sku,family\n")).hasMessage("The column 'sku' stands there twice.");
        assertThatThrownBy(() -> items("sku,description\n")).hasMessage("The column 'family' is missing.");
        assertThatThrownBy(() -> items(" \n\n")).hasMessageContaining("There is nothing in it.");
    }

    @Test
    void everyFaultOfEveryRowIsToldAtOnce() {
        UnitConversionSet units = new UnitConversionSet(NO_DATABASE);
        ReferenceInput.csv("sku,from,to,factor\nA,CS,KGM,0\nB,case,KGM,1\nC,CS,CS,-1\nD,,KGM,1e3\n", units, faults)
                .forEach(units::read);

        assertThat(faults)
                .extracting(fault -> fault.at() + ": " + fault.message())
                .containsExactly(
                        "row 2, factor: '0' is not a number above zero such as 12 or 0.25",
                        "row 3, from: 'case' is not a unit code of UN/ECE recommendation 20 such as KGM",
                        "row 4, from: 'CS' is the same as to",
                        "row 4, factor: '-1' is not a number above zero such as 12 or 0.25",
                        "row 5, from: is missing",
                        "row 5, factor: '1e3' is not a number above zero such as 12 or 0.25");
    }

    @Test
    void ratesNeedRealCurrenciesAndDays() {
        ExchangeRateSet rates = new ExchangeRateSet(NO_DATABASE);
        ReferenceInput.csv("from,to,date,rate\nEUR,XXZ,2026-02-30,1.1\nEUR,GBP,2026-10-01,0.86\n", rates, faults)
                .forEach(rates::read);

        assertThat(faults)
                .extracting(fault -> fault.at() + ": " + fault.message())
                .containsExactly(
                        "row 2, to: 'XXZ' is not a currency of ISO 4217 such as EUR",
                        "row 2, date: '2026-02-30' is not a date such as 2026-10-01");
    }

    @Test
    void aSupplierIsOfOneOfThreeClasses() {
        SupplierSet suppliers = new SupplierSet(NO_DATABASE);
        List<Supplier> read =
                ReferenceInput.csv("number,name,class\n1,Dairy,strategic\n2,Mill,best\n", suppliers, faults).stream()
                        .map(suppliers::read)
                        .toList();

        assertThat(read.get(0)).isEqualTo(new Supplier("1", "Dairy", SupplierClass.STRATEGIC));
        assertThat(faults).containsExactly(new Fault("row 3, class", "'best' is none of strategic, standard and new"));
    }

    @Test
    void jsonIsReadWithNumbersAsTheyAreWritten() {
        UnitConversionSet units = new UnitConversionSet(NO_DATABASE);
        String json = "[{\"from\": \"CS\", \"to\": \"KGM\", \"factor\": 12.50, \"sku\": null}, "
                + "{\"from\": \"BX\", \"to\": \"H87\", \"factor\": \"6\"}]";

        assertThat(ReferenceInput.json(json, units, faults).stream().map(units::read))
                .extracting(unit -> unit.from() + " " + unit.factor())
                .containsExactly("CS 12.5", "BX 6");
        assertThat(faults).isEmpty();
    }

    @Test
    void jsonThatIsNoArrayOfObjectsOrSaysMoreThanIsKnownIsRefused() {
        assertThatThrownBy(() -> ReferenceInput.json("{}", items, faults))
                .hasMessage("It is not a JSON array of objects.");
        assertThatThrownBy(() -> ReferenceInput.json("[{\"sku\": 1, \"sku\": 2}]", items, faults))
                .hasMessageContaining("names a member twice, at line 1");
        assertThatThrownBy(() -> ReferenceInput.json("[] []", items, faults)).hasMessageContaining("not JSON");
        ReferenceInput.json("[1, {\"famly\": \"x\", \"sku\": {}}]", items, faults);

        assertThat(faults)
                .extracting(fault -> fault.at() + ": " + fault.message())
                .containsExactly(
                        "row 1: is not an object",
                        "row 2, famly: is not known; the members are sku, family, description, baseUnit, class",
                        "row 2, sku: is not a single value");
    }

    @Test
    void textsHaveALimitAndNoControlCharacters() {
        items("sku,family\n" + "x".repeat(201) + ",dairy\nA\u0000B,wax\n");

        assertThat(faults)
                .extracting(fault -> fault.at() + ": " + fault.message())
                .containsExactly(
                        "row 2, sku: is longer than 200 characters",
                        "row 3, sku: has the character U+0000 in it, which cannot be shown");
    }

    @Test
    void whatIsWrittenAsCsvReadsTheSame() {
        List<String> cells = Arrays.asList("a,b", "c\"d", "e\nf", "g;h", "", "plain");

        assertThat(Csv.read(Csv.write(List.of(cells))).get(0).cells()).isEqualTo(cells);
    }

    private List<Item> items(String csv) {
        return ReferenceInput.csv(csv, items, faults).stream().map(items::read).toList();
    }
}
