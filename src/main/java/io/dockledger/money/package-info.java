/** Pure values: money, quantities, units and rates. */
@ApplicationModule(
        displayName = "Money",
        allowedDependencies = {})
@NullMarked
package io.dockledger.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
