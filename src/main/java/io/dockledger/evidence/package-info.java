/** The append-only, hash-chained log of everything that proves a decision. */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"identity"})
@NullMarked
package io.dockledger.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
