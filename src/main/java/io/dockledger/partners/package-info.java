/** What goes out to other systems: the outbox and its delivery. */
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"identity", "evidence"})
@NullMarked
package io.dockledger.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
