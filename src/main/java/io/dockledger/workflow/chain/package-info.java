/** The chain of documents as the processes see it: what changed in it, and which cases must hear of that. */
@NullMarked
package io.dockledger.workflow.chain;

import org.jspecify.annotations.NullMarked;
