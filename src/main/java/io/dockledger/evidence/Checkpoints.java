package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.MerkleProof;
import io.dockledger.evidence.proof.NoteKey;
import io.dockledger.evidence.proof.SignedNote;
import io.dockledger.identity.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signs how long the current tenant's log is and what is in it, and proves by that what was in it. */
@Component
@Transactional(readOnly = true)
public class Checkpoints {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private final EvidenceChain chain;
    private final EvidenceTree tree;
    private final Recheck recheck;
    private final SigningKeys keys;
    private final LastSigned lastSigned;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checkpoints(
            EvidenceChain chain,
            EvidenceTree tree,
            Recheck recheck,
            SigningKeys keys,
            LastSigned lastSigned,
            JdbcClient jdbc,
            Clock clock) {
        this.chain = chain;
        this.tree = tree;
        this.recheck = recheck;
        this.keys = keys;
        this.lastSigned = lastSigned;
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

    /** The public keys by which checkpoints of this log can be checked, the current one first; empty where none is set. */
    public List<NoteKey> keys() {
        return keys.keys(Tenancy.require());
    }

    /** Whether there is a key to sign with. */
    public boolean canSign() {
        return keys.canSign();
    }

    /** The last checkpoint; empty where none was signed yet. */
    public Optional<Signed> latest() {
        return find("order by size desc, signed_at desc limit 1");
    }

    /** The checkpoint of a log of that size; empty where none was signed then. */
    public Optional<Signed> of(long size) {
        return find("and size = " + size + " order by signed_at desc limit 1");
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
     * Signs the log as it is now, unless this key did and nothing was added since; empty while nothing is in it.
     *
     * @throws EvidenceAltered where it does not begin with what was signed before, or where what was added does not hold
     * @throws NoSigningKey where there is nothing to sign with
     */
    @Transactional
    public Optional<Signed> sign() {
        if (!canSign()) {
            throw new NoSigningKey();
        }
        lock();
        EvidenceChain.Head head = chain.head();
        Optional<Signed> before = latest();
        requireKept(before);
        if (isUpToDate(before, head)) {
            return before;
        }
        recheck.requireChain(before.map(this::unaltered).orElseGet(chain::beginning), head);
        tree.grow(head.seq());
        return Optional.of(sign(head.seq()));
    }

    /** One node at a time; whoever appends is not kept waiting. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence-checkpoint', 0)"
                        + " # hashtextextended(current_setting('dockledger.tenant'), 0))")
                .query((row, number) -> number)
                .single();
    }

    private boolean isUpToDate(Optional<Signed> before, EvidenceChain.Head head) {
        return before.map(signed -> signed.checkpoint().size() == head.seq()
                        && keys.isCurrent(head.tenant(), SignedNote.parse(signed.note())))
                .orElse(head.seq() == 0);
    }

    /** What this node signed last is in the database still. */
    private void requireKept(Optional<Signed> before) {
        String tenant = Tenancy.require();
        lastSigned
                .of(tenant)
                .filter(kept -> before.filter(signed ->
                                        kept.size() <= signed.checkpoint().size())
                                .isEmpty()
                        || !tree.tree().root(kept.size()).equals(kept.root()))
                .ifPresent(kept -> {
                    throw new EvidenceAltered(
                            tenant,
                            "%d entries were signed with the root %s, as %s says, and the database does not have them."
                                    .formatted(kept.size(), kept.root(), lastSigned.file(tenant)));
                });
    }

    /** The last entry that was signed, where it still leads to what was signed. */
    private EvidenceChain.Head unaltered(Signed before) {
        requireSigned(before);
        SealedEntry last = proved(before, before.checkpoint().size()).entry();
        return new EvidenceChain.Head(last.tenant(), last.seq(), last.hash());
    }

    /** The columns of a checkpoint are what its note says, and we have signed that. */
    private void requireSigned(Signed before) {
        SignedNote note = SignedNote.parse(before.note());
        Checkpoint told = Checkpoint.parse(note.text());
        boolean same = told.size() == before.checkpoint().size()
                && told.root().equals(before.checkpoint().root());
        if (!same || !keys.isOurs(Tenancy.require(), note)) {
            throw new EvidenceAltered(
                    Tenancy.require(),
                    "Its last checkpoint, of %d entries, was not signed by this key nor by any of dockledger.evidence.former-keys."
                            .formatted(before.checkpoint().size()));
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
        log.debug("Signed {}.", checkpoint);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lastSigned.keep(tenant, note);
            }
        });
        return new Signed(checkpoint, note, now);
    }

    /**
     * By the last checkpoint; empty where no checkpoint covers the entry, or there is none.
     *
     * @throws EvidenceAltered where the entry is not what was signed
     */
    public Optional<Inclusion> inclusion(long seq) {
        return latest().filter(signed -> seq >= 1 && seq <= signed.checkpoint().size())
                .map(signed -> proved(signed, seq));
    }

    private Inclusion proved(Signed signed, long seq) {
        Checkpoint checkpoint = signed.checkpoint();
        SealedEntry entry = chain.find(seq)
                .filter(found -> found.hash().equals(found.hashAfter(found.previousHash())))
                .orElseThrow(() -> new EvidenceAltered(
                        Tenancy.require(),
                        "Entry %d is missing, or its content does not give its hash.".formatted(seq)));
        List<Hash> path = tree.tree().inclusion(seq - 1, checkpoint.size());
        if (!MerkleProof.includes(entry.leaf(), seq - 1, checkpoint.size(), path, checkpoint.root())) {
            throw new EvidenceAltered(
                    Tenancy.require(),
                    "It no longer begins with the %d entries that were signed with the root %s."
                            .formatted(checkpoint.size(), checkpoint.root()));
        }
        return new Inclusion(signed, entry, path);
    }

    /**
     * Recomputes all of the log up to the last checkpoint.
     *
     * @throws EvidenceAltered where it is no longer what was signed
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void recheck() {
        latest().ifPresent(signed -> recheck.requireWhole(signed.checkpoint()));
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
