package io.dockledger.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dockledger.DockledgerTest;
import io.dockledger.TestTenants;
import io.dockledger.evidence.EvidenceTrail;
import io.dockledger.identity.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@DockledgerTest
class DutyGuardIntegrationTests {

    private static final String CHAIN = "purchase-order:4711";
    private static final Instant AT = Instant.parse("2026-03-02T07:30:00Z");

    @Autowired
    DutyActs acts;

    @Autowired
    Refusals refusals;

    @Autowired
    EvidenceTrail trail;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTenants tenants;

    DutyGuard guard;
    String tenant;

    @BeforeEach
    void knowOneRule() {
        tenant = tenants.fresh();
        // Written in one direction only, as a table would.
        ConflictRules rules =
                (duty, earlierDuty) -> duty.equals("approve-invoice") && earlierDuty.equals("receive-goods")
                        ? List.of(new ConflictRules.ConflictRule(
                                "SOD-05", "receive goods and approve the invoice", "v1 rule 3"))
                        : List.of();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("rules", rules);
        guard = new DutyGuard(acts, beans.getBeanProvider(ConflictRules.class));
    }

    private static DutyAct act(String person, String duty, String chain) {
        return new DutyAct(chain, person, duty, AT, "goods receipt 17", "case-1", "task-1");
    }

    private void done(DutyAct act) {
        tenants.runInTransaction(tenant, () -> guard.record(act));
    }

    private void check(String person, String duty) {
        tenants.runInTransaction(tenant, () -> guard.check(person, duty, Set.of(CHAIN)));
    }

    @Test
    void refusesWhoDidAConflictingDutyAndNamesRuleAndAct() {
        done(act("eve", "receive-goods", CHAIN));

        assertThatExceptionOfType(DutyConflict.class)
                .isThrownBy(() -> check("eve", "approve-invoice"))
                .withMessage(
                        "eve may not do 'approve-invoice' here: rule SOD-05 (receive goods and approve the invoice)"
                                + " forbids it to whoever did 'receive-goods' on the same chain of documents, as eve did on"
                                + " 2026-03-02T07:30:00Z (goods receipt 17).")
                .satisfies(conflict -> assertThat(conflict.earlier()).isEqualTo(act("eve", "receive-goods", CHAIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eve", " eve ", "EVE\u00a0", "\uff45\uff56\uff45"})
    void takesAnActorThatAnotherSystemWritesOtherwiseForTheSamePerson(String actor) {
        done(act(actor, "receive-goods", CHAIN));

        assertThatExceptionOfType(DutyConflict.class)
                .isThrownBy(() -> check("eve", "approve-invoice"))
                .satisfies(conflict -> assertThat(conflict.earlier().person()).isEqualTo(actor));
    }

    @Test
    void refusesTheSamePairTheOtherWayRound() {
        done(act("eve", "approve-invoice", CHAIN));

        assertThatExceptionOfType(DutyConflict.class).isThrownBy(() -> check("eve", "receive-goods"));
    }

    @Test
    void seesWhatTheSameTransactionRecorded() {
        assertThatExceptionOfType(DutyConflict.class)
                .isThrownBy(() -> tenants.runInTransaction(tenant, () -> {
                    guard.record(act("eve", "receive-goods", CHAIN));
                    guard.check("eve", "approve-invoice", Set.of(CHAIN));
                }));
        assertThatCode(() -> check("eve", "approve-invoice")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhenAnyOfSeveralChainsConflicts() {
        done(act("eve", "receive-goods", "purchase-order:2"));

        assertThatExceptionOfType(DutyConflict.class)
                .isThrownBy(() -> tenants.runInTransaction(
                        tenant, () -> guard.check("eve", "approve-invoice", Set.of(CHAIN, "purchase-order:2"))));
    }

    @Test
    void letsPassOthersOtherChainsOtherDutiesAndTheSameDutyAgain() {
        done(act("eve", "receive-goods", CHAIN));
        done(act("bob", "receive-goods", "purchase-order:2"));

        assertThatCode(() -> check("bob", "approve-invoice")).doesNotThrowAnyException();
        assertThatCode(() -> check("eve", "receive-goods")).doesNotThrowAnyException();
        assertThatCode(() -> check("eve", "inspect-goods")).doesNotThrowAnyException();
    }

    @Test
    void doesNotLookIntoAnotherTenant() {
        done(act("eve", "receive-goods", CHAIN));

        String other = tenants.fresh();
        assertThatCode(() ->
                        tenants.runInTransaction(other, () -> guard.check("eve", "approve-invoice", Set.of(CHAIN))))
                .doesNotThrowAnyException();
    }

    @Test
    void listsWhatWasDoneOnAChainInTheOrderOfTime() {
        DutyAct later = new DutyAct(CHAIN, "bob", "approve-invoice", AT.plusSeconds(60), "task");
        done(later);
        done(act("eve", "receive-goods", CHAIN));

        assertThat(Tenancy.in(tenant, () -> acts.ofChains(Set.of(CHAIN))))
                .containsExactly(act("eve", "receive-goods", CHAIN), later);
    }

    @Test
    void aRefusalIsProvedAlthoughItsWorkRollsBack() {
        done(act("eve", "receive-goods", CHAIN));

        DutyConflict refused = catchThrowableOfType(
                DutyConflict.class,
                () -> tenants.runInTransaction(tenant, () -> {
                    guard.record(act("eve", "inspect-goods", CHAIN));
                    try {
                        guard.check("eve", "approve-invoice", Set.of(CHAIN));
                    } catch (DutyConflict conflict) {
                        refusals.keep(conflict, "complete task approveInvoice", "case-1", "task-9");
                        throw conflict;
                    }
                }));

        assertThat(refused.rule().id()).isEqualTo("SOD-05");
        assertThat(Tenancy.in(tenant, () -> acts.ofChains(Set.of(CHAIN)))).hasSize(1);
        assertThat(Tenancy.in(tenant, () -> trail.ofCase("case-1")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.entry().kind()).isEqualTo("duty-refused");
                    assertThat(line.entry().actor()).isEqualTo("eve");
                    assertThat(line.entry().detail())
                            .contains("\"rule\":\"SOD-05\"", "\"earlierDuty\":\"receive-goods\"");
                });
    }

    @Test
    void ofTwoConflictingRequestsAtOnceOnlyOneGetsThrough() throws Exception {
        for (int round = 0; round < 20; round++) {
            String chain = "purchase-order:" + round;
            CyclicBarrier start = new CyclicBarrier(2);
            assertThat(outcomes(
                            () -> attempt(start, chain, "receive-goods"),
                            () -> attempt(start, chain, "approve-invoice")))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(Tenancy.in(tenant, () -> acts.ofChains(Set.of(chain)))).hasSize(1);
        }
    }

    private boolean attempt(CyclicBarrier start, String chain, String duty) throws Exception {
        start.await();
        try {
            tenants.runInTransaction(tenant, () -> {
                sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param(tenant + chain)
                        .query()
                        .singleRow();
                guard.check("eve", duty, Set.of(chain));
                guard.record(act("eve", duty, chain));
            });
            return true;
        } catch (DutyConflict conflict) {
            return false;
        }
    }

    private static List<Boolean> outcomes(Callable<Boolean> one, Callable<Boolean> other)
            throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = workers.submit(one);
            Future<Boolean> second = workers.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            workers.shutdownNow();
        }
    }
}
