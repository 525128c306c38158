/** Receives, verifies, deduplicates, normalises, queues, parks and dead-letters what other systems send. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"identity", "evidence", "documents"})
@NullMarked
package io.dockledger.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
