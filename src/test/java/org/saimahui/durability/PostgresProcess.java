package org.saimahui.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.saimahui.support.PostgresServer;

/** A PostgreSQL of its own whose postmaster can be killed and started again on the same data and port. */
final class PostgresProcess implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Path data;

    private final int port;

    private EmbeddedPostgres server;

    PostgresProcess(Path folder) {
        this.data = folder.resolve("postgres");
        this.server = start(0);
        this.port = server.getPort();
    }

    /** How a portal is told to use it. */
    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    /** SIGKILL to the postmaster and all its children. None of them runs any more when this returns. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(postmaster);
        children.forEach(PostgresProcess::awaitEnd);
        // Stops nothing any more, but lets go of the folder.
        server.close();
    }

    void restart() {
        server = start(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres start(int onPort) {
        try {
            return PostgresServer.durable()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(onPort)
                    .setPGStartupWait(Duration.ofSeconds(LONGEST_WAIT_SECONDS))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Process " + process.pid() + " does not end", e);
        }
    }
}
