/** From a customer's order to its revenue: pure rules, no Spring, no SQL. */
@ApplicationModule(
        displayName = "Fulfilment",
        allowedDependencies = {"money", "matching"})
@NullMarked
package io.dockledger.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
