package io.dockledger.controls;

import java.time.Instant;

/**
 * A duty that a person did on a chain of documents.
 *
 * @param chain the key of the chain, such as {@code purchase-order:4711}
 * @param reference what it was done on or with: a task or document, in words that a reader understands
 */
public record DutyAct(String chain, String person, String duty, Instant at, String reference) {}
