/** The exception of a case: raised, routed, decided, and what follows from the decision. */
@NullMarked
package io.dockledger.workflow.exception;

import org.jspecify.annotations.NullMarked;
