package io.dockledger.evidence.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** The Merkle tree over leaves that come one after the other; keeps one hash for each full subtree only. */
public final class GrowingTree {

    private final Deque<Hash> subtrees = new ArrayDeque<>();
    private long size;

    public void add(Hash leaf) {
        Hash hash = leaf;
        for (long full = size; full % 2 == 1; full >>= 1) {
            hash = Hash.node(subtrees.pop(), hash);
        }
        subtrees.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        Hash root = null;
        for (Hash subtree : subtrees) {
            root = root == null ? subtree : Hash.node(subtree, root);
        }
        return root == null ? Hash.EMPTY : root;
    }
}
