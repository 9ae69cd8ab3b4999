package org.saimahui.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What some readers listen to, with the newest frames, encoded once. */
final class Topic {

    private final Supplier<List<Frame>> source;

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    private volatile List<Frame> newest;

    Topic(Supplier<List<Frame>> source) {
        this.source = source;
        this.newest = List.of();
    }

    /** Asks the source anew; nothing means that there is nothing to listen to any more. Older frames than those known are not taken: news may overtake each other. */
    synchronized void refresh() {
        List<Frame> fresh = source.get();
        for (Frame frame : newest) {
            boolean older = fresh.stream().anyMatch(f -> f.event().equals(frame.event()) && f.id() < frame.id());
            if (older) {
                return;
            }
        }
        newest = List.copyOf(fresh);
    }

    /** Asks the source if nobody has before. */
    synchronized void prepare() {
        if (newest.isEmpty()) {
            refresh();
        }
    }

    List<Frame> newest() {
        return newest;
    }

    Set<Reader> readers() {
        return readers;
    }

    void pump() {
        readers.forEach(Reader::pump);
    }
}
