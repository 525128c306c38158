package io.dockledger.intake;

import static io.dockledger.intake.SampleEvents.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTests {

    private final CloudEvents events = new CloudEvents(
            TestInbox.properties(Map.of("max-batch-events", 3)), new Validation(new Schemas(new ObjectMapper())));

    private final ObjectNode order = event("e1", EventType.PURCHASE_ORDER_RELEASED, "4711");

    @Test
    void aStructuredEventIsReadWithItsAttributes() {
        order.put("actor", "jane").put("correlationid", "c-1").put("subject", "not read");
        byte[] body = order.toString().getBytes(UTF_8);

        Arrival arrival = events.structured(body, "of the request");

        assertThat(arrival.eventId()).isEqualTo("e1");
        assertThat(arrival.source()).isEqualTo(SampleEvents.SOURCE);
        assertThat(arrival.type()).isEqualTo(EventType.PURCHASE_ORDER_RELEASED);
        assertThat(arrival.businessKey()).isEqualTo("purchase-order:4711");
        assertThat(arrival.occurredAt()).isEqualTo(SampleEvents.OCCURRED_AT);
        assertThat(arrival.actor()).isEqualTo("jane");
        assertThat(arrival.correlationId()).isEqualTo("c-1");
        assertThat(arrival.raw().bytes()).isSameAs(body);
    }

    @Test
    void anEventWithoutACorrelationIdGetsTheRequestsOrOneOfItsOwn() {
        byte[] body = order.toString().getBytes(UTF_8);

        assertThat(events.structured(body, "of the request").correlationId()).isEqualTo("of the request");
        assertThat(events.structured(body, null).correlationId())
                .hasSize(36)
                .isNotEqualTo(events.structured(body, null).correlationId());
    }

    @Test
    void eachEventOfABatchKeepsItsOwnPartOfTheBody() {
        String first = order.toPrettyString();
        String second = event("e2", EventType.INVOICE_RECEIVED, "Ü").toString();
        byte[] body = ("  [ " + first + " ,\n" + second + "]\n").getBytes(UTF_8);

        List<Arrival> arrivals = events.batch(body, null);

        assertThat(arrivals).extracting(Arrival::eventId).containsExactly("e1", "e2");
        assertThat(new String(arrivals.get(0).raw().bytes(), UTF_8)).isEqualTo(first);
        assertThat(new String(arrivals.get(1).raw().bytes(), UTF_8)).isEqualTo(second);
        assertThat(arrivals.get(0).correlationId()).isNotEqualTo(arrivals.get(1).correlationId());
    }

    @Test
    void aBatchMayBeEmpty() {
        assertThat(events.batch("[]".getBytes(UTF_8), null)).isEmpty();
    }

    @Test
    void aFaultInABatchIsNamedByItsPlace() {
        ObjectNode wrong = event("e2", EventType.INVOICE_RECEIVED, "1");
        ((ObjectNode) wrong.path("data")).put("total", "much");

        IntakeRefused refused = refused(() -> events.batch(("[" + order + "," + wrong + "]").getBytes(UTF_8), null));

        assertThat(refused.problem()).isEqualTo(Problem.INVALID);
        assertThat(refused.faults()).extracting(Fault::at).containsExactly("/1/data/total");
        assertThat(refused).hasMessageStartingWith("/1/data/total must be a decimal number");
    }

    @Test
    void aBatchHasALimit() {
        String body = "[" + (order + ",").repeat(3) + order + "]";

        assertThat(refused(() -> events.batch(body.getBytes(UTF_8), null)).problem())
                .isEqualTo(Problem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "[1]", "[{}", "[] []", "[null]", "", "[{}] x"})
    void whatIsNoBatchOfEventsIsRefused(String body) {
        assertThat(refused(() -> events.batch(body.getBytes(UTF_8), null)).problem())
                .isIn(Problem.MALFORMED, Problem.INVALID_ENVELOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "7", "[]", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "\u0000{}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(refused(() -> events.structured(body.getBytes(UTF_8), null)).problem())
                .isIn(Problem.MALFORMED, Problem.INVALID_ENVELOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0 80", "ED A0 80", "FF", "E2 82", "F8 88 80 80 80"})
    void invalidUtf8IsRefused(String hexadecimal) {
        byte[] invalid = java.util.HexFormat.ofDelimiter(" ").parseHex(hexadecimal);
        String[] halves = order.put("actor", "@").toString().split("@", -1);
        byte[] body = new byte[halves[0].length() + invalid.length + halves[1].length()];
        System.arraycopy(halves[0].getBytes(UTF_8), 0, body, 0, halves[0].length());
        System.arraycopy(invalid, 0, body, halves[0].length(), invalid.length);
        System.arraycopy(halves[1].getBytes(UTF_8), 0, body, halves[0].length() + invalid.length, halves[1].length());

        IntakeRefused refused = refused(() -> events.structured(body, null));

        assertThat(refused.problem()).isEqualTo(Problem.MALFORMED);
        assertThat(refused).hasMessage("The content is not valid UTF-8.");
    }

    @Test
    void deepNestingIsRefusedWhereItGoesTooFar() {
        String body = order.toString().replace("\"number\"", "\"deep\":" + "[".repeat(10_000) + ",\"number\"");

        IntakeRefused refused = refused(() -> events.structured(body.getBytes(UTF_8), null));

        assertThat(refused.problem()).isEqualTo(Problem.MALFORMED);
        assertThat(refused.getMessage()).contains("beyond a limit", "nesting depth");
        assertThat(refused.faults())
                .singleElement()
                .extracting(Fault::at)
                .asString()
                .startsWith("/data/deep/0/0");
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, , is required",
        "specversion, 0.3, must be 1.0",
        "id, , is required",
        "id, '', must be 1 to 200 characters",
        "source, , is required",
        "source, 'not a uri', must be a URI reference such as /erp/north",
        "type, , is required",
        "time, , is required",
        "time, 2026-03-02, must be a time with its offset such as 2026-01-31T10:00:00Z",
        "time, 2026-03-02T08:30:00, must be a time with its offset such as 2026-01-31T10:00:00Z",
        "time, 0000-01-01T00:00:00Z, must lie in the years 1900 to 2199",
        "time, 1899-12-31T23:59:59Z, must lie in the years 1900 to 2199",
        "time, +99999-01-01T00:00:00Z, must lie in the years 1900 to 2199",
        "actor, '', must be 1 to 200 characters",
        "correlationid, 'a\u0007', 'has the character U+0007 in it, which cannot be shown'"
    })
    void everyFaultyAttributeIsNamed(String attribute, String value, String message) {
        order.put(attribute, value);

        IntakeRefused refused = refused(() -> events.structured(order.toString().getBytes(UTF_8), null));

        assertThat(refused.problem()).isEqualTo(Problem.INVALID_ENVELOPE);
        assertThat(refused.faults()).containsExactly(new Fault("/" + attribute, message));
    }

    @Test
    void allFaultyAttributesAreNamedAtOnce() {
        assertThat(refused(() -> events.structured("{}".getBytes(UTF_8), null)).faults())
                .extracting(Fault::at)
                .containsExactly("/specversion", "/id", "/source", "/type", "/time");
    }

    @Test
    void timesAreUnderstoodWithAnyOffsetAndFraction() {
        order.put("time", "2026-03-02t09:30:00.123456789+01:00");

        assertThat(events.structured(order.toString().getBytes(UTF_8), null).occurredAt())
                .isEqualTo(Instant.parse("2026-03-02T08:30:00.123456Z"));
    }

    @Test
    void anUnknownTypeIsRefusedWithWhereToLook() {
        order.put("type", "io.dockledger.purchase-order.released.v2");

        IntakeRefused refused = refused(() -> events.structured(order.toString().getBytes(UTF_8), null));

        assertThat(refused.problem()).isEqualTo(Problem.UNKNOWN_TYPE);
        assertThat(refused.getMessage()).contains("/api/v1/schemas");
    }

    @Test
    void dataThatIsNotJsonIsRefused() {
        order.put("datacontenttype", "application/xml");
        assertThat(refused(() -> events.structured(order.toString().getBytes(UTF_8), null))
                        .problem())
                .isEqualTo(Problem.UNSUPPORTED);

        order.put("datacontenttype", "application/json; charset=utf-8").remove("data");
        order.put("data_base64", "e30=");
        assertThat(refused(() -> events.structured(order.toString().getBytes(UTF_8), null))
                        .problem())
                .isEqualTo(Problem.UNSUPPORTED);

        order.remove("data_base64");
        assertThat(refused(() -> events.structured(order.toString().getBytes(UTF_8), null))
                        .faults())
                .containsExactly(new Fault("/data", "must be a JSON object with the data of the event"));
    }

    @Test
    void inBinaryModeTheBodyIsTheDataAndFaultsNameTheHeader() {
        Map<String, String> attributes = Map.of(
                "specversion", "1.0",
                "id", "e1",
                "source", "/erp",
                "type", EventType.PURCHASE_ORDER_CLOSED.id(),
                "time", "2026-03-02T08:30:00Z");
        byte[] body = "{\"number\": \"4711\"}".getBytes(UTF_8);

        Arrival arrival = events.binary(attributes::get, body, "application/json", null);

        assertThat(arrival.businessKey()).isEqualTo("purchase-order:4711");
        assertThat(arrival.raw().mediaType()).isEqualTo("application/json");
        assertThat(refused(() -> events.binary(name -> null, body, "application/json", null))
                        .faults())
                .extracting(Fault::at)
                .contains("ce-id", "ce-time");
    }

    private static IntakeRefused refused(ThrowingCallable reading) {
        IntakeRefused refused = catchThrowableOfType(IntakeRefused.class, reading);
        assertThat(refused).as("the refusal").isNotNull();
        return refused;
    }
}
