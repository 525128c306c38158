package io.dockledger.identity;

import java.time.Instant;
import java.util.Map;

/**
 * Something about accounts that has to be provable later: published within the transaction that did it, where there is
 * one.
 *
 * @param kind kebab-case past tense, such as {@code logged-in} or {@code token-revoked}
 * @param actor the account that did it
 * @param detail the facts, without any secret
 */
public record SecurityEvent(String kind, String actor, String tenantId, Instant at, Map<String, ?> detail) {}
