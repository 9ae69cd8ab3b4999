package org.saimahui.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens a {@link Crowd} before a server's stream and says what each change cost it. */
final class Streams {

    /** Where the stream is and how something is changed. */
    record Place(String stream, String publish, String authorisation, List<String> bodies) {}

    /**
     * What was measured.
     *
     * @param cpuMicros the server's processor time for one change and viewer that was told of it, microseconds
     * @param changeMicros the same for one change, whoever was told of it
     * @param p50 milliseconds from the change's sending to a viewer's news
     * @param p99 the same for the slowest hundredth
     * @param delivered the share of viewers and changes that had news, 0–1
     */
    record Result(double cpuMicros, double changeMicros, double p50, double p99, double delivered) {}

    private static final Pattern FIGURES = Pattern.compile("due=(\\d+) delivered=(\\d+) p50=([0-9.]+) p99=([0-9.]+)");

    private Streams() {}

    static Result run(Program server, Place place, int viewers, int seconds, double rate) {
        try (Session session = new Session(server, place, viewers, seconds, rate)) {
            double before = server.cpuSeconds();
            Matcher figures = session.finish();
            double cpu = server.cpuSeconds() - before;
            long due = Long.parseLong(figures.group(1));
            long delivered = Long.parseLong(figures.group(2));
            return new Result(
                    cpu * 1e6 / Math.max(1, delivered),
                    cpu * 1e6 * viewers / Math.max(1, due),
                    Double.parseDouble(figures.group(3)),
                    Double.parseDouble(figures.group(4)),
                    (double) delivered / Math.max(1, due));
        }
    }

    /** Bytes of live heap for each stream that is open. */
    static double heapOfOne(Program server, Place place, int viewers) {
        long without = server.liveHeap();
        try (Session session = new Session(server, place, viewers, 1, 2)) {
            double each = (double) (server.liveHeap() - without) / viewers;
            session.finish();
            return each;
        }
    }

    private static final class Session implements AutoCloseable {

        private final Process crowd;

        private final BufferedReader out;

        private final BufferedWriter in;

        Session(Program server, Place place, int viewers, int seconds, double rate) {
            List<String> command = new ArrayList<>(Program.pinned(Program.LOAD_CPU));
            command.addAll(List.of(
                    Program.javaBinary(),
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Crowd.class.getName(),
                    String.valueOf(server.port()),
                    place.stream(),
                    String.valueOf(viewers),
                    String.valueOf(seconds),
                    String.valueOf(rate),
                    server.url(place.publish()),
                    place.authorisation()));
            command.addAll(place.bodies());
            try {
                crowd = new ProcessBuilder(command).redirectErrorStream(true).start();
                out = crowd.inputReader();
                in = crowd.outputWriter();
                expect(Pattern.compile("ready"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Matcher finish() {
            try {
                in.write("\n");
                in.flush();
                return expect(FIGURES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Matcher expect(Pattern wanted) throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
                said.append(line).append('\n');
            }
            throw new IllegalStateException("The viewers said: " + said);
        }

        @Override
        public void close() {
            crowd.destroy();
            try {
                crowd.waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
