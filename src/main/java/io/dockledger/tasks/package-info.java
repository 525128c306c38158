/** The work list: claim, complete, forms, comments. */
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"identity", "controls", "evidence", "cases"})
@NullMarked
package io.dockledger.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
