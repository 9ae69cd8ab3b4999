package org.saimahui.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A stream that somebody has open, as a live page does, and what it has told so far. */
public final class Listening implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LOOK_MILLIS = 20;

    private final InputStream in;

    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** One event. @param id 0 for one without */
    public record Told(String event, long id, String data) {}

    Listening(InputStream in) {
        this.in = in;
        Thread ear = new Thread(this::listen, "drill-stream");
        ear.setDaemon(true);
        ear.start();
    }

    /** Until somebody closes it, or the portal ends it. */
    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String event = "";
            long id = 0;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring("id: ".length()));
                } else if (line.startsWith("data: ")) {
                    data.append(line, "data: ".length(), line.length()).append('\n');
                } else if (line.isEmpty() && !event.isEmpty()) {
                    told.add(new Told(event, id, data.toString()));
                    event = "";
                    id = 0;
                    data.setLength(0);
                }
            }
        } catch (IOException ended) {
            told.add(new Told("end", 0, String.valueOf(ended.getMessage())));
        }
    }

    /** Waits, as a page does, until it has told such a thing. @return whether it has */
    public boolean tells(Predicate<Told> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (told.stream().noneMatch(wanted)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** The number of the last such event; 0 where there was none. */
    public long newest(String event) {
        return told.stream()
                .filter(one -> one.event().equals(event))
                .mapToLong(Told::id)
                .reduce(0, (a, b) -> b);
    }

    /** Whether no event has come with a lower number than one of its kind before it. */
    public boolean isInOrder() {
        return told.stream()
                .map(Told::event)
                .distinct()
                .map(event ->
                        told.stream().filter(one -> one.event().equals(event)).toList())
                .allMatch(kind -> IntStream.range(1, kind.size())
                        .allMatch(i -> kind.get(i).id() >= kind.get(i - 1).id()));
    }

    /** All that it has told. */
    public String text() {
        return String.join("", told.stream().map(Told::data).toList());
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
