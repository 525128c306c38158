package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs how long the current tenant's log is and what is in it, and proves by that what was in it. */
@Component
@Transactional(readOnly = true)
public class Checkpoints {

    private final EvidenceChain chain;
    private final EvidenceTree tree;
    private final SigningKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checkpoints(EvidenceChain chain, EvidenceTree tree, SigningKeys keys, JdbcClient jdbc, Clock clock) {
        this.chain = chain;
        this.tree = tree;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A checkpoint with the signature under it.
     *
     * @param note the checkpoint as a signed note (C2SP)
     */
    public record Signed(Checkpoint checkpoint, String note, Instant signedAt) {}

    /**
     * What proves that an entry is in the log.
     *
     * @param path the hashes beside its way to the root, the lowest first
     */
    public record Inclusion(Signed signed, SealedEntry entry, List<Hash> path) {}

    /** What proves that the log of the later checkpoint begins with all of the earlier one. */
    public record Consistency(Signed earlier, Signed later, List<Hash> path) {}

    /** The public keys by which checkpoints of this log can be checked, the current one first. */
    public List<NoteKey> keys() {
        return keys.keys(Tenancy.require());
    }

    /** The last checkpoint; empty where none was signed yet. */
    public Optional<Signed> latest() {
        return find("order by size desc limit 1");
    }

    /** The checkpoint of a log of that size; empty where none was signed then. */
    public Optional<Signed> of(long size) {
        return find("and size = " + size);
    }

    private Optional<Signed> find(String rest) {
        return jdbc.sql("select size, root, note, signed_at from evidence_checkpoint"
                        + " where tenant_id = current_setting('dockledger.tenant') " + rest)
                .query((row, number) -> new Signed(
                        new Checkpoint(
                                keys.origin(Tenancy.require()), row.getLong("size"), Hash.of(row.getBytes("root"))),
                        row.getString("note"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Signs the log as it is now, unless nothing was added since; empty while nothing is in it.
     *
     * @throws EvidenceAltered where it does not begin with what was signed before
     */
    @Transactional
    public Optional<Signed> sign() {
        lock();
        long size = chain.head().seq();
        Optional<Signed> before = latest();
        if (size == 0
                || before.filter(signed -> signed.checkpoint().size() == size).isPresent()) {
            return before;
        }
        tree.grow(size);
        before.ifPresent(this::requireUnaltered);
        return Optional.of(sign(size));
    }

    /** One node at a time; whoever appends is not kept waiting. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence-checkpoint', 0)"
                        + " # hashtextextended(current_setting('dockledger.tenant'), 0))")
                .query((row, number) -> number)
                .single();
    }

    private void requireUnaltered(Signed before) {
        Checkpoint checkpoint = before.checkpoint();
        if (!tree.tree().root(checkpoint.size()).equals(checkpoint.root())) {
            throw new EvidenceAltered(checkpoint);
        }
    }

    private Signed sign(long size) {
        String tenant = Tenancy.require();
        Checkpoint checkpoint =
                new Checkpoint(keys.origin(tenant), size, tree.tree().root(size));
        String note = keys.sign(tenant, checkpoint.text()).toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into evidence_checkpoint (size, root, note, signed_at) values (?, ?, ?, ?)")
                .params(size, checkpoint.root().bytes(), note, now.atOffset(ZoneOffset.UTC))
                .update();
        return new Signed(checkpoint, note, now);
    }

    /** By the last checkpoint; empty where no checkpoint covers the entry, or there is none. */
    public Optional<Inclusion> inclusion(long seq) {
        return latest().filter(signed -> seq >= 1 && seq <= signed.checkpoint().size())
                .flatMap(signed -> chain.find(seq)
                        .map(entry -> new Inclusion(
                                signed,
                                entry,
                                tree.tree()
                                        .inclusion(seq - 1, signed.checkpoint().size()))));
    }

    /** Between two sizes at which checkpoints were signed; empty where one of them was not. */
    public Optional<Consistency> consistency(long earlier, long later) {
        if (earlier > later) {
            return Optional.empty();
        }
        return of(earlier)
                .flatMap(before -> of(later)
                        .map(after -> new Consistency(before, after, tree.tree().consistency(earlier, later))));
    }
}
