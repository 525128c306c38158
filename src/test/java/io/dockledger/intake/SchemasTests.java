package io.dockledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dockledger.intake.IntakeRefused.Fault;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schemas SCHEMAS = new Schemas(JSON);

    private final Validation validation = new Validation(SCHEMAS);

    @ParameterizedTest
    @EnumSource
    void everyEventTypeHasASchemaThatCarriesAllItRefersTo(EventType type) {
        assertThat(SCHEMAS.published(type.id())).hasValueSatisfying(schema -> {
            assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.at("/$defs/common/$id").asText()).isEqualTo("https://dockledger.io/schemas/common");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theLeastDataIsValidAndNothingOfItMayBeMissing(EventType type) {
        ObjectNode least = SampleEvents.data(type, "4711");
        assertThat(validation.valid(type, least.deepCopy(), "")).isEqualTo(least);

        least.fieldNames().forEachRemaining(field -> {
            ObjectNode less = least.deepCopy();
            less.remove(field);
            assertThat(faults(type, less))
                    .as(field)
                    .containsExactly(new Fault("/data", "required property '%s' not found".formatted(field)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatASenderAddsIsKept(EventType type) {
        ObjectNode data = SampleEvents.data(type, "4711");
        data.putObject("ours").put("total", 12.50).put("anything", true);

        assertThat(validation.valid(type, data, "").at("/ours/anything").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PURCHASE_ORDER_RELEASED, purchase-order:4711",
        "PURCHASE_ORDER_CHANGED, purchase-order:4711",
        "PURCHASE_ORDER_CANCELLED, purchase-order:4711",
        "PURCHASE_ORDER_CLOSED, purchase-order:4711",
        "DESPATCH_ADVICE_RECEIVED, purchase-order:4711",
        "GOODS_RECEIPT_POSTED, purchase-order:4711",
        "GOODS_RECEIPT_REVERSED, purchase-order:4711",
        "QUALITY_INSPECTED, purchase-order:4711",
        "INVOICE_RECEIVED, invoice:S1/4711",
        "INVOICE_CANCELLED, invoice:S1/4711",
        "CREDIT_NOTE_RECEIVED, invoice:S1/4711",
        "PAYMENT_EXECUTED, invoice:S1/4711",
        "SALES_ORDER_RELEASED, sales-order:4711",
        "SALES_ORDER_CHANGED, sales-order:4711",
        "SALES_ORDER_CANCELLED, sales-order:4711",
        "SALES_ORDER_CLOSED, sales-order:4711",
        "PICK_COMPLETED, sales-order:4711",
        "PACK_COMPLETED, sales-order:4711",
        "SHIPMENT_DISPATCHED, sales-order:4711",
        "SHIPMENT_REVERSED, sales-order:4711",
        "DELIVERY_CONFIRMED, sales-order:4711",
        "DELIVERY_ACCEPTED, sales-order:4711",
        "DELIVERY_REVERSED, sales-order:4711",
        "SALES_INVOICE_ISSUED, sales-invoice:4711",
        "SALES_INVOICE_CANCELLED, sales-invoice:4711",
        "REVENUE_POSTED, sales-order:4711",
        "REVENUE_REVERSED, sales-order:4711",
        "ACCRUAL_POSTED, sales-order:4711",
        "ACCRUAL_REVERSED, sales-order:4711"
    })
    void eventsKeepTheirOrderByOrderOrInvoice(EventType type, String businessKey) {
        assertThat(type.businessKey(SampleEvents.data(type, "4711"))).isEqualTo(businessKey);
        assertThat(EventType.of(type.id())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": \"I1\", \"order\": \"4711\"}",
                "{\"number\": \"I1\", \"orders\": [\"4711\", \"4712\"]}",
                "{\"number\": \"I1\", \"lines\": [{\"order\": \"4711\"}, {\"order\": \"4712\"}]}"
            })
    void aSalesInvoiceKeepsTheOrderOfTheFirstSalesOrderThatItNames(String data) throws Exception {
        assertThat(EventType.SALES_INVOICE_ISSUED.businessKey(JSON.readTree(data)))
                .isEqualTo("sales-order:4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " A", "A ", "A\nB", "A\n", "A\tB", "A\u0085", "A\u200B", "A\u0000"})
    void numbersAreNeitherEmptyNorPaddedNorInvisible(String number) {
        ObjectNode order =
                SampleEvents.data(EventType.PURCHASE_ORDER_CLOSED, "x").put("number", number);

        assertThat(faults(EventType.PURCHASE_ORDER_CLOSED, order))
                .extracting(Fault::at)
                .containsOnly("/data/number");
    }

    @Test
    void numbersHaveAtMostSeventyCharacters() {
        ObjectNode longest = SampleEvents.data(EventType.PURCHASE_ORDER_CLOSED, "9".repeat(70));
        ObjectNode longer = SampleEvents.data(EventType.PURCHASE_ORDER_CLOSED, "9".repeat(71));

        assertThat(validation.valid(EventType.PURCHASE_ORDER_CLOSED, longest, ""))
                .isEqualTo(longest);
        assertThat(faults(EventType.PURCHASE_ORDER_CLOSED, longer)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "1.50, 1.50",
        "'\"1.50\"', 1.50",
        "'\"-0.00\"', 0.00",
        "'\"007.5\"', 7.5",
        "1e3, 1000",
        "1.5E-2, 0.015"
    })
    void decimalsAreBroughtIntoPlainDecimalText(String written, String plain) throws Exception {
        assertThat(price(written).at("/lines/0/price"))
                .isEqualTo(JSON.getNodeFactory().textNode(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,50\"",
                "\"1e3\"",
                "\"\"",
                "\"+1\"",
                "\".5\"",
                "\"1.\"",
                "\"NaN\"",
                "true",
                "1e15",
                "1e-11",
                "1e400",
                "1e-999999999",
                "\"1234567890123456\"",
                "\"0.12345678901\""
            })
    void whatIsNoPlainDecimalOfSensibleSizeIsRefusedAtItsPlace(String written) {
        assertThatThrownBy(() -> price(written))
                .asInstanceOf(InstanceOfAssertFactories.type(IntakeRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(IntakeRefused.Problem.INVALID);
                    assertThat(refused.faults()).extracting(Fault::at).containsExactly("/data/lines/0/price");
                });
    }

    private JsonNode price(String written) {
        JsonNode order = new StrictJson(64)
                .read(SampleEvents.data(EventType.PURCHASE_ORDER_RELEASED, "1")
                        .toString()
                        .replace("\"price\":\"1.50\"", "\"price\":" + written));
        return validation.valid(EventType.PURCHASE_ORDER_RELEASED, order, "/data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-2-1", "20260201", "01.02.2026", "2026-02-01T00:00:00Z", ""})
    void datesAreCalendarDates(String date) {
        ObjectNode order =
                SampleEvents.data(EventType.PURCHASE_ORDER_RELEASED, "1").put("issuedOn", date);

        assertThat(faults(EventType.PURCHASE_ORDER_RELEASED, order))
                .containsExactly(new Fault("/data/issuedOn", "must be a calendar date such as 2026-01-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"})
    void datesLieInYearsThatAreMeant(String date) {
        ObjectNode order =
                SampleEvents.data(EventType.PURCHASE_ORDER_RELEASED, "1").put("issuedOn", date);

        assertThat(faults(EventType.PURCHASE_ORDER_RELEASED, order))
                .containsExactly(new Fault("/data/issuedOn", "must lie in the years 1900 to 2199"));
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01, 2199-12-31", "2199-12-31, 9999-12-31"})
    void anOrderMayBeValidWithoutEnd(String issuedOn, String validTo) {
        ObjectNode order = SampleEvents.data(EventType.PURCHASE_ORDER_RELEASED, "1")
                .put("issuedOn", issuedOn)
                .put("validTo", validTo);

        assertThat(validation.valid(EventType.PURCHASE_ORDER_RELEASED, order, ""))
                .isEqualTo(order);
    }

    @Test
    void linesMayBeNamedByWholeNumbers() {
        ObjectNode receipt = SampleEvents.data(EventType.GOODS_RECEIPT_POSTED, "1");
        ((ObjectNode) receipt.at("/lines/0")).put("line", 10).put("orderLine", 20);

        JsonNode line =
                validation.valid(EventType.GOODS_RECEIPT_POSTED, receipt, "").at("/lines/0");

        assertThat(line.path("line").textValue()).isEqualTo("10");
        assertThat(line.path("orderLine").textValue()).isEqualTo("20");
    }

    @Test
    void aDocumentNamesEachOfItsLinesDifferently() {
        ObjectNode receipt = SampleEvents.data(EventType.GOODS_RECEIPT_POSTED, "1");
        ArrayNode lines = (ArrayNode) receipt.path("lines");
        lines.add(lines.get(0).deepCopy());

        assertThat(faults(EventType.GOODS_RECEIPT_POSTED, receipt))
                .containsExactly(new Fault("/data/lines/1/line", "repeats the line '1' of the same document"));
    }

    @Test
    void aDocumentHasOneToTwoThousandLines() {
        ObjectNode receipt = SampleEvents.data(EventType.GOODS_RECEIPT_POSTED, "1");
        ArrayNode lines = (ArrayNode) receipt.path("lines");
        for (int line = 2; line <= 2_000; line++) {
            lines.add(lines.get(0).deepCopy());
            ((ObjectNode) lines.get(line - 1)).put("line", String.valueOf(line));
        }
        assertThat(validation.valid(EventType.GOODS_RECEIPT_POSTED, receipt, "").path("lines"))
                .hasSize(2_000);

        lines.add(lines.get(0).deepCopy());
        assertThat(faults(EventType.GOODS_RECEIPT_POSTED, receipt))
                .extracting(Fault::at)
                .containsExactly("/data/lines");
        lines.removeAll();
        assertThat(faults(EventType.GOODS_RECEIPT_POSTED, receipt))
                .extracting(Fault::at)
                .containsExactly("/data/lines");
    }

    @Test
    void nullIsAsGoodAsLeftOut() {
        ObjectNode order = SampleEvents.data(EventType.PURCHASE_ORDER_RELEASED, "1");
        order.putNull("site");
        assertThat(validation
                        .valid(EventType.PURCHASE_ORDER_RELEASED, order, "")
                        .has("site"))
                .isFalse();

        order.putNull("currency");
        assertThat(faults(EventType.PURCHASE_ORDER_RELEASED, order))
                .containsExactly(new Fault("/data", "required property 'currency' not found"));
    }

    @Test
    void textThatNoDatabaseCanHoldIsRefusedWhereverItStands() {
        ObjectNode order = SampleEvents.data(EventType.PURCHASE_ORDER_CLOSED, "1");
        order.putArray("theirs").add("good").add("half \uD83D of a pair").add("whole \uD83D\uDE9A");
        order.put("key\u0000", "x");

        assertThat(faults(EventType.PURCHASE_ORDER_CLOSED, order))
                .containsExactly(
                        new Fault("/data/theirs/1", "contains half of a surrogate pair"),
                        new Fault("/data/key\u0000", "contains the character U+0000"));
    }

    @Test
    void aFaultNamesTheFieldByItsPointerEvenWithStrangeNames() {
        ObjectNode order = SampleEvents.data(EventType.PURCHASE_ORDER_CLOSED, "1");
        order.putObject("a/b~c").put("d", "\u0000");

        assertThat(faults(EventType.PURCHASE_ORDER_CLOSED, order))
                .extracting(Fault::at)
                .containsExactly("/data/a~1b~0c/d");
    }

    private List<Fault> faults(EventType type, JsonNode data) {
        try {
            validation.valid(type, data.deepCopy(), "/data");
            return List.of();
        } catch (IntakeRefused refused) {
            return refused.faults();
        }
    }
}
