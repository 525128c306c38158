/** The case of an order: received, checked, changed, closed or cancelled. */
@NullMarked
package io.dockledger.workflow.order;

import org.jspecify.annotations.NullMarked;
