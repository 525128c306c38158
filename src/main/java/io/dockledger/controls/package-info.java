/** Segregation of duties, approval limits and overrides. */
@ApplicationModule(
        displayName = "Controls",
        allowedDependencies = {"identity", "evidence"})
@NullMarked
package io.dockledger.controls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
