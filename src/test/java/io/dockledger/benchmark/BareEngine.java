package io.dockledger.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.dmn.engine.configurator.DmnEngineConfigurator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable as it comes, with the same processes and tables on the same server: one transaction for each event, found by
 * business key. Its delegates only set what the gateways read, so it does less than the product does.
 */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final RuntimeService runtime;

    BareEngine(String url, String username, String password, String schema) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        this.dataSource = new HikariDataSource(pool);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.addConfigurator(new DmnEngineConfigurator());
        configuration.setBeans(delegates());
        this.engine = configuration.buildProcessEngine();
        this.runtime = engine.getRuntimeService();
        deploy();
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        for (String process : new String[] {"receive-to-pay", "invoice-to-payment", "resolve-match-exception"}) {
            deployment.addClasspathResource("processes/" + process + ".bpmn");
        }
        for (String table : new String[] {"approval-level", "exception-routing", "quality-check"}) {
            deployment.addClasspathResource("decision-tables/" + table + ".dmn");
        }
        deployment.deploy();
    }

    private static Map<Object, Object> delegates() {
        Map<Object, Object> beans = new HashMap<>();
        JavaDelegate nothing = execution -> {};
        Date later = Date.from(Instant.parse("2030-01-01T00:00:00Z"));
        beans.put("checkOrder", (JavaDelegate) execution -> {
            execution.setVariable("orderOutcome", "open");
            execution.setVariable("deliveryDeadline", later);
        });
        beans.put("matchInvoice", (JavaDelegate) BareEngine::matchInvoice);
        beans.put("openException", (JavaDelegate) execution -> {
            execution.setVariable("exceptionStatus", "open");
            execution.setVariable("reason", "quantity");
            execution.setVariable("subject", "override");
            execution.setVariable("hasOverride", false);
            execution.setVariable("supplierClass", "standard");
            execution.setVariable("amount", new BigDecimal("20.00"));
        });
        beans.put("planFollowUp", (JavaDelegate) execution -> {
            for (String deadline : new String[] {"dueAt", "remindAt", "escalateAt", "creditNoteDeadline"}) {
                execution.setVariable(deadline, later);
            }
        });
        for (String delegate : new String[] {"releaseGoods", "confirmMatch", "releasePayment"}) {
            beans.put(delegate, nothing);
        }
        return beans;
    }

    private static void matchInvoice(org.flowable.engine.delegate.DelegateExecution execution) {
        boolean exception = (boolean) execution.getVariable("isException");
        execution.setVariable("matchOutcome", exception ? "exception" : "matched");
        execution.setVariable("nothingToPay", false);
        execution.setVariable("subject", "invoice");
        execution.setVariable("amount", new BigDecimal("200.00"));
        execution.setVariable("hasOverride", false);
        if (exception) {
            execution.setVariable(
                    "exceptionIds", JsonNodeFactory.instance.arrayNode().add("exception"));
        }
    }

    /** Runs the cases on the threads and gives the events per second. */
    double run(int from, int cases, int threads) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger(from);
        Runnable work = () -> {
            for (int number = next.getAndIncrement(); number < from + cases; number = next.getAndIncrement()) {
                run(new SampleCase(number));
            }
        };
        long start = System.nanoTime();
        for (int worker = 0; worker < threads; worker++) {
            workers.execute(work);
        }
        workers.shutdown();
        if (!workers.awaitTermination(2, TimeUnit.HOURS)) {
            throw new IllegalStateException("The bare engine did not finish in two hours.");
        }
        return cases * (double) SampleCase.EVENTS * 1e9 / (System.nanoTime() - start);
    }

    private void run(SampleCase sample) {
        runtime.startProcessInstanceByMessage(
                "purchaseOrderReleased",
                sample.orderNumber(),
                Map.of("orderKey", "purchase-order:" + sample.orderNumber()));
        String execution = runtime.createExecutionQuery()
                .messageEventSubscriptionName("goodsReceiptPosted")
                .processInstanceBusinessKey(sample.orderNumber(), true)
                .singleResult()
                .getId();
        runtime.messageEventReceived(
                "goodsReceiptPosted",
                execution,
                Map.of(
                        "receiptKey", "goods-receipt:GR-" + sample.number(),
                        "supplierClass", "standard",
                        "skuFamily", "packaging",
                        "receiptVerdict", ""));
        runtime.startProcessInstanceByMessage(
                "invoiceReceived",
                sample.invoiceNumber(),
                Map.of("invoiceKey", "invoice:" + sample.invoiceNumber(), "isException", sample.isException()));
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
