/** Follows one sales order from its release to its revenue. */
@NullMarked
package io.dockledger.workflow.fulfilment;

import org.jspecify.annotations.NullMarked;
