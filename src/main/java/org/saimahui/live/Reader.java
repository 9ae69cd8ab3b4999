package org.saimahui.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream. Knows only which edition it has written: there is no queue, so a slow reader skips editions and costs
 * nobody anything. All that is new goes out in one write, and what says the same as before not at all. One thread at a time is
 * inside; others leave a note and go. A stream that fails in any way is ended: whoever listens opens another.
 */
final class Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    /** A comment line for whatever stands between, and an event for scripts, which see no comments. */
    private static final byte[] HEARTBEAT = ":\n\nevent: beat\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

    private static final byte[] NOTHING = {};

    private final Line line;

    private final Opener opener;

    private final Supplier<Edition> newest;

    /** What this reader has been sent. */
    private Edition seen = Edition.EMPTY;

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
     * @param newest the newest edition of the topic, at any moment
     * @param oldAt from when on a new stream has to take over, as of {@link System#nanoTime()}
     * @param opener who listens
     */
    Reader(Line line, Supplier<Edition> newest, int retryMillis, long oldAt, Opener opener) {
        this.opener = opener;
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
        int asked = 1;
        do {
            writeWhatFits();
            asked = work.addAndGet(-asked);
        } while (asked != 0);
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

    Opener opener() {
        return opener;
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
                if (unflushed) {
                    line.flush();
                    unflushed = false;
                } else {
                    line.write(takeNews());
                    unflushed = true;
                }
            }
            waitingSince = 0;
        } catch (IOException | IllegalStateException gone) {
            // The phone has left; that is how one learns of it.
            end();
        } catch (RuntimeException failed) {
            // It would fail again at each beat, and keep those behind it from what is new.
            LOG.warn("A stream failed and is ended", failed);
            end();
        }
    }

    private boolean hasNews() {
        Edition now = newest.get();
        if (now.since(seen).length == 0) {
            seen = now;
        }
        return unflushed || greeting.length > 0 || heartbeatDue || seen != now;
    }

    private byte[] takeNews() {
        Edition now = newest.get();
        byte[] news = join(greeting, now.since(seen));
        seen = now;
        greeting = NOTHING;
        if (heartbeatDue) {
            heartbeatDue = false;
            news = join(news, HEARTBEAT);
        }
        return news;
    }

    private static byte[] join(byte[] first, byte[] second) {
        if (first.length == 0 || second.length == 0) {
            return first.length == 0 ? second : first;
        }
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
