/** Segregation of duties: who did what for a document, and what the same person may therefore not do. */
@ApplicationModule(
        displayName = "Controls",
        allowedDependencies = {"identity", "evidence"})
@NullMarked
package io.dockledger.controls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
