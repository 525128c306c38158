package io.dockledger.workflow;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What scenarios of selling have in common: the people who sell, and what is told of goods that leave. */
abstract class SellingScenario extends Scenario {

    static final String SHIPPED_EARNS = "'incoterm':'FCA',";
    static final String DELIVERED_EARNS = "'incoterm':'DAP',";

    Person receivable;
    Person service;
    Person shipper;

    @BeforeEach
    void employ() {
        receivable = story.person("receivable", Groups.ACCOUNTS_RECEIVABLE);
        service = story.person("service", Groups.CUSTOMER_SERVICE);
        shipper = story.person("shipper", Groups.SHIPPING);
    }

    Story sold(String quantity, String terms) {
        return story.event("sales-order.released", SalesPapers.order("SO-1", quantity, terms));
    }

    Story shipped(String number, String quantity) {
        return shipped(number, "2150-11-05", quantity);
    }

    Story shipped(String number, String on, String quantity) {
        return story.event(
                "shipment.dispatched",
                SalesPapers.shipment(number, on, SalesPapers.shipmentLine("1", "SO-1", quantity)));
    }

    Story shipmentReversed(String number) {
        return story.event(
                "shipment.reversed", "{'shipment':'%s','order':'SO-1','reason':'Came back.'}".formatted(number));
    }

    Story delivered(String number, String shipment) {
        return delivered(number, shipment, "2150-11-07", "");
    }

    Story delivered(String number, String shipment, String on, String more) {
        return story.event("delivery.confirmed", SalesPapers.delivery(number, shipment, on, more));
    }

    Story invoiced(String number, String quantity) {
        return invoiced(number, "2150-11-06", quantity, "20.00");
    }

    Story invoiced(String number, String on, String quantity, String price) {
        return story.event("sales-invoice.issued", SalesPapers.invoice(number, on, quantity, price));
    }

    Story posted(String revenue) {
        return story.event(
                "revenue.posted", "{'revenue':'%s','order':'SO-1','postedOn':'2150-11-09'}".formatted(revenue));
    }

    Story accrualPosted(String accrual) {
        return story.event(
                "accrual.posted", "{'accrual':'%s','order':'SO-1','postedOn':'2150-12-01'}".formatted(accrual));
    }

    Story accrualPosted(String accrual, String amount) {
        return story.event(
                "accrual.posted",
                "{'accrual':'%s','order':'SO-1','postedOn':'2150-12-01','amount':'%s'}".formatted(accrual, amount));
    }

    /** Accounts receivable confirms the revenue that is proposed. */
    Story confirms() {
        return story.decides(receivable, "confirmRevenue", "confirm");
    }

    static Map<String, Object> handedOver() {
        return Map.of("deliveredOn", LocalDate.of(2150, 11, 7), "signedBy", "M. Reyes");
    }

    static Map<String, Object> partly(String line, String delivered, String refused) {
        Map<String, Object> fields = new HashMap<>(handedOver());
        fields.put("shipmentLine", line);
        fields.put("deliveredQuantity", new BigDecimal(delivered));
        fields.put("refusedQuantity", new BigDecimal(refused));
        return fields;
    }

    static Map<String, Object> day(String field) {
        return Map.of(field, LocalDate.of(2999, 1, 1));
    }
}
