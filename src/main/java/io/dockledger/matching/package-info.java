/** The three-way match: pure rules, no Spring, no SQL. */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"money"})
@NullMarked
package io.dockledger.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
