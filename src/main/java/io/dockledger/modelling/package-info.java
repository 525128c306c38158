/** Checks and deploys processes and decision tables. */
@ApplicationModule(
        displayName = "Modelling",
        allowedDependencies = {"identity", "evidence"})
@NullMarked
package io.dockledger.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
