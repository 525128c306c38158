/** The dispute with a supplier as the engine sees it: asked, reminded, answered, and what follows. */
@NullMarked
package io.dockledger.workflow.dispute;

import org.jspecify.annotations.NullMarked;
