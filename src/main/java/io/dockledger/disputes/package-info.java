/** What a partner is asked about a fault that we found, and its answer over a link that shows nothing else. */
@ApplicationModule(
        displayName = "Disputes",
        allowedDependencies = {"identity", "evidence", "controls"})
@NullMarked
package io.dockledger.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
