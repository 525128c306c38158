package io.dockledger.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some tasks.
 *
 * @param next the cursor of the next page; null on the last
 */
public record TaskPage(List<Task> items, @Nullable String next) {}
