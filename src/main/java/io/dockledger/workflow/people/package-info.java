/** What people do to tasks, over the engine; and what they see of a case beside its own records. */
@NullMarked
package io.dockledger.workflow.people;

import org.jspecify.annotations.NullMarked;
