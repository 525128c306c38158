package io.dockledger.evidence.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over the leaves of a log, as RFC 6962, section 2.1, defines it. It keeps nothing itself: it asks for the
 * hashes of perfect subtrees, and builds everything else from these.
 */
public final class MerkleTree {

    /** Where the hashes of perfect subtrees come from. */
    public interface Subtrees {

        /**
         * The hash over the 2^level leaves that begin at leaf index * 2^level, counted from 0. Asked only for subtrees that
         * are full.
         */
        Hash hash(int level, long index);
    }

    private final Subtrees subtrees;

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The hash over the first so many leaves. */
    public Hash root(long size) {
        requireSize(size);
        return size == 0 ? Hash.EMPTY : hash(0, size);
    }

    /**
     * What proves that the leaf is in the tree of that size (RFC 6962, section 2.1.1): the hashes beside its way to the root,
     * the lowest first.
     *
     * @param leaf counted from 0
     * @throws IllegalArgumentException where the tree of that size has no such leaf
     */
    public List<Hash> inclusion(long leaf, long size) {
        requireSize(size);
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("A tree of %d leaves has no leaf %d.".formatted(size, leaf));
        }
        List<Hash> path = new ArrayList<>();
        collect(leaf, 0, size, path);
        return path;
    }

    private void collect(long leaf, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            collect(leaf, from, middle, path);
            path.add(hash(middle, to));
        } else {
            collect(leaf, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /**
     * What proves that the larger tree begins with all of the smaller one (RFC 6962, section 2.1.2).
     *
     * @throws IllegalArgumentException where the sizes are not those of a tree and one that it grew into
     */
    public List<Hash> consistency(long smaller, long larger) {
        requireSize(larger);
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves did not grow out of one of %d.".formatted(larger, smaller));
        }
        List<Hash> proof = new ArrayList<>();
        if (smaller > 0 && smaller < larger) {
            collect(smaller, 0, larger, true, proof);
        }
        return proof;
    }

    /** @param whole whether this range begins the smaller tree, whose hash the verifier then knows */
    private void collect(long smaller, long from, long to, boolean whole, List<Hash> proof) {
        if (smaller == to) {
            if (!whole) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            collect(smaller, from, middle, whole, proof);
            proof.add(hash(middle, to));
        } else {
            collect(smaller, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    /** Over the leaves from the first to before the last; the range begins where a tree of its size may begin. */
    private Hash hash(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + split(count);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below the number of leaves. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have %d leaves.".formatted(size));
        }
    }
}
