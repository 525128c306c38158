/** How cases hear what happened to the documents that they follow. */
@NullMarked
package io.dockledger.workflow.following;

import org.jspecify.annotations.NullMarked;
