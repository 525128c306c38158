/** What each kind of business event does to documents and cases, and whom on the chain it concerns. */
@NullMarked
package io.dockledger.workflow.events;

import org.jspecify.annotations.NullMarked;
