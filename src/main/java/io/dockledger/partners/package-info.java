/** What goes out: the outbox, its delivery to other systems and to partners, and how partners are reached. */
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"identity", "evidence"})
@NullMarked
package io.dockledger.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
