/** The engine itself: how it is set up, what models may do on it, and what it reports of tasks and milestones. */
@NullMarked
package io.dockledger.workflow.engine;

import org.jspecify.annotations.NullMarked;
