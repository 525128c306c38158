package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What stories of returns have in common: what was sold, who works on returns, and how a usual return goes. */
abstract class ReturningScenarios extends Scenario {

    static final Map<String, Object> AS_NEW = Map.of("condition", "as-new");

    Person service;
    Person receivable;

    @BeforeEach
    void people() {
        service = story.person("service", Groups.CUSTOMER_SERVICE);
        receivable = story.person("receivable", Groups.ACCOUNTS_RECEIVABLE);
    }

    /** What the return takes back: ordered, shipped, billed and counted as revenue, so that the sale is over. */
    Story sold() {
        ordered();
        shipped();
        return billed();
    }

    Story shipped() {
        return story.event("shipment.dispatched", ReturnPapers.shipment());
    }

    /** The ledger has the revenue with it. */
    Story billed() {
        story.event("sales-invoice.issued", ReturnPapers.salesInvoice());
        return story.event("revenue.posted", "{'revenue':'SO-1-R1','order':'SO-1','postedOn':'2026-10-06'}");
    }

    Story ordered() {
        return story.event("sales-order.released", ReturnPapers.salesOrder());
    }

    /** Damaged goods, up to 250 of which are taken back without anybody. */
    Story requested(String quantity) {
        return story.event(
                "return.requested",
                ReturnPapers.request("R-1", "damaged", "2026-10-15", ReturnPapers.line("1", "A", quantity, "KGM")));
    }

    Story cameBack(String receipt, String quantity) {
        return story.event(
                "return.received",
                ReturnPapers.receipt(receipt, "R-1", ReturnPapers.received("1", "A", quantity, "KGM")));
    }

    Story inspectedAsNew() {
        return story.decides(story.receiver, "inspectReturn", "oneCondition", AS_NEW);
    }

    Story credited(String number, String total) {
        return story.event("customer-credit.issued", ReturnPapers.credit(number, total));
    }

    Story changedMind(String quantity, String requestedOn) {
        return story.event(
                "return.requested",
                ReturnPapers.request("R-1", "changed-mind", requestedOn, ReturnPapers.line("1", "A", quantity, "KGM")));
    }

    /** Everything that was sold, which is too much for nobody to ask. */
    Story requestedAll() {
        return story.event(
                "return.requested",
                ReturnPapers.request(
                        "R-1",
                        "damaged",
                        "2026-10-15",
                        ReturnPapers.line("1", "A", "10", "KGM") + "," + ReturnPapers.line("2", "B", "4", "EA")));
    }

    Story allCameBack() {
        return story.event(
                "return.received",
                ReturnPapers.receipt(
                        "RR-1",
                        "R-1",
                        ReturnPapers.received("1", "A", "10", "KGM") + ","
                                + ReturnPapers.received("2", "B", "4", "EA")));
    }

    /** Looked at in the warehouse system. */
    Story inspected(String receipt, String found) {
        return story.event("return.inspected", ReturnPapers.inspection("Q-" + receipt, receipt, found));
    }

    /** What became of the first line of the receipt, part by part. */
    List<String> dispositions() {
        return story.query("select jsonb_path_query(body, '$.lines[0].parts[*].disposal.disposition') #>> '{}'"
                + " from document where current and kind = 'return-receipt'");
    }

    /** What was told of returns and of purchases; the revenue of the sale is another story. */
    List<String> told() {
        return story.told().stream()
                .filter(told -> !told.startsWith("revenue."))
                .toList();
    }

    /** The cases without that of the sale. */
    List<String> cases() {
        return story.cases().stream().filter(each -> !each.startsWith("SO-1 ")).toList();
    }

    void settled(String told) {
        assertThat(cases()).containsExactly("R-1 completed");
        assertThat(story.tasks()).isEmpty();
        assertThat(told()).contains("customer-credit.requested " + told, "return.settled " + told);
    }
}
