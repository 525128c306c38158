/** What proves that a log was only ever added to: its Merkle tree, signed checkpoints, and proofs. Values without Spring or SQL. */
@NullMarked
package io.dockledger.evidence.proof;

import org.jspecify.annotations.NullMarked;
