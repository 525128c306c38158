package io.dockledger.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/** Columns as array parameters, so that any number of rows goes in one statement that is always the same. */
final class SqlArrays {

    private SqlArrays() {}

    static <T> SqlTypeValue texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return array("text", rows.stream().map(column).toArray(String[]::new));
    }

    static SqlTypeValue texts(Collection<String> values) {
        return array("text", values.toArray(String[]::new));
    }

    static SqlTypeValue numbers(Collection<Long> values) {
        return array("bigint", values.toArray(Long[]::new));
    }

    static <T> SqlTypeValue numbers(Collection<T> rows, Function<T, Long> column) {
        return array("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    static <T> SqlTypeValue times(List<T> rows, Function<T, Instant> column) {
        return array(
                "timestamptz", rows.stream().map(column).map(SqlArrays::time).toArray(OffsetDateTime[]::new));
    }

    static <T> SqlTypeValue bytes(List<T> rows, Function<T, byte[]> column) {
        return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    static <T> SqlTypeValue flags(List<T> rows, Predicate<T> column) {
        return array("boolean", rows.stream().map(column::test).toArray(Boolean[]::new));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SqlTypeValue array(String type, Object[] values) {
        return (statement, index, sqlType, typeName) ->
                statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
