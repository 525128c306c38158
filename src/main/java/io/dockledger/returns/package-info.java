/** What is owed for returned goods, and what is wrong with a return: pure rules, no Spring, no SQL. */
@ApplicationModule(
        displayName = "Returns",
        allowedDependencies = {"money", "matching"})
@NullMarked
package io.dockledger.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
