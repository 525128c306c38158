package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.controls.DutyConflict;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.EventApplication;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.tasks.TaskEngine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class ResolvingExceptionsIntegrationTests {

    private static final String ORDER =
            "{'number':'PO-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01',"
                    + "'lines':[{'line':'1','sku':'A','quantity':'100','unit':'KGM','price':'2.00','amount':'200.00'}]}";
    private static final String RECEIPT_OF_90 = "{'number':'GR-1','order':'PO-1','receivedOn':'2026-11-02',"
            + "'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'90','unit':'KGM'}]}";
    private static final String RECEIPT_OF_10 = "{'number':'GR-2','order':'PO-1','receivedOn':'2026-11-05',"
            + "'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'10','unit':'KGM'}]}";
    private static final String INVOICE_FOR_100 =
            "{'number':'I-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-03','orders':['PO-1'],"
                    + "'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'100','unit':'KGM','price':'2.00','amount':'200.00'}],"
                    + "'lineTotal':'200.00','taxExclusive':'200.00','taxTotal':'0.00','total':'200.00'}";

    @Autowired
    EventApplication application;

    @Autowired
    TestTenants tenants;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskEngine tasks;

    CaseDriver cases;
    Person clerk;
    Person receiver;

    @BeforeEach
    void billTooMuch() {
        cases = new CaseDriver(application, tenants, json);
        clerk = new Person("clerk-" + cases.tenant, "Clerk", cases.tenant, Set.of(Groups.ACCOUNTS_PAYABLE));
        receiver = new Person("receiver-" + cases.tenant, "Receiver", cases.tenant, Set.of(Groups.RECEIVING));
        applied("purchase-order.released", ORDER);
        assertThat(cases.apply("goods-receipt.posted", RECEIPT_OF_90, receiver.id()))
                .isInstanceOf(Outcome.Applied.class);
        applied("invoice.received", INVOICE_FOR_100);
    }

    @Test
    void theRestOfTheGoodsEndsTheExceptionByItself() {
        assertThat(exceptions()).containsExactly("quantity open 90 KGM 100 KGM accounts-payable");
        applied("goods-receipt.posted", RECEIPT_OF_10);
        assertThat(exceptions()).containsExactly("quantity resolved 90 KGM 100 KGM accounts-payable");
        assertThat(openTasks()).isEmpty();
        assertThat(milestones()).contains("matched", "paymentReleased");
    }

    @Test
    void aShortPaymentReleasesTheRest() {
        String task = openTasks().get(0);
        as(clerk, () -> tasks.claim(task, clerk));
        as(
                clerk,
                () -> tasks.complete(
                        task,
                        clerk,
                        "shortPay",
                        Map.of("shortPayAmount", new BigDecimal("20.00"), "reason", "Ten kilograms did not come.")));
        assertThat(exceptions()).containsExactly("quantity short-paid 90 KGM 100 KGM accounts-payable");
        assertThat(milestones()).contains("matched").doesNotContain("paymentReleased");
        assertThat(query("select outcome || ' ' || concat_ws(' by ', body -> 'variances' -> 0 ->> 'decision', "
                        + "body -> 'variances' -> 0 ->> 'decidedBy') from case_match order by id"))
                .containsExactly("exception ", "settled-by-decision shortPay by " + clerk.id());
        assertThat(query("select name || ' ' || candidate_group from work_item where ended_at is null"))
                .containsExactly("Approve invoice approvers");
    }

    @Test
    void whoeverReceivedTheGoodsMayNotDecide() {
        String task = openTasks().get(0);
        assertThatThrownBy(() -> as(receiver, () -> tasks.claim(task, receiver)))
                .isInstanceOf(DutyConflict.class)
                .hasMessageContaining("SOD-33");
    }

    private void applied(String type, String data) {
        assertThat(cases.apply(type, data)).isInstanceOf(Outcome.Applied.class);
    }

    private void as(Person person, Runnable work) {
        Tenancy.run(person.tenantId(), work);
    }

    private List<String> exceptions() {
        return query("select kind || ' ' || status || ' ' || expected || ' ' || found || ' ' || owner_group "
                + "from case_exception order by opened_at, kind");
    }

    private List<String> openTasks() {
        return query("select task_id from work_item where ended_at is null");
    }

    private List<String> milestones() {
        return query("select name from case_milestone order by recorded_at, id");
    }

    private List<String> query(String sql) {
        return tenants.inTransaction(
                cases.tenant, () -> jdbc.sql(sql).query(String.class).list());
    }
}
