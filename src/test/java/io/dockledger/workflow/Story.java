package io.dockledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dockledger.disputes.Dispute;
import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.documents.ReferenceLibrary;
import io.dockledger.identity.Groups;
import io.dockledger.identity.Person;
import io.dockledger.identity.Tenancy;
import io.dockledger.intake.BusinessEvent;
import io.dockledger.intake.EventApplication.Outcome;
import io.dockledger.partners.PartnerContacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;

/**
 * One order and what becomes of it, in a tenant of its own: events come in as from the inbox, people do their tasks, time
 * passes. Tells afterwards how it stands.
 */
final class Story extends Purchasing {

    /** Work that met a lock is tried again after ten seconds. */
    private static final Duration MORE_THAN_A_SECOND_ATTEMPT = Duration.ofMinutes(1);

    static final String REASON = "Checked with the warehouse.";

    private final CaseDriver events;
    private final Arrivals arrivals;
    private final List<Step> steps = new ArrayList<>();

    final Person clerk;
    final Person approver;
    final Person controller;
    final Person receiver;
    final Person buyer;

    Story(Scenario tools) {
        this(tools, new CaseDriver(tools.application, tools.tenants, tools.json));
    }

    private Story(Scenario tools, CaseDriver events) {
        super(tools, events.tenant);
        this.events = events;
        this.arrivals = new Arrivals(tools, tenant);
        this.clerk = person("clerk", Groups.ACCOUNTS_PAYABLE);
        this.approver = person("approver", Groups.APPROVERS);
        this.controller = person("controller", Groups.CONTROLLERS);
        this.receiver = person("receiver", Groups.RECEIVING);
        this.buyer = person("buyer", Groups.PROCUREMENT);
    }

    Person person(String name, String... groups) {
        return new Person(name + "-" + tenant, name, tenant, Set.of(groups));
    }

    // What comes in.

    /** The supplier's class, as reference data gives it; without it, the supplier is new. */
    Story supplierIs(String supplierClass) {
        return load("suppliers", "number,name,class\nS-1,Supplier One,%s\n".formatted(supplierClass));
    }

    /** How many of the currency are one euro. */
    Story rateIs(String currency, String rate) {
        return load("rates", "from,to,date,rate\nEUR,%s,2026-10-01,%s\n".formatted(currency, rate));
    }

    /** How many of the one unit are one of the other, for every item. */
    Story unitIs(String from, String to, String factor) {
        return load("units", "from,to,factor\n%s,%s,%s\n".formatted(from, to, factor));
    }

    Story load(String set, String csv) {
        loadWithoutWaiting(set, csv);
        awaitLaterWork();
        steps.add(new Step.Load(set, csv));
        return this;
    }

    /** Waits until every case was looked at that was to be, in a transaction of its own. */
    void awaitLaterWork() {
        await().atMost(MORE_THAN_A_SECOND_ATTEMPT).until(() -> !looksAgain());
    }

    /** The cases that it concerns are looked at afterwards, and not recorded. */
    void loadWithoutWaiting(String set, String csv) {
        Tenancy.run(tenant, () -> tools.reference.load(set, ReferenceLibrary.Format.CSV, csv, "test"));
    }

    /** Applies the event as the inbox would: parked until what it waits for is known, then applied by itself. */
    @Override
    Story event(String type, String data, @Nullable Person actor) {
        return arrives(events.event(type, data, id(actor)));
    }

    private static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    BusinessEvent made(String type, String data) {
        return events.event(type, data, null);
    }

    BusinessEvent made(Step.Event event) {
        String actor = event.actor();
        return events.event(event.type(), event.data(), actor == null ? null : actor + "-" + tenant);
    }

    Story arrives(BusinessEvent event) {
        arrivals.settle(event);
        steps.add(step(event));
        return this;
    }

    /** Applies all of it within one transaction, as the inbox does with a batch. */
    List<Outcome> apply(List<BusinessEvent> batch) {
        List<Outcome> outcomes = arrivals.apply(batch);
        steps.add(new Step.Batch(batch.stream().map(this::step).toList()));
        return outcomes;
    }

