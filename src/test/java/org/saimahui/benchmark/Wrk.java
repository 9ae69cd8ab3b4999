package org.saimahui.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests as fast as they are answered, by the program {@code wrk}, on the load's processor. */
final class Wrk {

    /** One kind of request: method, body and headers; {@code %U} becomes another number each time. */
    record Request(String method, String path, String body, Map<String, String> headers) {

        static Request get(String path, Map<String, String> headers) {
            return new Request("GET", path, "", headers);
        }

        static Request post(String path, String body, Map<String, String> headers) {
            return new Request("POST", path, body, headers);
        }
    }

    /**
     * What was measured.
     *
     * @param perSecond answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param cpuMicros the server's processor time for one answer, microseconds
     * @param wrong answers of another status than 2xx and 3xx, and broken connections
     */
    record Result(double perSecond, double p50, double p99, double cpuMicros, long wrong) {}

    private static final Pattern FIGURES =
            Pattern.compile("answers=(\\d+) micros=(\\d+) wrong=(\\d+) p50=([0-9.]+) p99=([0-9.]+)");

    private static long nextVoter = 1;

    private Wrk() {}

    static Result load(Program server, Request request, int connections, int seconds) {
        try {
            Path script = Files.createTempFile("request", ".lua");
            Files.writeString(script, script(request));
            nextVoter += 10_000_000;
            List<String> command = new ArrayList<>(Program.pinned(Program.LOAD_CPU));
            command.addAll(List.of(
                    "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "-s" + script, server.url(request.path())));
            double before = server.cpuSeconds();
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = wrk.inputReader().lines().collect(Collectors.joining("\n"));
            wrk.waitFor();
            double cpu = server.cpuSeconds() - before;
            Matcher figures = FIGURES.matcher(out);
            if (!figures.find()) {
                throw new IllegalStateException("wrk said: " + out);
            }
            long answers = Long.parseLong(figures.group(1));
            return new Result(
                    answers * 1e6 / Long.parseLong(figures.group(2)),
                    Double.parseDouble(figures.group(4)),
                    Double.parseDouble(figures.group(5)),
                    cpu * 1e6 / Math.max(1, answers),
                    Long.parseLong(figures.group(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(Request request) {
        String headers = request.headers().entrySet().stream()
                .map(h -> "  h[" + lua(h.getKey()) + "] = string.gsub(" + lua(h.getValue()) + ", '%%U', n)")
                .collect(Collectors.joining("\n"));
        return """
                local n = %d
                function request()
                  n = n + 1
                  local h = {}
                %s
                  return wrk.format(%s, nil, h, %s)
                end
                function done(summary, latency, requests)
                  local e = summary.errors
                  io.write(string.format("answers=%%d micros=%%d wrong=%%d p50=%%.3f p99=%%.3f\\n", summary.requests,
                      summary.duration, e.connect + e.read + e.write + e.status + e.timeout,
                      latency:percentile(50) / 1000, latency:percentile(99) / 1000))
                end
                """.formatted(
                nextVoter, headers, lua(request.method()), request.body().isEmpty() ? "nil" : lua(request.body()));
    }

    private static String lua(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
