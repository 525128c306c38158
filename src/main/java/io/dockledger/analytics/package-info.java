/** Reads the history: how long things take, which ways they go, and where that is unusual. */
@ApplicationModule(
        displayName = "Analytics",
        allowedDependencies = {"identity"})
@NullMarked
package io.dockledger.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
