/** Pure values: money, quantities, units and rates, and how bills and their numbers resemble each other. */
@ApplicationModule(
        displayName = "Money",
        allowedDependencies = {})
@NullMarked
package io.dockledger.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
