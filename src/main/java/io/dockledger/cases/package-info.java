/** What is known of each case: its milestones, exceptions, matches and documents. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"identity", "evidence"})
@NullMarked
package io.dockledger.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
