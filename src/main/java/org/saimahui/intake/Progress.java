package org.saimahui.intake;

import java.util.concurrent.atomic.AtomicInteger;

/** How far a file is: shown while somebody waits for it. */
public final class Progress {

    private final AtomicInteger read = new AtomicInteger();

    private final AtomicInteger checked = new AtomicInteger();

    private final AtomicInteger stored = new AtomicInteger();

    void read(int rows) {
        read.set(rows);
    }

    void checked(int rows) {
        checked.addAndGet(rows);
    }

    void stored(int rows) {
        stored.addAndGet(rows);
    }

    public int read() {
        return read.get();
    }

    public int checked() {
        return checked.get();
    }

    public int stored() {
        return stored.get();
    }
}
