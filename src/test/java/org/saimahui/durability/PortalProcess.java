package org.saimahui.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real portal in a process of its own, which can be killed as a power cut or an impatient administrator would. */
final class PortalProcess implements AutoCloseable {

    static final String PASSWORD = "durability-organiser";

    /** A start that takes longer hangs, also on a slow machine. */
    private static final Duration HANGS = Duration.ofMinutes(1);

    /** Of its log, where a start went wrong: enough for a cause, not the pages before it. */
    private static final int LAST_LINES = 40;

    private final Path folder;

    private final PortalProgram program;

    private volatile List<String> store;

    private final int port;

    private volatile @Nullable Process process;

    private int starts;

    PortalProcess(Path folder, List<String> store) {
        this(folder, store, PortalProgram.plain());
    }

    /** @param store further arguments that name the database; none for H2 in the folder */
    PortalProcess(Path folder, List<String> store, PortalProgram program) {
        this.folder = folder;
        this.program = program;
        this.store = store;
        this.port = freePort();
        // Whoever stops the trial stops the portal too.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        restart();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** SIGKILL: nothing of the portal runs any more when this returns. */
    @Nullable
    Void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    /** Starts it again on the same data. */
    void restart() {
        start();
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** SIGTERM: what was taken is stored first. */
    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.waitFor();
        }
    }

    /** Starts it again, on another database. */
    void restartOn(List<String> other) {
        store = other;
        start();
    }

    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() {
        kill();
    }

    private void start() {
        Path log = folder.resolve("portal-" + ++starts + ".log");
        List<String> command = new ArrayList<>(List.of(PortalProgram.java()));
        command.addAll(program.options());
        command.addAll(List.of(
                "--server.port=" + port,
                "--saimahui.data=" + folder.resolve("data"),
                "--saimahui.organiser.password=" + PASSWORD,
                "--saimahui.seats=1000000"));
        command.addAll(store);
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process = started;
            awaitContest(started, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers before the sample is loaded would be of no use. */
    private void awaitContest(Process started, Path log) throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest vote = HttpRequest.newBuilder(URI.create(url("/c/wenjin-tizhi-2022/vote/state")))
                .timeout(Duration.ofSeconds(5))
                .build();
        long giveUp = System.nanoTime() + HANGS.toNanos();
        try {
            while (System.nanoTime() < giveUp) {
                if (isUp(http, vote)) {
                    return;
                }
                if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The portal ended while starting:\n" + end(log));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        started.destroyForcibly();
        throw new IllegalStateException(
                "The portal has not answered %d s after its start:%n%s".formatted(HANGS.toSeconds(), end(log)));
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static boolean isUp(HttpClient http, HttpRequest vote) throws InterruptedException {
        try {
            return http.send(vote, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
