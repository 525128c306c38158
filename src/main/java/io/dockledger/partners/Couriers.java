package io.dockledger.partners;

import java.util.List;

/** Those of this node: one for each channel that is configured. What leaves on another channel stays queued. */
record Couriers(List<Courier> all) {}
