package org.saimahui.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as the source describes it.
 *
 * @param columns name to JDBC type, in the order of the table
 */
record Table(String name, Map<String, Integer> columns) {

    private static final String SCHEMA = "public";

    private static final String HISTORY = "flyway_schema_history";

    /** All tables but the history of migrations, those that others refer to first. */
    static List<Table> of(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet tables = about.getTables(null, SCHEMA, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove(HISTORY);
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : names) {
            add(name, about, ordered);
        }
        List<Table> all = new ArrayList<>();
        for (String name : ordered) {
            all.add(new Table(name, columns(about, name)));
        }
        return all;
    }

    private static void add(String name, DatabaseMetaData about, Set<String> ordered) throws SQLException {
        Set<String> first = new LinkedHashSet<>();
        try (ResultSet keys = about.getImportedKeys(null, SCHEMA, name)) {
            while (keys.next()) {
                first.add(keys.getString("PKTABLE_NAME"));
            }
        }
        first.remove(name);
        for (String other : first) {
            add(other, about, ordered);
        }
        ordered.add(name);
    }

    private static Map<String, Integer> columns(DatabaseMetaData about, String name) throws SQLException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (ResultSet found = about.getColumns(null, SCHEMA, name, "%")) {
            while (found.next()) {
                columns.put(found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }

    String select() {
        return "select " + names() + " from \"" + name + "\"";
    }

    String insert() {
        String places = columns.keySet().stream().map(c -> "?").collect(Collectors.joining(", "));
        return "insert into \"" + name + "\" (" + names() + ") values (" + places + ")";
    }

    private String names() {
        return columns.keySet().stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    }

    /** The row under the cursor of a {@link #select}, the same objects whichever database it comes from. */
    List<@Nullable Object> row(ResultSet rows) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            row.add(value(rows, ++place, column));
        }
        return row;
    }

    private @Nullable Object value(ResultSet rows, int place, Map.Entry<String, Integer> column) throws SQLException {
        return switch (column.getValue()) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> rows.getString(place);
            case Types.INTEGER, Types.SMALLINT -> rows.getObject(place, Integer.class);
            case Types.BIGINT -> rows.getObject(place, Long.class);
            case Types.BOOLEAN, Types.BIT -> rows.getObject(place, Boolean.class);
            case Types.NUMERIC, Types.DECIMAL -> rows.getBigDecimal(place);
            case Types.TIMESTAMP -> rows.getObject(place, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> rows.getObject(place, OffsetDateTime.class);
            case Types.BINARY, Types.VARBINARY, Types.BLOB -> rows.getBytes(place);
            default ->
                throw new IllegalStateException("Column %s.%s has a type that cannot be moved: %d"
                        .formatted(name, column.getKey(), column.getValue()));
        };
    }

    /** A row as text, the same for equal rows of both databases. */
    static String text(List<@Nullable Object> row) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object value : row) {
            String written = written(value);
            text.append(value == null ? "-" : written.length()).append(':').append(written);
        }
        return text.toString();
    }

    private static String written(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value == null ? "" : value.toString();
    }
}
