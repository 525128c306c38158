/** Tenants, people, groups, tokens, log-in, and the row-level border between tenants. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {})
@NullMarked
package io.dockledger.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
