package io.dockledger.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the current tenant's chain from its first entry, row by row without holding it in memory. */
@Component
public class Verification {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final EvidenceChain chain;

    Verification(DataSource dataSource, EvidenceChain chain) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.chain = chain;
    }

    /**
     * What the verification found.
     *
     * @param entries how many entries there are
     * @param head the hash of the last entry, or 64 zeros; who notes it today can ask tomorrow whether it still stands
     * @param firstBroken the first place where the chain does not hold; null when intact
     */
    public record Result(
            boolean intact,
            long entries,
            String head,
            @Nullable Break firstBroken) {}

    /** The first place of a chain that does not hold, and why. */
    public record Break(long seq, String why) {}

    /** Verifies one consistent state of the chain while others go on appending. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify() {
        return walk(null);
    }

    /** Verifies the chain, and that it still has the hash at the place where somebody noted it earlier. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(long notedSeq, String notedHash) {
        return walk(new Noted(notedSeq, notedHash.toLowerCase(Locale.ROOT)));
    }

    private record Noted(long seq, String hash) {}

    private Result walk(@Nullable Noted noted) {
        EvidenceChain.Head head = chain.head();
        Walk walk = new Walk(noted);
        jdbc.query(
                "select * from evidence where tenant_id = current_setting('dockledger.tenant') order by seq",
                (ResultSet row) -> walk.step(row));
        return walk.result(head);
    }

    /** The walk along the chain; after the first break it only counts. */
    private static final class Walk {

        private final @Nullable Noted noted;
        private final ChainCheck chain = new ChainCheck();
        private long entries;
        private @Nullable Break broken;

        Walk(@Nullable Noted noted) {
            this.noted = noted;
        }

        void step(ResultSet row) throws SQLException {
            entries++;
            if (broken != null) {
                return;
            }
            SealedEntry entry = EvidenceChain.entry(row);
            broken = chain.next(entry);
            if (broken == null
                    && noted != null
                    && noted.seq() == entry.seq()
                    && !noted.hash().equals(entry.hash())) {
                broken = new Break(
                        entry.seq(),
                        "Entry %d is not the one that was noted: its hash differs.".formatted(entry.seq()));
            }
        }

        Result result(EvidenceChain.Head head) {
            long seq = chain.seq();
            if (broken == null && (head.seq() != seq || !head.hash().equals(chain.hash()))) {
                broken = new Break(
                        seq + 1, "The chain ends at entry %d, but its head is entry %d.".formatted(seq, head.seq()));
            }
            if (broken == null && noted != null && noted.seq() > seq) {
                broken = new Break(
                        seq + 1, "Entry %d was noted, but the chain ends at entry %d.".formatted(noted.seq(), seq));
            }
            return new Result(broken == null, entries, head.hash(), broken);
        }
    }
}
