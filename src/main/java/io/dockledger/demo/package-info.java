/** The companies that a new installation shows: documents written for it, which come in and are worked on like any others. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"identity", "evidence", "intake", "documents", "cases", "tasks", "partners"})
@NullMarked
package io.dockledger.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
