/** The only home of the process engine: correlation, delegates, engine set-up. */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {
            "money",
            "identity",
            "evidence",
            "intake",
            "documents",
            "matching",
            "inventory",
            "returns",
            "fulfilment",
            "controls",
            "cases",
            "tasks",
            "modelling",
            "partners",
            "disputes"
        })
@NullMarked
package io.dockledger.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
