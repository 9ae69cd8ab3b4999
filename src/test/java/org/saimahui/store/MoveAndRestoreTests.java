package org.saimahui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestView;
import org.saimahui.support.OnH2;
import org.saimahui.support.PostgresServer;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Backup, restore and move of a whole evening, without a portal beside them: an evening with a bit of everything, and
 * whatever else the tests before have stored, is written to a data folder first.
 */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveAndRestoreTests {

    private static final Map<String, String> PASSWORD = Map.of("SAIMAHUI_DB_PASSWORD", "postgres");

    @TempDir
    private Path folder;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SampleEvening evening;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transaction;

    private byte[] stored;

    private Path data;

    @BeforeAll
    void anEvening(@TempDir Path whole) throws SQLException, IOException {
        ContestView contest = evening.draft();
        evening.moments(contest).values().forEach(Runnable::run);
        Path script = whole.resolve("evening.sql");
        jdbc.execute("script to '" + script + "'");
        try (Connection file = DriverManager.getConnection(writable(whole), "sa", "");
                Statement statement = file.createStatement()) {
            statement.execute("drop all objects");
            statement.execute("runscript from '" + script + "'");
        }
        stored = Files.readAllBytes(whole.resolve(DataFiles.FILE));
    }

    @BeforeEach
    void inADataFolder() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve(DataFiles.FILE), stored);
    }

    @Test
    void aBackupIsRestoredWhole() throws SQLException, IOException {
        Path backup = backup();
        Path target = folder.resolve("restored");

        assertThat(restore(backup, target)).contains("Restored into " + target);

        assertThat(contents(DataFiles.read(target)))
                .isEqualTo(contents(DataFiles.read(data)))
                .containsKeys("ballot", "scorecard", "record_entry");
    }

    @Test
    void aSnapshotIsBroughtBackAsItsPageSaysAndReadsTheSameResult() throws SQLException, IOException {
        Path target = folder.resolve("restored");
        try (Connection open = DriverManager.getConnection(writable(data), "sa", "")) {
            Snapshots snapshots = new Snapshots(running(open), Clock.systemUTC());
            Files.createDirectories(snapshots.folder());
            for (int old = 1; old <= Snapshots.KEPT; old++) {
                Files.write(snapshots.folder().resolve("saimahui-%06d.zip".formatted(old)), new byte[] {1});
            }

            Snapshot taken = snapshots.take();

            assertThat(taken.number()).isEqualTo(Snapshots.KEPT + 1);
            assertThat(snapshots.list())
                    .hasSize(Snapshots.KEPT)
                    .startsWith(taken)
                    .noneMatch(snapshot -> snapshot.number() == 1);
            assertThat(StoreTool.run(Map.of(), taken.restore(target.toString()).toArray(String[]::new)))
                    .contains("Restored into " + target);
        }

        assertThat(contents(DataFiles.read(target)))
                .isEqualTo(contents(DataFiles.read(data)))
                .containsKeys("released_result", "scorecard_version");
        String fingerprints = "select string_agg(fingerprint, ' ' order by contest_id) from released_result";
        assertThat(text(DataFiles.read(target), fingerprints))
                .isEqualTo(text(DataFiles.read(data), fingerprints))
                .hasSizeGreaterThanOrEqualTo(64);
    }

    @Test
    void oneIsTakenOnceAnActIsStoredAndNoneWhenItIsGivenUp() throws Exception {
        try (Connection open = DriverManager.getConnection(writable(data), "sa", "")) {
            Snapshots snapshots = new Snapshots(running(open), Clock.systemUTC());

            transaction.executeWithoutResult(status -> {
                snapshots.takeAfterCommit();
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                snapshots.takeAfterCommit();
                assertThat(snapshots.list()).as("before the commit").isEmpty();
            });
            snapshots.stop();

            assertThat(snapshots.list())
                    .singleElement()
                    .satisfies(one -> assertThat(one.number()).isEqualTo(1));
        }
    }

    @Test
    void aSnapshotThatCannotBeWrittenIsToldAndStopsNothing() throws SQLException, IOException {
        try (Connection open = DriverManager.getConnection(writable(data), "sa", "")) {
            Snapshots snapshots = new Snapshots(running(open), Clock.systemUTC());
            Files.write(snapshots.folder(), new byte[] {1});

            assertThatThrownBy(snapshots::take).hasMessage("SNAPSHOT_FAILED");
            assertThat(snapshots.state().failedAt()).isNotNull();

            Files.delete(snapshots.folder());
            assertThat(snapshots.take().number()).isEqualTo(1);
            assertThat(snapshots.state().failedAt()).isNull();
        }
    }

    @Test
    void nothingIsOverwrittenByARestore() throws SQLException, IOException {
        Path backup = backup();
        byte[] before = Files.readAllBytes(data.resolve(DataFiles.FILE));

        assertThat(restore(backup, data)).contains("holds a database already");

        assertThat(Files.readAllBytes(data.resolve(DataFiles.FILE))).isEqualTo(before);
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path zip = folder.resolve("other.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("letter.txt"));
        }
        Path target = folder.resolve("restored");

        assertThat(restore(zip, target)).contains("is not a backup of Saimahui");

        assertThat(target).doesNotExist();
    }

    @Test
    void everythingIsMovedAndNumbersGoOn() throws SQLException {
        String url = PostgresServer.newDatabase();

        assertThat(move(url)).contains("Moved ").doesNotContain("DIFFERENT");

        assertThat(contents(postgres(url))).isEqualTo(contents(DataFiles.read(data)));
        assertThat(nextInPostgres(url)).isEqualTo(nextInH2()).isNotEmpty();
        assertThat(move(url)).contains("The target is not empty");
    }

    @Test
    void aFolderInUseIsNotMoved() throws IOException, SQLException {
        String url = PostgresServer.newDatabase();
        try (FileChannel file = FileChannel.open(data.resolve(DataFiles.FILE), StandardOpenOption.WRITE);
                FileLock portal = file.lock()) {
            assertThat(portal.isValid()).isTrue();

            assertThat(move(url)).contains("already uses the data folder");
        }
        assertThat(tables(postgres(url))).isEmpty();
    }

    @Test
    void anotherVersionIsNotMoved() throws SQLException {
        try (Connection file = DriverManager.getConnection(writable(data), "sa", "");
                Statement statement = file.createStatement()) {
            statement.execute("delete from \"flyway_schema_history\" where \"installed_rank\" ="
                    + " (select max(\"installed_rank\") from \"flyway_schema_history\")");
        }
        String url = PostgresServer.newDatabase();

        assertThat(move(url)).contains("written by another version");

        assertThat(tables(postgres(url))).isEmpty();
    }

    /** As the running portal takes it. */
    private Path backup() throws SQLException {
        try (Connection open = DriverManager.getConnection(writable(data), "sa", "")) {
            return running(open).take();
        }
    }

    private BackupService running(Connection open) {
        JdbcTemplate file = new JdbcTemplate(new SingleConnectionDataSource(open, true));
        return new BackupService(file, audit, transaction, data, writable(data));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String restore(Path from, Path to) {
        return StoreTool.run(Map.of(), "restore", "--from=" + from, "--to=" + to);
    }

    private String move(String url) {
        return StoreTool.run(PASSWORD, "move", "--from=" + data, "--to=" + url, "--user=postgres");
    }

    private static String writable(Path folder) {
        return DataFiles.url(folder).replace(";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "");
    }

    private static Connection postgres(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        try (connection) {
            return Table.of(connection);
        }
    }

    /** As the embedded database describes its tables: what is moved must read alike. */
    private Map<String, Contents> contents(Connection connection) throws SQLException {
        try (connection) {
            Map<String, Contents> contents = new TreeMap<>();
            for (Table table : tables(DataFiles.read(data))) {
                contents.put(table.name(), Contents.of(table, connection));
            }
            return contents;
        }
    }

    private Map<String, Long> nextInH2() throws SQLException {
        return numbers(
                DataFiles.read(data),
                "select table_name, identity_base from information_schema.columns"
                        + " where table_schema = 'public' and is_identity = 'YES'");
    }

    /** Of the next row of each table; the numbers are used up by asking. */
    private static Map<String, Long> nextInPostgres(String url) throws SQLException {
        return numbers(
                postgres(url),
                "select table_name, nextval(pg_get_serial_sequence(table_name, column_name))"
                        + " from information_schema.columns where table_schema = 'public' and is_identity = 'YES'");
    }

    private static Map<String, Long> numbers(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Map<String, Long> numbers = new TreeMap<>();
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
            return numbers;
        }
    }
}
