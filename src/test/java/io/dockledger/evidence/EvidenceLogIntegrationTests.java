package io.dockledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.identity.SecurityEvent;
import io.dockledger.identity.Tenancy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DockledgerTest
class EvidenceLogIntegrationTests {

    private static final Instant AT = Instant.parse("2026-03-02T07:30:00.123456789Z");

    @Autowired
    EvidenceLog log;

    @Autowired
    EvidenceTrail trail;

    @Autowired
    Verification verification;

    @Autowired
    CommitBuffers buffers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestTenants tenants;

    String tenant;

    @BeforeEach
    void work() {
        tenant = tenants.fresh();
    }

    private static EvidenceEntry entry(String kind, Map<String, ?> detail) {
        return new EvidenceEntry(kind, "clerk", "case-1", AT, "corr-1", detail);
    }

    private List<SealedEntry> all() {
        EvidenceQuery everything = new EvidenceQuery(null, null, null, null, null, null, false);
        return Tenancy.in(tenant, () -> trail.find(everything, 1_000)).stream()
                .map(EvidenceTrail.Line::entry)
                .toList();
    }

    @Test
    void chainsEntriesInTheOrderInWhichTheyWereAppended() {
        tenants.runInTransaction(tenant, () -> {
            log.append(entry("first", Map.of()));
            log.append(entry("second", Map.of()));
        });
        tenants.runInTransaction(tenant, () -> log.append(entry("third", Map.of())));

        List<SealedEntry> chain = all();
        assertThat(chain).extracting(SealedEntry::kind).containsExactly("first", "second", "third");
        assertThat(chain).extracting(SealedEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(chain.get(0).previousHash()).isEqualTo("0".repeat(64));
        assertThat(chain.get(1).previousHash()).isEqualTo(chain.get(0).hash());
        assertThat(chain.get(2).previousHash()).isEqualTo(chain.get(1).hash());
    }

    @Test
    void keepsWhatItHashes() {
        tenants.runInTransaction(
                tenant,
                () -> log.append(entry("task-completed", Map.of("amount", new BigDecimal("10.50"), "b", "\"ä\""))));

        SealedEntry kept = all().get(0);
        assertThat(kept.detail()).isEqualTo("{\"amount\":\"10.50\",\"b\":\"\\\"ä\\\"\"}");
        assertThat(kept.canonical())
                .isEqualTo("{\"actor\":\"clerk\",\"caseId\":\"case-1\",\"correlationId\":\"corr-1\",\"detail\":"
                        + kept.detail() + ",\"kind\":\"task-completed\",\"occurredAt\":\"2026-03-02T07:30:00.123456Z\","
                        + "\"recordedAt\":\"" + kept.recordedAt() + "\",\"seq\":1,\"tenant\":\"" + tenant + "\"}");
    }

    @Test
    void forgetsWhatItsTransactionRollsBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    log.append(entry("undone", Map.of()));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(all()).isEmpty();
    }

    @Test
    void keepsWhatWasAppendedNowAlthoughTheRestRollsBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    log.append(entry("undone", Map.of()));
                    log.appendNow(entry("refused", Map.of()));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(all()).extracting(SealedEntry::kind).containsExactly("refused");
    }

    @Test
    void keepsBothWhenAnInnerTransactionCommitsFirst() {
        tenants.runInTransaction(tenant, () -> {
            log.append(entry("outer", Map.of()));
            log.appendNow(entry("inner", Map.of()));
            log.append(entry("outer-too", Map.of()));
        });

        assertThat(all()).extracting(SealedEntry::kind).containsExactly("inner", "outer", "outer-too");
    }

    @Test
    void takesWhatOtherWritersAppendJustBeforeTheCommit() {
        CommitBuffer<String> late = buffers.create(
                CommitBuffers.FACTS, values -> values.forEach(value -> log.append(entry(value, Map.of()))));

        tenants.runInTransaction(tenant, () -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    // The first to be heard of in this transaction, when the synchronizations are already being called.
                    late.add("from-a-writer");
                }
            });
        });

        assertThat(all()).extracting(SealedEntry::kind).containsExactly("from-a-writer");
    }

    @Test
    void forgetsWhatWasAppendedInANestedTransactionThatIsRolledBack() {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        tenants.runInTransaction(tenant, () -> {
            log.append(entry("kept", Map.of()));
            nested.executeWithoutResult(status -> {
                log.append(entry("undone", Map.of()));
                status.setRollbackOnly();
            });
            log.append(entry("kept-too", Map.of()));
        });

        assertThat(all()).extracting(SealedEntry::kind).containsExactly("kept", "kept-too");
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> log.append(entry("lost", Map.of())));
    }

    @Test
    void refusesWhereItIsAppendedWhatHasNoCanonicalForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        tenants.runInTransaction(tenant, () -> log.append(entry("odd", Map.of("rate", 0.1)))));
    }

    @Test
    void failsTheTransactionWhenTheEvidenceCannotBeWritten() {
        CommitBuffer<String> fact = buffers.create(CommitBuffers.FACTS, values -> {});

        assertThatThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    fact.add("anything");
                    log.append(new EvidenceEntry("bad", "nul\u0000byte", null, AT, "corr", Map.of()));
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void neverForksWhenManyAppendAtOnce() throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(6);
        IntStream.range(0, 120)
                .forEach(i -> workers.execute(() -> tenants.runInTransaction(tenant, () -> {
                    log.append(entry("a", Map.of("i", i)));
                    log.append(entry("b", Map.of("i", i)));
                })));
        workers.shutdown();
        assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        Verification.Result result = Tenancy.in(tenant, () -> verification.verify());
        assertThat(result.intact()).isTrue();
        assertThat(result.entries()).isEqualTo(240);
        List<SealedEntry> chain = all();
        assertThat(chain).extracting(SealedEntry::recordedAt).isSorted();
        for (int i = 0; i < chain.size(); i += 2) {
            // What one transaction appended stands together.
            assertThat(chain.get(i).detail()).isEqualTo(chain.get(i + 1).detail());
        }
    }

    @Test
    void showsAChainToItsOwnTenantOnly() {
        tenants.runInTransaction(tenant, () -> log.append(entry("mine", Map.of())));

        String other = tenants.fresh();
        assertThat(Tenancy.in(other, () -> trail.ofCase("case-1"))).isEmpty();
        assertThat(Tenancy.in(other, () -> verification.verify()))
                .isEqualTo(new Verification.Result(true, 0, "0".repeat(64), null));
    }

    @Test
    void keepsSecurityEventsOfTheCompanyTheyBelongTo() {
        events.publishEvent(new SecurityEvent("logged-in", "clerk", tenant, AT, Map.of("means", "session")));

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("logged-in");
            assertThat(entry.actor()).isEqualTo("clerk");
            assertThat(entry.detail()).isEqualTo("{\"means\":\"session\"}");
        });
    }

    @Test
    void forgetsSecurityEventsWhoseTransactionRollsBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    events.publishEvent(new SecurityEvent("groups-changed", "admin", tenant, AT, Map.of()));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(all()).isEmpty();
    }
}
