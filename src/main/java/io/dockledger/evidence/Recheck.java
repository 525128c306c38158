package io.dockledger.evidence;

import io.dockledger.evidence.proof.Checkpoint;
import io.dockledger.evidence.proof.GrowingTree;
import io.dockledger.identity.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Recomputes entries of the current tenant's log from what they say, row by row without holding them in memory. */
@Component
class Recheck {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    Recheck(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /**
     * The entries between two places are all there, and their content gives the hashes of the chain.
     *
     * @param after the place and hash of the entry behind which they stand
     * @throws EvidenceAltered with the first that does not hold
     */
    void requireChain(EvidenceChain.Head after, EvidenceChain.Head last) {
        ChainCheck chain = new ChainCheck(after.seq(), after.hash());
        walk(chain, after.seq(), last.seq(), entry -> {});
        if (chain.seq() != last.seq() || !chain.hash().equals(last.hash())) {
            throw new EvidenceAltered(
                    Tenancy.require(),
                    "The chain ends at entry %d, but its head is entry %d.".formatted(chain.seq(), last.seq()));
        }
    }

    /**
     * All of the log up to a checkpoint is what was signed: every entry, and every leaf of the tree.
     *
     * @throws EvidenceAltered where it is not
     */
    void requireWhole(Checkpoint checkpoint) {
        GrowingTree tree = new GrowingTree();
        walk(new ChainCheck(), 0, checkpoint.size(), entry -> tree.add(entry.leaf()));
        if (tree.size() != checkpoint.size() || !tree.root().equals(checkpoint.root())) {
            throw new EvidenceAltered(
                    Tenancy.require(),
                    "It no longer begins with the %d entries that were signed with the root %s."
                            .formatted(checkpoint.size(), checkpoint.root()));
        }
    }

    private void walk(ChainCheck chain, long after, long last, Consumer<SealedEntry> step) {
        jdbc.query(
                "select * from evidence where tenant_id = current_setting('dockledger.tenant')"
                        + " and seq > ? and seq <= ? order by seq",
                (ResultSet row) -> step.accept(checked(chain, row)),
                after,
                last);
    }

    private static SealedEntry checked(ChainCheck chain, ResultSet row) throws SQLException {
        SealedEntry entry = EvidenceChain.entry(row);
        Verification.@Nullable Break broken = chain.next(entry);
        if (broken != null) {
            throw new EvidenceAltered(Tenancy.require(), broken.why());
        }
        return entry;
    }
}
