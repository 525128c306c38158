package io.dockledger.evidence;

import io.dockledger.evidence.proof.GrowingTree;
import io.dockledger.evidence.proof.Hash;
import io.dockledger.evidence.proof.MerkleTree;
import io.dockledger.identity.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The Merkle tree over the current tenant's log. Its leaves are the hashes of the entries, so that a leaf stands for what an
 * entry says and for all that is before it. Of the tree, every eighth level is kept, where it is full.
 */
@Component
class EvidenceTree {

    private static final int STEP = 8;
    private static final int HIGHEST = 56;

    private final JdbcClient jdbc;
    private final MerkleTree tree = new MerkleTree(this::subtree);

    EvidenceTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tree as far as it has been grown. */
    MerkleTree tree() {
        return tree;
    }

    /** Keeps what is full in a tree of that size and was not kept before. Whoever calls this lets nobody else do so. */
    void grow(long size) {
        for (int level = STEP; level <= HIGHEST && size >> level > 0; level += STEP) {
            long full = size >> level;
            for (long place = kept(level); place < full; place++) {
                keep(level, place, over(level - STEP, place << STEP, 1 << STEP));
            }
        }
    }

    private long kept(int level) {
        return jdbc.sql("select coalesce(max(place) + 1, 0) from evidence_tree"
                        + " where tenant_id = current_setting('dockledger.tenant') and level = ?")
                .param(level)
                .query(Long.class)
                .single();
    }

    private void keep(int level, long place, Hash hash) {
        jdbc.sql("insert into evidence_tree (level, place, hash) values (?, ?, ?)")
                .params(level, place, hash.bytes())
                .update();
    }

    private Hash subtree(int level, long index) {
        int kept = level - level % STEP;
        int width = 1 << (level - kept);
        return over(kept, index * width, width);
    }

    /** The hash over so many neighbours of a level that is kept, or of the leaves. */
    private Hash over(int level, long first, int count) {
        List<Hash> hashes = level == 0 ? leaves(first, count) : kept(level, first, count);
        if (hashes.size() != count) {
            throw new EvidenceAltered(
                    Tenancy.require(),
                    "Of the %d hashes of level %d of the evidence's tree from place %d on, %d are there."
                            .formatted(count, level, first, hashes.size()));
        }
        GrowingTree subtree = new GrowingTree();
        hashes.forEach(subtree::add);
        return subtree.root();
    }

    private List<Hash> leaves(long first, int count) {
        return jdbc.sql("select hash from evidence where tenant_id = current_setting('dockledger.tenant')"
                        + " and seq > ? and seq <= ? order by seq")
                .params(first, first + count)
                .query((row, number) -> Hash.leaf(row.getBytes("hash")))
                .list();
    }

    private List<Hash> kept(int level, long first, int count) {
        return jdbc.sql("select hash from evidence_tree where tenant_id = current_setting('dockledger.tenant')"
                        + " and level = ? and place >= ? and place < ? order by place")
                .params(level, first, first + count)
                .query((row, number) -> Hash.of(row.getBytes("hash")))
                .list();
    }
}
