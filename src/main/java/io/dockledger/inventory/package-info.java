/** When a difference of stock is posted, counted anew or looked into: pure rules, no Spring, no SQL. */
@ApplicationModule(
        displayName = "Inventory",
        allowedDependencies = {"money", "matching"})
@NullMarked
package io.dockledger.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