    int parked() {
        return arrivals.parked();
    }

    // What people do.

    Story decides(Person person, String taskKey, String outcome) {
        return decides(person, taskKey, outcome, Map.of());
    }

    /** The person completes the only open task of that kind, and gives a reason. */
    Story decides(Person person, String taskKey, String outcome, Map<String, Object> fields) {
        return completes(person, task(taskKey), outcome, fields);
    }

    Story completes(Person person, String task, String outcome, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.putIfAbsent("reason", REASON);
        Step.TaskName name = Retelling.nameOf(task, this);
        Tenancy.run(tenant, () -> tools.tasks.complete(task, person, outcome, all));
        Map<String, Step.Filled> filled = new TreeMap<>();
        all.forEach((field, value) -> filled.put(field, Step.Filled.of(value)));
        steps.add(new Step.Complete(actor(person), name, outcome, filled));
        return this;
    }

    Story claims(Person person, String task) {
        Tenancy.run(tenant, () -> tools.tasks.claim(task, person));
        steps.add(new Step.Claim(actor(person), Retelling.nameOf(task, this)));
        return this;
    }

    static Map<String, Object> number(String field, String value) {
        return Map.of(field, new BigDecimal(value));
    }

    // What the supplier does.

    Story supplierIsReachedAt(String mail) {
        Tenancy.run(
                tenant,
                () -> tools.contacts.put(new PartnerContacts.Wanted(Papers.SUPPLIER, null, mail, null), "buyer"));
        steps.add(new Step.Contact(mail));
        return this;
    }

    Story supplierAnswers(String choice, @Nullable String reason, @Nullable String quantity) {
        return supplierAnswers(openDispute(), choice, reason, quantity);
    }

    Story supplierAnswers(UUID dispute, String choice, @Nullable String reason, @Nullable String quantity) {
        Dispute shown = dispute(dispute);
        supplierAnswers(shown, DisputeAnswer.of(shown.revision(), choice, reason, quantity));
        steps.add(new Step.Answer(choice, reason, quantity));
        return this;
    }

    /** Not recorded: it may come too late for what was shown. */
    void supplierAnswers(Dispute shown, DisputeAnswer answer) {
        Tenancy.run(tenant, () -> tools.disputeCourse.answered(shown, answer));
    }

    /** The person takes back the only open dispute. */
    Story withdrawsDispute(Person person) {
        Dispute open = dispute(openDispute());
        Tenancy.run(tenant, () -> tools.withdrawals.withdraw(person, open, REASON));
        steps.add(new Step.Withdrawal(actor(person)));
        return this;
    }

    private UUID openDispute() {
        List<String> open = query("select id::text from dispute where ended_at is null");
        assertThat(open).as("open disputes").hasSize(1);
        return UUID.fromString(open.get(0));
    }

    Dispute dispute(UUID id) {
        return Tenancy.in(tenant, () -> tools.disputes.find(id).orElseThrow());
    }

    // What time does.

    /** The timer at that element fires, whenever it is due; the only one of the tenant. */
    Story fires(String element) {
        Job timer = timer(element);
        tools.tenants.runInTransaction(tenant, () -> {
            Job due = tools.management.moveTimerToExecutableJob(timer.getId());
            tools.management.executeJob(due.getId());
        });
        steps.add(new Step.Time(element));
        return this;
    }

    /** What happened so far. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    private Step.Event step(BusinessEvent event) {
        String actor = event.actor();
        return new Step.Event(
                event.type().replaceFirst("^io\\.dockledger\\.(.*)\\.v1$", "$1"),
                event.data(),
                actor == null ? null : withoutTenant(actor));
    }

    private Step.Actor actor(Person person) {
        return new Step.Actor(withoutTenant(person.id()), new TreeSet<>(person.groups()));
    }

    private String withoutTenant(String person) {
        return person.replaceFirst("(?i)-" + tenant + " *$", "");
    }
}
