package io.dockledger.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dockledger.TestApi;
import io.dockledger.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What other systems send in browser tests, as one of them would send it. */
final class Deliveries {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final TestApi api;
    private final Person sender;

    Deliveries(TestApi api, Person sender) {
        this.api = api;
        this.sender = sender;
    }

    /** Two lines of fish: 100 KGM at 18.50 and 80 KGM at 21.25. */
    void order(String number) {
        send("purchase-order.released", "po-" + number, daysAgo(9) + "T08:00:00Z", "ida", """
                {"number": "%s", "supplier": {"number": "S-100", "name": "Fjord & Fisk AS"}, "site": "Quay 3",
                 "currency": "EUR", "issuedOn": "%s", "deliverBy": "%s", "total": "3550.00",
                 "lines": [
                  {"line": "1", "sku": "SAL-FIL-2", "description": "Salmon fillet, skin on", "quantity": "100",
                   "unit": "KGM", "price": "18.50", "amount": "1850.00"},
                  {"line": "2", "sku": "COD-LOIN", "description": "Cod loin", "quantity": "80",
                   "unit": "KGM", "price": "21.25", "amount": "1700.00"}]}
                """.formatted(
                        number, daysAgo(9), today.plusDays(5)));
    }

    /** The given kilograms of the first line, and all of the second. */
    void receipt(String number, String order, String salmonKilograms, String receiver) {
        send("goods-receipt.posted", "gr-" + number, daysAgo(3) + "T07:30:00Z", receiver, """
                {"number": "%s", "order": "%s", "supplier": {"number": "S-100"}, "site": "Quay 3",
                 "receivedOn": "%s", "lines": [
                  {"line": "1", "orderLine": "1", "sku": "SAL-FIL-2", "quantity": "%s", "unit": "KGM"},
                  {"line": "2", "orderLine": "2", "sku": "COD-LOIN", "quantity": "80", "unit": "KGM"}]}
                """.formatted(
                        number, order, daysAgo(3), salmonKilograms));
    }

    /** Everything that was ordered, at the prices of the order. */
    void invoice(String number, String order) {
        send("invoice.received", "in-" + number, daysAgo(1) + "T09:15:00Z", "erp", """
                {"number": "%s", "supplier": {"number": "S-100", "name": "Fjord & Fisk AS"}, "site": "Quay 3",
                 "currency": "EUR", "issuedOn": "%s", "dueOn": "%s", "orders": ["%s"], "lines": [
                  {"line": "1", "orderLine": "1", "sku": "SAL-FIL-2", "quantity": "100", "unit": "KGM",
                   "price": "18.50", "amount": "1850.00"},
                  {"line": "2", "orderLine": "2", "sku": "COD-LOIN", "quantity": "80", "unit": "KGM",
                   "price": "21.25", "amount": "1700.00"}],
                 "lineTotal": "3550.00", "taxExclusive": "3550.00", "taxTotal": "0.00", "total": "3550.00"}
                """.formatted(
                        number, daysAgo(1), today.plusDays(30), order));
    }

    void payment(String number, String invoice, String amount) {
        send("payment.executed", "pay-" + number, Instant.now().toString(), "treasury", """
                {"number": "%s", "supplier": {"number": "S-100"}, "invoice": "%s", "currency": "EUR",
                 "amount": "%s", "executedOn": "%s"}
                """.formatted(
                        number, invoice, amount, today));
    }

