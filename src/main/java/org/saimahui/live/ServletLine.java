package org.saimahui.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way to one reader over servlet non-blocking output, where the socket cannot be had: see {@link SocketLine}. */
final class ServletLine implements Line {

    private final Exchange exchange;

    private final ServletOutputStream out;

    /** Until the container has asked once, output still blocks: nobody may write before. */
    private volatile boolean asked;

    ServletLine(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange = new Exchange(request);
        out = response.getOutputStream();
    }

    @Override
    public void start(Reader reader, Runnable closed) {
        exchange.watch(reader, closed);
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
        return asked && !exchange.isOver() && out.isReady();
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
        exchange.end();
    }
}
