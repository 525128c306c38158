/** Follows the differences of one item at one site until the ledger has posted them. */
@NullMarked
package io.dockledger.workflow.inventory;

import org.jspecify.annotations.NullMarked;
