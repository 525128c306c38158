/** The case of an invoice: matched, decided, approved, released and paid. */
@NullMarked
package io.dockledger.workflow.invoice;

import org.jspecify.annotations.NullMarked;
