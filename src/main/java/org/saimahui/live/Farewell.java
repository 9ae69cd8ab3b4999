package org.saimahui.live;

import java.io.IOException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when a reader closes, at once and not at the next write: until then a reader who has left would be counted, and the next
 * news would fail for each of them. After a request whose answer lasts until the connection ends nothing else is ever to be read.
 */
final class Farewell implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final EndPoint socket;

    private final Reader reader;

    Farewell(EndPoint socket, Reader reader) {
        this.socket = socket;
        this.reader = reader;
    }

    /** From now on; a second listener on the same connection is refused by the container. */
    void listen() {
        socket.fillInterested(this);
    }

    @Override
    public void succeeded() {
        if (isStillThere()) {
            listen();
        } else {
            leave();
        }
    }

    @Override
    public void failed(Throwable reason) {
        leave();
    }

    /** Encrypted connections carry bytes of their own, which are nobody's words. */
    private boolean isStillThere() {
        try {
            return !reader.isEnded() && socket.fill(BufferUtil.allocate(64)) == 0;
        } catch (IOException gone) {
            LOG.trace("A reader has left without closing", gone);
            return false;
        }
    }

    private void leave() {
        reader.end();
        socket.close();
    }
}
