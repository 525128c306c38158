package io.dockledger.documents;

import com.fasterxml.uuid.Generators;
import io.dockledger.documents.ReferenceDataRefused.Fault;
import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Sha256;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads and lists the reference data of the current tenant: {@code units}, {@code rates}, {@code suppliers},
 * {@code customers}, {@code items}, {@code own-parties}.
 */
@Component
public class ReferenceLibrary {

    private final List<ReferenceSet<?>> sets;
    private final JdbcClient jdbc;
    private final EvidenceLog evidence;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ReferenceLibrary(
            List<ReferenceSet<?>> sets,
            JdbcClient jdbc,
            EvidenceLog evidence,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.sets =
                sets.stream().sorted(Comparator.comparing(ReferenceSet::name)).toList();
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** In which form rows are sent. */
    public enum Format {
        CSV,
        JSON
    }

    /**
     * What a load did.
     *
     * @param set its name, such as {@code rates}
     * @param rows how many were sent
     * @param added how many of them were new
     * @param changed how many were known and different
     */
    public record Loaded(String set, int rows, int added, int changed) {}

    /**
     * A page of one set.
     *
     * @param values one for each row
     * @param csv the same as a file, with a line that names the columns
     * @param next where the next page begins; null on the last
     */
    public record Listing(
            List<?> values, String csv, @Nullable Integer next) {}

    public List<String> sets() {
        return sets.stream().map(ReferenceSet::name).toList();
    }

    /**
     * Adds the rows and replaces those that were known; what is not among them stays. All or nothing. Tells of it by
     * {@link ReferenceDataLoaded} before the commit, also where nothing is new, so that a load may be repeated.
     *
     * @param actor who loads them, for the evidence
     * @return empty where there is no such set
     * @throws ReferenceDataRefused with all that is wrong
     */
    public Optional<Loaded> load(String set, Format format, String content, String actor) {
        return find(set).map(found -> transaction.execute(status -> load(found, format, content, actor)));
    }

    /** @return empty where there is no such set */
    @Transactional(readOnly = true)
    public Optional<Listing> list(String set, int offset, int limit) {
        return find(set).map(found -> list(found, offset, limit));
    }

    private Optional<ReferenceSet<?>> find(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    private <T> Loaded load(ReferenceSet<T> set, Format format, String content, String actor) {
        List<T> values = values(set, format, content);
        ReferenceSet.Written written = set.write(values);
        if (written.added() + written.changed() > 0) {
            renew();
        }
        Loaded loaded = new Loaded(set.name(), values.size(), written.added(), written.changed());
        prove(loaded, content, actor);
        events.publishEvent(new ReferenceDataLoaded(loaded.set(), actor));
        return loaded;
    }

    private static <T> List<T> values(ReferenceSet<T> set, Format format, String content) {
        List<Fault> faults = new ArrayList<>();
        List<ReferenceRow> rows = format == Format.CSV
                ? ReferenceInput.csv(content, set, faults)
                : ReferenceInput.json(content, set, faults);
        Map<Object, String> places = new HashMap<>();
        List<T> values = new ArrayList<>();
        for (ReferenceRow row : rows) {
            int before = faults.size();
            T value = set.read(row);
            values.add(value);
            String twin = faults.size() > before ? null : places.putIfAbsent(set.identity(value), row.place());
            if (twin != null) {
                faults.add(new Fault(row.place(), "says something about the same as " + twin));
            }
        }
        if (!faults.isEmpty()) {
            throw ReferenceDataRefused.invalid(faults);
        }
        return values;
    }

    private <T> Listing list(ReferenceSet<T> set, int offset, int limit) {
        List<T> found = set.list(new ReferenceSet.Page(offset, limit + 1));
        boolean more = found.size() > limit;
        List<T> page = more ? found.subList(0, limit) : found;
        List<List<@Nullable String>> rows = new ArrayList<>();
        rows.add(List.copyOf(set.columns()));
        page.forEach(value -> rows.add(set.cells(value)));
        return new Listing(page, Csv.write(rows), more ? offset + limit : null);
    }

    /** Makes every node read anew what it remembers. A number counted up could come twice after a roll-back; an id cannot. */
    private void renew() {
        jdbc.sql("""
                        insert into reference_version (version) values (?)
                        on conflict (tenant_id) do update set version = excluded.version
                        """)
                .param(Generators.timeBasedEpochRandomGenerator().generate())
                .update();
    }

    private void prove(Loaded loaded, String content, String actor) {
        evidence.append(new EvidenceEntry(
                "reference-data-loaded",
                actor,
                null,
                clock.instant(),
                Correlation.current(),
                Map.of(
                        "set", loaded.set(),
                        "rows", loaded.rows(),
                        "added", loaded.added(),
                        "changed", loaded.changed(),
                        "sha256", Sha256.hex(content))));
    }
}
