package io.dockledger.partners;

import java.time.Instant;

/**
 * One attempt to deliver a message.
 *
 * @param number counts from one; begins anew when an operator retries the message
 * @param outcome {@code delivered}, {@code failed} or {@code dead}
 * @param answer what the receiver said, or why it could not be reached
 */
public record Attempt(Instant at, int number, String outcome, String answer) {}
