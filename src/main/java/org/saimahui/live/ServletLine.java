package org.saimahui.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to one reader over servlet non-blocking output. Keeps no request or response once it has ended. */
final class ServletLine implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(ServletLine.class);

    private final AsyncContext context;

    private final ServletOutputStream out;

    private final AtomicBoolean ended = new AtomicBoolean();

    /** Until the container has asked once, output still blocks: nobody may write before. */
    private volatile boolean asked;

    private volatile @Nullable Runnable onEnd;

    ServletLine(HttpServletRequest request, HttpServletResponse response) throws IOException {
        context = request.startAsync();
        context.setTimeout(0);
        out = response.getOutputStream();
    }

    /** @param closed called once, when the stream is over for whatever reason */
    void start(Reader reader, Runnable closed) {
        onEnd = closed;
        context.addListener(new Ending(reader));
        out.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() {
                asked = true;
                reader.pump();
            }

            @Override
            public void onError(Throwable gone) {
                reader.end();
            }
        });
    }

    @Override
    public boolean isReady() {
        return asked && !ended.get() && out.isReady();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() {
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
