package org.saimahui.live;

import java.io.IOException;

/** The way to one reader, as far as the reader's logic needs it. Never blocks. */
interface Line {

    /**
     * Sends the headers; from then on {@link Reader#pump()} is called whenever bytes are taken again.
     *
     * @param closed called once, when the stream is over for whatever reason
     */
    void start(Reader reader, Runnable closed) throws IOException;

    /** Whether bytes are taken now; if not, {@link Reader#pump()} is called once they are. */
    boolean isReady();

    /** Only after {@link #isReady()} said yes. */
    void write(byte[] bytes) throws IOException;

    /** Only after {@link #isReady()} said yes. */
    void flush() throws IOException;

    /** Ends the stream; a second call does nothing. */
    void end();
}
