package io.dockledger.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One comparison of the documents of a case.
 *
 * @param outcome such as {@code exception} or {@code matched}
 * @param body every line with what was expected, found and allowed, as it stood then
 */
public record CaseMatch(Instant matchedAt, String outcome, JsonNode body) {}
