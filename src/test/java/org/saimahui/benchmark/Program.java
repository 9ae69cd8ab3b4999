package org.saimahui.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server under measurement: a process of its own on a processor of its own, which tells what it has used. */
final class Program implements AutoCloseable {

    /** The processors: the server's and the load's. With one only, both are on it and clock figures say little. */
    static final String SERVER_CPU = "0";

    static final String LOAD_CPU = Runtime.getRuntime().availableProcessors() > 1 ? "1" : "0";

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /** Who uses less of a processor than this has nothing left to compile. */
    private static final double RESTING = 0.05;

    private static final long TICKS_A_SECOND = 100;

    private final String name;

    private final Process process;

    private final int port;

    private final Duration start;

    private Program(String name, Process process, int port, Duration start) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** A Java program of this build; the port is added as {@code --server.port}. */
    static Program java(String name, Class<?> main, List<String> options, String... arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>(pinned(SERVER_CPU));
        command.add(javaBinary());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "--server.port=" + port));
        command.addAll(List.of(arguments));
        return start(name, command, port);
    }

    /** Any other server that listens on the port. */
    static Program of(String name, int port, String... command) {
        return start(
                name,
                Stream.concat(pinned(SERVER_CPU).stream(), Stream.of(command)).toList(),
                port);
    }

    static List<String> pinned(String cpu) {
        return isInstalled("taskset") ? List.of("taskset", "-c", cpu) : List.of();
    }

    static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first open port. */
    Duration start() {
        return start;
    }

    /** Seconds of processor time of this process and its children so far. */
    double cpuSeconds() {
        return family().mapToDouble(Program::cpuSeconds).sum();
    }

    /** Waits until it does nothing, a minute at most: what was under load compiles for a while after it. */
    void rest() {
        long before = System.nanoTime();
        double used;
        do {
            double cpu = cpuSeconds();
            pause();
            used = cpuSeconds() - cpu;
        } while (used > RESTING && System.nanoTime() - before < LONGEST_REST.toNanos());
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Live heap in bytes, after a full collection. */
    long liveHeap() {
        command("jcmd", "GC.run");
        String info = command("jcmd", "GC.heap_info");
        return info.lines()
                .filter(line -> line.contains("total ") && line.contains("used "))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")) * 1024)
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program start(String name, List<String> command, int port) {
        try {
            long before = System.nanoTime();
            Path log = Files.createTempFile("benchmark-" + name.replaceAll("\\W+", "-"), ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Program program = new Program(name, process, port, Duration.ZERO);
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
            while (!accepts(port)) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(name + " ended at its start:\n" + Files.readString(log));
                }
                if (System.nanoTime() - before > LONGEST_START.toNanos()) {
                    program.close();
                    throw new IllegalStateException(name + " does not start:\n" + Files.readString(log));
                }
            }
            return new Program(name, process, port, Duration.ofNanos(System.nanoTime() - before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static double cpuSeconds(ProcessHandle handle) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    private String command(String tool, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", tool).toString(), String.valueOf(process.pid())));
            command.addAll(List.of(arguments));
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = asked.inputReader().lines().collect(Collectors.joining("\n"));
            if (asked.waitFor() != 0) {
                throw new IllegalStateException(name + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
