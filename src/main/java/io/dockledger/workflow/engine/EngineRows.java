package io.dockledger.workflow.engine;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.session.Configuration;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.persistence.entity.ByteArrayRef;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.variable.api.types.VariableType;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The rows that one of the engine's insert statements makes, written with COPY. The columns, and where their values come
 * from, are read from the statement itself, so that they stay those of the engine.
 */
final class EngineRows {

    private static final Pattern INSERT =
            Pattern.compile("(?is)\\s*insert\\s+into\\s+(\\w+)\\s*\\(([^()]*)\\)\\s*values\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern LITERAL = Pattern.compile("\\d+|'\\w*'");

    private interface Column {

        @Nullable
        Object of(Entity entity);
    }

    private final String command;
    private final List<Column> columns;

    private EngineRows(String command, List<Column> columns) {
        this.command = command;
        this.columns = columns;
    }

    /** Empty where the statement is not a plain insert of properties and literals. */
    static Optional<EngineRows> of(Configuration mappings, String statement, Entity example) {
        BoundSql bound = mappings.getMappedStatement(statement).getBoundSql(example);
        Matcher insert = INSERT.matcher(bound.getSql());
        if (!insert.matches()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        Iterator<ParameterMapping> parameters = bound.getParameterMappings().iterator();
        for (String value : insert.group(3).split(",", -1)) {
            String given = value.strip();
            if (given.equals("?")) {
                columns.add(property(
                        mappings.getReflectorFactory(),
                        example,
                        parameters.next().getProperty()));
            } else if (LITERAL.matcher(given).matches()) {
                String literal = given.replace("'", "");
                columns.add(entity -> literal);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new EngineRows(
                "copy %s (%s) from stdin"
                        .formatted(insert.group(1), insert.group(2).strip()),
                List.copyOf(columns)));
    }

    private static Column property(ReflectorFactory reflectors, Entity example, String property) {
        Invoker getter = reflectors.findForClass(example.getClass()).getGetInvoker(property);
        return entity -> {
            try {
                return getter.invoke(entity, new Object[0]);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new FlowableException("The " + property + " of " + entity + " cannot be read.", e);
            }
        };
    }

    void write(Connection connection, List<Entity> entities) {
        StringBuilder rows = new StringBuilder(entities.size() * 512);
        for (Entity entity : entities) {
            for (Column column : columns) {
                append(column.of(entity), rows);
                rows.append('\t');
            }
            rows.setCharAt(rows.length() - 1, '\n');
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new FlowableException("The engine's rows could not be written: " + command + ".", e);
        }
    }

    /** In the text format of COPY. The engine's columns know no time zone: they hold what JDBC would put there. */
    private static void append(@Nullable Object value, StringBuilder rows) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escape(text, rows);
        } else if (value instanceof Date date) {
            rows.append(LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault()));
        } else if (value instanceof ByteArrayRef bytes) {
            append(bytes.getId(), rows);
        } else if (value instanceof VariableType type) {
            rows.append(type.getTypeName());
        } else if (value instanceof byte[] bytes) {
            rows.append("\\\\x");
            HexFormat.of().formatHex(rows, bytes);
        } else if (value instanceof Number || value instanceof Boolean) {
            rows.append(value);
        } else {
            throw new FlowableException("A " + value.getClass() + " has no place in the engine's tables.");
        }
    }

    private static void escape(String text, StringBuilder rows) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
    }
}
