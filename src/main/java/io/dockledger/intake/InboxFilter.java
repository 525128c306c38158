package io.dockledger.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which inbox rows to show; what is null does not restrict.
 *
 * @param text part of the event id, business key or reason, in whatever case
 */
public record InboxFilter(
        @Nullable InboxStatus status,
        @Nullable String source,
        @Nullable String type,
        @Nullable String businessKey,
        @Nullable String text) {}
