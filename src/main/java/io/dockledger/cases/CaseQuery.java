package io.dockledger.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; what is null does not narrow.
 *
 * @param businessKey the number of the case's document, of any other document of it, or of an order that it is tied to
 * @param milestone only cases that have reached it
 * @param partner the number of the supplier or customer
 * @param text part of the number, the partner or the site, in any case of letters
 * @param after the cursor of the page before
 * @param limit how many at most, from 1 to 200
 */
public record CaseQuery(
        @Nullable String businessKey,
        @Nullable String process,
        @Nullable CaseStatus status,
        @Nullable String milestone,
        @Nullable String site,
        @Nullable String partner,
        @Nullable String text,
        @Nullable String after,
        int limit) {

    public static final int LARGEST = 200;

    /** Empty parameters, as forms send them, do not narrow. */
    public CaseQuery {
        businessKey = given(businessKey);
        process = given(process);
        milestone = given(milestone);
        site = given(site);
        partner = given(partner);
        text = given(text);
        after = given(after);
        limit = Math.max(1, Math.min(limit, LARGEST));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return Optional.ofNullable(parameter)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
