package io.dockledger.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of reference data: how its rows are read, kept and listed.
 *
 * @param <T> one row
 */
interface ReferenceSet<T> {

    /** As it stands in the address, such as {@code rates}. */
    String name();

    /** The columns of a file and members of an object, the required and the others. */
    List<String> columns();

    /** Columns without which a file makes no sense. */
    List<String> requiredColumns();

    /** The row as a value; the row itself keeps what is wrong with it. */
    T read(ReferenceRow row);

    /** What tells one row from another; a second row with the same replaces the first. */
    Object identity(T value);

    /** Adds what is new and replaces what is different, with one statement. */
    Written write(List<T> values);

    /** By what tells rows apart, in its order. */
    List<T> list(Page page);

    /** The cells of one row by {@link #columns()}. */
    List<@Nullable String> cells(T value);

    /** How many rows were new, and how many were known but different. */
    record Written(int added, int changed) {}

    /** A part of the list. */
    record Page(int offset, int limit) {
        static final Page ALL = new Page(0, Integer.MAX_VALUE);
    }
}
