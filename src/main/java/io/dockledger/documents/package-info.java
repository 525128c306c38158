/** The facts: orders, receipts, invoices, credit notes and payments with their versions, and the reference data they need. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"money", "identity", "identity :: screens", "evidence"})
@NullMarked
package io.dockledger.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