    /** 100 KGM of salmon at 20.00, shipped and billed; the shop says of it what nobody here uses. */
    void sale(String number) {
        send("sales-order.released", "so-" + number, daysAgo(4) + "T08:00:00Z", "shop", """
                {"number": "%s", "customer": {"number": "C-1", "name": "Corner Shop"}, "site": "Quay 3", "currency": "EUR",
                 "issuedOn": "%s", "incoterm": "FCA", "campaign": "autumn", "lines": [
                  {"line": "1", "sku": "SAL-FIL-2", "description": "Salmon fillet, skin on", "quantity": "100",
                   "unit": "KGM", "price": "20.00"}]}
                """.formatted(
                        number, daysAgo(4)));
        send("shipment.dispatched", "v-" + number, daysAgo(3) + "T08:00:00Z", "ramp", """
                {"number": "V-%1$s", "customer": {"number": "C-1"}, "shippedOn": "%2$s", "lines": [
                  {"line": "1", "order": "%1$s", "orderLine": "1", "sku": "SAL-FIL-2", "quantity": "100", "unit": "KGM"}]}
                """.formatted(
                        number, daysAgo(3)));
        send("sales-invoice.issued", "si-" + number, daysAgo(2) + "T08:00:00Z", "billing", """
                {"number": "SI-%1$s", "customer": {"number": "C-1"}, "currency": "EUR", "issuedOn": "%2$s", "lines": [
                  {"line": "1", "order": "%1$s", "orderLine": "1", "sku": "SAL-FIL-2", "quantity": "100", "unit": "KGM",
                   "price": "20.00", "amount": "2000.00"}],
                 "lineTotal": "2000.00", "taxExclusive": "2000.00", "taxTotal": "0.00", "total": "2000.00"}
                """.formatted(
                        number, daysAgo(2)));
    }

    /** The customer wants to send back 30 KGM of the salmon, which came damaged. */
    void returnRequest(String number, String order) {
        send("return.requested", "ra-" + number, daysAgo(1) + "T08:00:00Z", "portal", """
                {"number": "%s", "customer": {"number": "C-1", "name": "Corner Shop"}, "channel": "web", "site": "Quay 3",
                 "currency": "EUR", "requestedOn": "%s", "reason": "damaged", "lines": [
                  {"line": "1", "order": "%s", "sku": "SAL-FIL-2", "quantity": "30", "unit": "KGM"}]}
                """.formatted(
                        number, daysAgo(1), order));
    }

    void returnReceipt(String number, String authorisation) {
        send("return.received", "rr-" + number, daysAgo(0) + "T00:01:00Z", "dock", """
                {"number": "%s", "authorisation": "%s", "site": "Quay 3", "receivedOn": "%s", "lines": [
                  {"line": "1", "sku": "SAL-FIL-2", "quantity": "30", "unit": "KGM"}]}
                """.formatted(
                        number, authorisation, today));
    }

    /** 190 KGM of the salmon are found where 200 are booked, at 18.50 each. */
    void count(String number, String counter) {
        send("inventory-count.posted", "ic-" + number, daysAgo(1) + "T08:00:00Z", counter, """
                {"number": "%s", "site": "Quay 3", "countedOn": "%s", "currency": "EUR", "lines": [
                  {"line": "1", "sku": "SAL-FIL-2", "location": "BIN-1", "booked": "200", "counted": "190",
                   "unit": "KGM", "unitCost": "18.50"}]}
                """.formatted(
                        number, daysAgo(1)));
    }

    private String daysAgo(int days) {
        return today.minusDays(days).toString();
    }

    /** Sends one event; the same id twice is the same event. */
    void send(String what, String id, String time, String actor, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "erp", "type": "io.dockledger.%s.v1", "time": "%s",
                 "datacontenttype": "application/json", "actor": "%s", "data": %s}
                """.formatted(id, what, time, actor, data);
        var answer = api.as(sender.id())
                .post()
                .uri("/api/v1/events")
                .contentType(MediaType.parseMediaType("application/cloudevents+json"))
                .body(event)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.ACCEPTED);
    }

    /** Waits until the case of the document has reached the milestone. */
    void untilReached(String businessKey, String process, String milestone) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(cases(businessKey, process, milestone)).contains("\"id\":"));
    }

    private String cases(String businessKey, String process, String milestone) {
        return String.valueOf(api.as(sender.id())
                .get()
                .uri(
                        "/api/v1/cases?businessKey={key}&process={process}&milestone={milestone}",
                        Map.of("key", businessKey, "process", process, "milestone", milestone))
                .retrieve()
                .body(String.class));
    }
}
