package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.intake.EventApplication;
import io.dockledger.intake.EventApplication.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class ReceivingToPayIntegrationTests {

    @Autowired
    EventApplication application;

    @Autowired
    TestTenants tenants;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCleanInvoiceIsMatchedReleasedAndPaidWithoutAnybody() {
        CaseDriver cases = new CaseDriver(application, tenants, json);
        assertThat(
                        cases.apply(
                                "purchase-order.released",
                                "{'number':'PO-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-01',"
                                        + "'lines':[{'line':'1','sku':'A','quantity':'10','unit':'EA','price':'2.00','amount':'20.00'}]}"))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(cases.apply(
                        "goods-receipt.posted",
                        "{'number':'GR-1','order':'PO-1','receivedOn':'2026-11-02',"
                                + "'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'10','unit':'EA'}]}"))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(cases.apply(
                        "invoice.received",
                        "{'number':'I-1','supplier':{'number':'S-1'},'currency':'EUR','issuedOn':'2026-11-03','orders':['PO-1'],"
                                + "'lines':[{'line':'1','orderLine':'1','sku':'A','quantity':'10','unit':'EA','price':'2.00','amount':'20.00'}],"
                                + "'lineTotal':'20.00','taxExclusive':'20.00','taxTotal':'0.00','total':'20.00'}"))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(
                        cases.apply(
                                "payment.executed",
                                "{'number':'P-1','supplier':{'number':'S-1'},'invoice':'I-1','currency':'EUR','amount':'20.00','executedOn':'2026-11-20'}"))
                .isInstanceOf(Outcome.Applied.class);
        List<String> statuses = tenants.inTransaction(
                cases.tenant,
                () -> jdbc.sql("select process || ' ' || status from business_case order by process")
                        .query(String.class)
                        .list());
        assertThat(statuses).containsExactly("invoice-to-payment completed", "receive-to-pay completed");
    }
}
