package org.saimahui.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. Knows only which versions it has written: there is no queue, so a slow reader skips versions and
 * costs nobody anything. One thread at a time is inside; others leave a note and go.
 */
final class Reader {

    /** A comment line for whatever stands between, and an event for scripts, which see no comments. */
    private static final byte[] HEARTBEAT = ":\n\nevent: beat\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

    private final Line line;

    private final Supplier<List<Frame>> newest;

    private final Map<String, Long> written = new HashMap<>();

    private final AtomicInteger work = new AtomicInteger();

    private byte[] greeting;

    private boolean unflushed;

    private volatile boolean heartbeatDue;

    private volatile boolean ended;

    /** From when on a new stream has to take over, as of {@link System#nanoTime()}. */
    private final long oldAt;

    /** When the socket last refused bytes, as of {@link System#nanoTime()}; 0 while it takes them. */
    private volatile long waitingSince;

    /**
     * @param newest the newest frames of the topic, at any moment
     * @param oldAt from when on a new stream has to take over, as of {@link System#nanoTime()}
     */
    Reader(Line line, Supplier<List<Frame>> newest, int retryMillis, long oldAt) {
        this.oldAt = oldAt;
        this.line = line;
        this.newest = newest;
        this.greeting = ("retry: " + retryMillis + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what is new and can be written now. Called whenever something may have changed, by any thread. */
    void pump() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            writeWhatFits();
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Asks for a sign of life, at a pace that nothing changes: a reader who hears none knows that the line is dead. */
    void heartbeat() {
        heartbeatDue = true;
        pump();
    }

    /** Whether the socket has taken nothing for that long. */
    boolean isStalled(long nanos, long now) {
        long since = waitingSince;
        return since != 0 && now - since > nanos;
    }

    /**
     * Whether the stream has lived long enough. What is written to a phone that is gone without a word is taken by the
     * system for many minutes as if it had arrived; only an end that comes of itself is certain.
     */
    boolean isOld(long now) {
        return now - oldAt > 0;
    }

    void end() {
        ended = true;
        line.end();
    }

    boolean isEnded() {
        return ended;
    }

    private void writeWhatFits() {
        try {
            while (!ended && hasNews()) {
                if (!line.isReady()) {
                    waitingSince = waitingSince == 0 ? System.nanoTime() : waitingSince;
                    return;
                }
                waitingSince = 0;
                writeOne();
            }
        } catch (IOException | IllegalStateException gone) {
            // The phone has left; that is how one learns of it.
            end();
        }
    }

    private boolean hasNews() {
        return greeting.length > 0 || heartbeatDue || unflushed || newFrame() != null;
    }

    private void writeOne() throws IOException {
        Frame frame = newFrame();
        if (greeting.length > 0) {
            write(greeting);
            greeting = new byte[0];
        } else if (frame != null) {
            write(frame.bytes());
            written.put(frame.event(), frame.id());
        } else if (heartbeatDue) {
            heartbeatDue = false;
            write(HEARTBEAT);
        } else {
            line.flush();
            unflushed = false;
        }
    }

    private void write(byte[] bytes) throws IOException {
        line.write(bytes);
        unflushed = true;
    }

    private @Nullable Frame newFrame() {
        for (Frame frame : newest.get()) {
            Long last = written.get(frame.event());
            if (last == null || frame.id() > last) {
                return frame;
            }
        }
        return null;
    }
}
