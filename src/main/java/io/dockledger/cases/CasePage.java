package io.dockledger.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cases, newest first.
 *
 * @param next the cursor of the next page; null on the last
 */
public record CasePage(List<CaseSummary> items, @Nullable String next) {}
