package org.saimahui.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saimahui.support.Visitor;

/**
 * Streams of one evening that stay open, with what has come through them since the last act: of each name the newest event, whole.
 * Those before it were merged with it on their way, or were not: that is a matter of how fast the machine is. Left out are signs of
 * life, which a timer sends, and what a client is told to wait before it comes again. That there is something new to look at, which
 * staff are told by a number that the whole portal counts, is kept without that number.
 */
final class StandingStreams implements AutoCloseable {

    private static final Pattern HINT = Pattern.compile("event: seat\nid: \\d+\ndata: \\d+\n");

    private static final Pattern ID = Pattern.compile("(?m)^id: \\d+$");

    /** By stream and by the event's name. */
    private final Map<String, Map<String, String>> told = new ConcurrentHashMap<>();

    private final List<InputStream> bodies = new CopyOnWriteArrayList<>();

    private volatile long lastHeard = System.nanoTime();

    private volatile boolean closed;

    /** @throws IllegalStateException when that person gets no stream at that address */
    void open(String name, Visitor who, String address) {
        HttpResponse<InputStream> answer = who.open(address);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.startsWith("text/event-stream")) {
            throw new IllegalStateException(name + ": " + answer.statusCode() + ' ' + type);
        }
        Map<String, String> events = new ConcurrentSkipListMap<>();
        told.put(name, events);
        bodies.add(answer.body());
        Thread reader = new Thread(() -> read(answer.body(), events), "stream " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream body, Map<String, String> events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    event.append(line.startsWith("retry:") || line.startsWith(":") ? "" : line + '\n');
                } else if (!event.isEmpty()) {
                    hear(events, event.toString());
                    event.setLength(0);
                }
            }
            hear(events, "The stream ended\n");
        } catch (IOException broken) {
            hear(events, "The stream broke: " + broken + '\n');
        }
    }

    private void hear(Map<String, String> events, String event) {
        if (closed || event.startsWith("event: beat\n")) {
            return;
        }
        String kept = HINT.matcher(event).matches() ? "event: seat\ndata: look again\n" : event;
        events.put(kept.lines().findFirst().orElseThrow(), kept);
        lastHeard = System.nanoTime();
    }

    /** What has come since the last act: stream and name of each event with its id. */
    Map<String, String> heard() {
        Map<String, String> heard = new TreeMap<>();
        told.forEach((stream, events) -> events.forEach((name, event) -> {
            Matcher id = ID.matcher(event);
            heard.put(stream + ", " + name, id.find() ? id.group() : "");
        }));
        return heard;
    }

    /** The same with the whole events. From now on comes what the next act tells. */
    Map<String, String> take() {
        Map<String, String> taken = new TreeMap<>();
        told.forEach((stream, events) -> {
            events.forEach((name, event) -> taken.put(stream + ", " + name, event));
            events.clear();
        });
        return taken;
    }

    boolean isQuietFor(Duration time) {
        return System.nanoTime() - lastHeard > time.toNanos();
    }

    @Override
    public void close() {
        closed = true;
        for (InputStream body : bodies) {
            try {
                body.close();
            } catch (IOException alreadyGone) {
                throw new java.io.UncheckedIOException(alreadyGone);
            }
        }
    }
}
