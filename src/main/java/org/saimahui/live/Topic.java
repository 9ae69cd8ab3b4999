package org.saimahui.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What some readers listen to, with its newest edition, encoded once. */
final class Topic {

    private final String name;

    private final Supplier<List<Frame>> source;

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean due = new AtomicBoolean();

    private volatile Edition newest = Edition.EMPTY;

    /** Never yet: whoever listens first has waited long enough. */
    private volatile long handedOut = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    /** Whether what is noted has been looked at already, for the sake of a newcomer. */
    private volatile boolean ahead;

    private boolean failing;

    Topic(String name, Supplier<List<Frame>> source) {
        this.name = name;
        this.source = source;
    }

    String name() {
        return name;
    }

    /** Notes that something may have changed. @return whether nobody has noted it yet since the last time it was looked */
    boolean becomesDue() {
        ahead = false;
        return due.compareAndSet(false, true);
    }

    /** Nanoseconds until readers may be sent something again; none when they were left alone for long enough. */
    long pause(long interval, long now) {
        return Math.max(0, handedOut + interval - now);
    }

    /** Somebody looks; what is noted from here on has to be looked at again. */
    void look(long now) {
        handedOut = now;
        due.set(false);
    }

    /**
     * Asks the source anew; nothing means that there is nothing to listen to any more. Older frames than those known are
     * not taken: news may overtake each other.
     */
    synchronized void refresh() {
        Edition fresh = new Edition(source.get());
        if (!fresh.isOlderThan(newest)) {
            newest = fresh;
        }
    }

    /** For a newcomer, who begins with what is true now: asks the source if nobody has since the last news. */
    synchronized void prepare() {
        if (newest.isEmpty() || due.get() && !ahead) {
            ahead = true;
            refresh();
        }
    }

    /** Whether this is the first failure since the source last answered. */
    boolean fails() {
        boolean first = !failing;
        failing = true;
        return first;
    }

    void works() {
        failing = false;
    }

    Edition newest() {
        return newest;
    }

    Set<Reader> readers() {
        return readers;
    }

    void pump() {
        readers.forEach(Reader::pump);
    }
}
