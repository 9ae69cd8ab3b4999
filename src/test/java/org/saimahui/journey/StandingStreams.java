package org.saimahui.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.saimahui.support.Visitor;

/**
 * Streams of one evening that stay open, with every event that has come through them, whole and in the order in which it came. Left
 * out are signs of life, which a timer sends, and what a client is told to wait before it comes again.
 */
final class StandingStreams implements AutoCloseable {

    private final Map<String, List<String>> told = new ConcurrentHashMap<>();

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
        List<String> events = new ArrayList<>();
        told.put(name, events);
        bodies.add(answer.body());
        Thread reader = new Thread(() -> read(answer.body(), events), "stream " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream body, List<String> events) {
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

    private void hear(List<String> events, String event) {
        if (closed || event.startsWith("event: beat\n")) {
            return;
        }
        synchronized (events) {
            events.add(event);
        }
        lastHeard = System.nanoTime();
    }

    Set<String> names() {
        return told.keySet();
    }

    /** All that has come, by stream. */
    Map<String, List<String>> told() {
        Map<String, List<String>> all = new TreeMap<>();
        told.forEach((name, events) -> {
            synchronized (events) {
                all.put(name, List.copyOf(events));
            }
        });
        return all;
    }

    /** How many events have come, by stream. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        told().forEach((name, events) -> counts.put(name, events.size()));
        return counts;
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
