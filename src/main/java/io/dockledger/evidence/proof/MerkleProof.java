package io.dockledger.evidence.proof;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Computes what a proof leads to; the algorithms are those of RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class MerkleProof {

    private MerkleProof() {}

    /**
     * Whether the path proves that the leaf stands at that place of the tree.
     *
     * @param index counted from 0
     * @param size of the tree
     */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        return rootOf(leaf, index, size, path).filter(root::equals).isPresent();
    }

    private static Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (place % 2 == 1 || place == last) {
                hash = Hash.node(beside, hash);
                int up = place % 2 == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = Hash.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** Whether the proof shows that the larger tree begins with all of the smaller one. */
    public static boolean isConsistent(long smaller, Hash smallerRoot, long larger, Hash largerRoot, List<Hash> proof) {
        if (smaller == larger || smaller == 0) {
            boolean same = smaller == 0 ? smallerRoot.equals(Hash.EMPTY) : smallerRoot.equals(largerRoot);
            return proof.isEmpty() && same && smaller <= larger;
        }
        return smaller > 0 && smaller < larger && grows(smaller, smallerRoot, larger, largerRoot, proof);
    }

    private static boolean grows(long smaller, Hash smallerRoot, long larger, Hash largerRoot, List<Hash> proof) {
        Iterator<Hash> rest = proof.iterator();
        boolean perfect = Long.bitCount(smaller) == 1;
        if (!perfect && !rest.hasNext()) {
            return false;
        }
        Hash before = perfect ? smallerRoot : rest.next();
        Hash after = before;
        int up = Long.numberOfTrailingZeros(smaller);
        long place = (smaller - 1) >> up;
        long last = (larger - 1) >> up;
        while (rest.hasNext()) {
            Hash beside = rest.next();
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                before = Hash.node(beside, before);
                after = Hash.node(beside, after);
                int more = place % 2 == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= more;
                last >>= more;
            } else {
                after = Hash.node(after, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(smallerRoot) && after.equals(largerRoot);
    }
}
