package org.saimahui.shared;

import org.springframework.context.SmartLifecycle;

/** Something that is prepared at every start, before the first request is taken. */
public abstract class BeforeTheDoors implements SmartLifecycle {

    private boolean done;

    /** Fails the start where it throws. */
    protected abstract void prepare();

    @Override
    public final void start() {
        prepare();
        done = true;
    }

    @Override
    public final void stop() {
        // Nothing runs here; what was prepared stays.
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    /** Long before the web server, which begins near the end. */
    @Override
    public final int getPhase() {
        return 0;
    }
}
