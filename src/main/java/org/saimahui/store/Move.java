package org.saimahui.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything from the embedded database to an empty PostgreSQL, in one transaction: ballots and receipts, cards
 * and sessions, accounts, rules, results, the record, and where the counters stand. Compared afterwards, table by table,
 * before it is committed. The source is only read.
 */
class Move {

    static final int BATCH = 500;

    private final Path from;

    private final String to;

    private final String user;

    private final String password;

    private final PrintStream out;

    Move(Path from, String to, String user, String password, PrintStream out) {
        this.from = from;
        this.to = to;
        this.user = user;
        this.password = password;
        this.out = out;
    }

    /**
     * @throws StartRefusedException when the source is of another version, the target is not empty, or they differ in
     *     the end; then the target holds nothing
     */
    void run() throws SQLException {
        try (Connection source = DataFiles.read(from);
                Connection target = DriverManager.getConnection(to, user, password)) {
            requireThisVersion();
            List<Table> tables = Table.of(source);
            requireEmpty(tables, target);
            migrate();
            target.setAutoCommit(false);
            for (Table table : tables) {
                copy(table, source, target);
                restart(table, source, target);
            }
            compare(tables, source, target);
            target.commit();
            out.printf("Moved %s to %s.%n", from.toAbsolutePath().normalize(), to.replaceFirst("\\?.*", ""));
        }
    }

    private void requireThisVersion() {
        if (!flyway(DataFiles.url(from), "sa", "").validateWithResult().validationSuccessful) {
            throw new StartRefusedException(
                    "The source was written by another version of Saimahui.",
                    "Start the portal of this version on it once, stop it, and move then.");
        }
    }

    private void requireEmpty(List<Table> tables, Connection target) throws SQLException {
        List<String> there = Table.of(target).stream().map(Table::name).toList();
        for (Table table : tables) {
            if (there.contains(table.name())
                    && first(target, "select 1 from \"" + table.name() + "\" limit 1") != null) {
                throw new StartRefusedException(
                        "The target is not empty: its table %s has rows.".formatted(table.name()),
                        "Name an empty database (createdb); nothing was changed.");
            }
        }
    }

    private void migrate() throws SQLException {
        try {
            flyway(to, user, password).migrate();
        } catch (FlywayException refused) {
            if (refused.getCause() instanceof SQLException database) {
                throw database;
            }
            throw new StartRefusedException(
                    "The target holds tables of something else: "
                            + refused.getMessage().lines().findFirst().orElse(""),
                    "Name an empty database (createdb); nothing was changed.");
        }
    }

    private static Flyway flyway(String url, String user, String password) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations(
                        "classpath:db/migration",
                        url.startsWith("jdbc:h2") ? "classpath:db/h2" : "classpath:db/postgresql")
                .load();
    }

    private static void copy(Table table, Connection source, Connection target) throws SQLException {
        try (Statement read = source.createStatement();
                ResultSet rows = read.executeQuery(table.select());
                PreparedStatement write = target.prepareStatement(table.insert())) {
            int waiting = 0;
            while (rows.next()) {
                int place = 0;
                for (@Nullable Object value : table.row(rows)) {
                    write.setObject(++place, value);
                }
                write.addBatch();
                if (++waiting % BATCH == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }

    /** Numbers that were given are never given again, also where their row is gone. */
    private static void restart(Table table, Connection source, Connection target) throws SQLException {
        @Nullable
        String column = first(
                target,
                "select column_name from information_schema.columns where table_schema = 'public' and is_identity = 'YES'"
                        + " and table_name = '" + table.name() + "'");
        if (column == null) {
            return;
        }
        String next = first(
                source,
                "select identity_base from information_schema.columns where table_schema = 'public' and table_name = '"
                        + table.name() + "' and column_name = '" + column + "'");
        try (Statement statement = target.createStatement()) {
            statement.execute("alter table \"%s\" alter column \"%s\" restart with %d"
                    .formatted(table.name(), column, next == null ? 1 : Long.parseLong(next)));
        }
    }

    private void compare(List<Table> tables, Connection source, Connection target) throws SQLException {
        boolean same = true;
        out.printf("%-28s %10s %10s   %s%n", "table", "source", "target", "sum of rows");
        for (Table table : tables) {
            Contents old = Contents.of(table, source);
            Contents moved = Contents.of(table, target);
            same &= old.equals(moved);
            out.printf(
                    "%-28s %10d %10d   %s%n",
                    table.name(), old.rows(), moved.rows(), old.equals(moved) ? old.shown() + " same" : "DIFFERENT");
        }
        if (!same) {
            throw new StartRefusedException(
                    "Source and target differ.", "Nothing was moved; the target is as empty as before.");
        }
    }

    private static @Nullable String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
