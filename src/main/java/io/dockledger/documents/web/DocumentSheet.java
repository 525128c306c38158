package io.dockledger.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a document says, laid out for reading.
 *
 * @param facts about all of it
 * @param tables its lines first, then what else comes in rows, such as taxes
 * @param unused what its source said beyond that: kept, and never interpreted
 */
record DocumentSheet(List<Fact> facts, List<Table> tables, List<Fact> unused) {

    /** One thing that it says. */
    record Fact(String name, String value) {}

    /** Rows of the same kind; columns in which nothing stands are left out. */
    record Table(String name, List<Column> columns, List<List<Cell>> rows) {}

    /** @param numeric whether numbers stand in it */
    record Column(String name, boolean numeric) {}

    /** @param beside what the value stands for, such as the name of an item */
    record Cell(String value, @Nullable String beside) {}
}
