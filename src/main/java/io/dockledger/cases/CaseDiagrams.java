package io.dockledger.cases;

import java.util.List;
import java.util.Set;

/** Draws where a case stands. Implemented by the workflow. */
public interface CaseDiagrams {

    /**
     * The diagram of the case's own process first, then those of the processes that it called, in the order in which
     * they began. Empty where the case is not known to the engine or to the current tenant.
     */
    List<CaseDiagram> of(String caseId);

    /**
     * @param process the id of the process, such as {@code invoice-to-payment}
     * @param name its name, for readers
     * @param xml the BPMN with its diagram
     * @param active ids of the flow nodes where it stands now; where it waits for the first of several events, the gateway
     *     before them, since none of them has happened
     * @param completed ids of the flow nodes that it has left, without those where it stands again
     */
    record CaseDiagram(String process, String name, String xml, Set<String> active, Set<String> completed) {}
}
