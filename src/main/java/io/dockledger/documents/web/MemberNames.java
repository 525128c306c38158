package io.dockledger.documents.web;

import io.dockledger.identity.web.Words;
import java.util.Map;

/** What the members of documents are called, as columns and as facts alike. */
final class MemberNames {

    /** What the trade calls otherwise than the member is called. */
    private static final Map<String, String> NAMES = Map.of("sku", "SKU", "extra", "Said besides");

    private final Words words;

    MemberNames(Words words) {
        this.words = words;
    }

    /** {@code orderLine} becomes {@code Order line}. */
    String of(String member) {
        return NAMES.getOrDefault(member, words.of(member));
    }

    /** As {@link #of}, for what follows a colon. */
    String within(String member) {
        return NAMES.getOrDefault(member, words.within(member));
    }
}
