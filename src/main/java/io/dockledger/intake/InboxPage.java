package io.dockledger.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some inbox rows, newest first.
 *
 * @param next what to ask for to get the rows after these; null on the last page
 */
public record InboxPage(List<InboxRow> items, @Nullable String next) {

    public InboxPage {
        items = List.copyOf(items);
    }
}
