package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.CanonicalReader;
import io.dockledger.documents.Document;
import io.dockledger.documents.Documents;
import io.dockledger.documents.Provenance;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories of returns have in common: what was sold, who works on returns, and how a usual return goes. */
abstract class ReturningScenarios extends Scenario {

    static final Map<String, Object> AS_NEW = Map.of("condition", "as-new");

    @Autowired
    Documents documents;

    Person service;
    Person receivable;

    @BeforeEach
    void people() {
        service = story.person("service", Groups.CUSTOMER_SERVICE);
        receivable = story.person("receivable", Groups.ACCOUNTS_RECEIVABLE);
    }

    /** What the return takes back, known without a case of its own, so that the story is of the return alone. */
    Story sold() {
        known("sales-order.released", ReturnPapers.salesOrder());
        known("sales-invoice.issued", ReturnPapers.salesInvoice());
        return story;
    }

    void known(String type, String data) {
        Document document = (Document) CanonicalReader.read(
                "io.dockledger." + type + ".v1", story.made(type, data).data());
        tenants.runInTransaction(
                story.tenant,
                () -> documents.record(
                        document, Provenance.here("test", "test", Instant.parse("2026-10-05T08:00:00Z"))));
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

    void settled(String told) {
        assertThat(story.cases()).containsExactly("R-1 completed");
        assertThat(story.tasks()).isEmpty();
        assertThat(story.told()).contains("customer-credit.requested " + told, "return.settled " + told);
    }
}
