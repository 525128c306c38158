package io.dockledger.demo;

import java.util.Map;

/**
 * Whom a company sells to, and on which terms.
 *
 * @param proof whether the terms ask for a proof of delivery
 */
record Customer(String number, String name, String customerClass, String incoterm, boolean proof) {

    /** As documents name it. */
    Map<String, Object> party() {
        return Map.of("number", number, "name", name);
    }

    /** Whether the carrier is asked what became of a shipment, because of the terms or because delivery earns it. */
    boolean needsProof() {
        boolean carriedToTheDoor = incoterm.startsWith("D") && !customerClass.equals("intercompany");
        return proof || carriedToTheDoor || customerClass.equals("key");
    }
}
