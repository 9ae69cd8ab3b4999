package org.saimahui.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that stays open without a thread, until either side ends it. Keeps nothing of its reader once it is over. */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final AsyncContext context;

    private final AtomicBoolean ended = new AtomicBoolean();

    private volatile @Nullable Runnable onEnd;

    Exchange(HttpServletRequest request) {
        context = request.startAsync();
        context.setTimeout(0);
    }

    /** @param closed called once, when the exchange is over for whatever reason */
    void watch(Reader reader, Runnable closed) {
        onEnd = closed;
        context.addListener(new Ending(reader));
    }

    boolean isOver() {
        return ended.get();
    }

    /** A second call does nothing. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            try {
                context.complete();
            } catch (IllegalStateException alreadyOver) {
                LOG.trace("The container was faster, which is all that was wanted", alreadyOver);
            }
            over();
        }
    }

    private void over() {
        Runnable closed = onEnd;
        onEnd = null;
        if (closed != null) {
            closed.run();
        }
    }

    /** The container ends the exchange: the phone has left, or the server stops. */
    private static final class Ending implements AsyncListener {

        private final Reader reader;

        Ending(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            reader.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            reader.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            reader.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // A stream is never started twice.
        }
    }
}
