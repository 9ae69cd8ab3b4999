package org.saimahui.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The way to one reader straight to its socket: once the headers are sent, the body of an answer without a length is what
 * the socket carries until it closes (RFC 9112, 6.3, case 8). Between a frame and the socket the container's output costs
 * more than the system's own send; {@code PortalBenchmark streams} shows what a frame costs.
 */
final class SocketLine implements Line, Callback {

    private final Exchange exchange;

    private final HttpServletResponse response;

    private final EndPoint socket;

    private volatile @Nullable Reader reader;

    /** While the socket has not taken all of the last bytes, and until the headers are out. */
    private volatile boolean busy = true;

    private SocketLine(HttpServletRequest request, HttpServletResponse response, EndPoint socket) {
        this.exchange = new Exchange(request);
        this.response = response;
        this.socket = socket;
    }

    /** None where the answer is not written to a connection of its own as it is: another container, another protocol. */
    static Optional<Line> to(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest own = request;
        while (own instanceof HttpServletRequestWrapper wrapper
                && wrapper.getRequest() instanceof HttpServletRequest wrapped) {
            own = wrapped;
        }
        if (!(own instanceof ServletApiRequest jetty)) {
            return Optional.empty();
        }
        ConnectionMetaData connection = jetty.getRequest().getConnectionMetaData();
        return connection.getHttpVersion() == HttpVersion.HTTP_1_1
                ? Optional.of(new SocketLine(
                        request, response, connection.getConnection().getEndPoint()))
                : Optional.empty();
    }

    @Override
    public void start(Reader reader, Runnable closed) throws IOException {
        this.reader = reader;
        exchange.watch(reader, closed);
        response.setHeader("Connection", "close");
        response.flushBuffer();
        new Farewell(socket, reader).listen();
        busy = false;
        reader.pump();
    }

    @Override
    public boolean isReady() {
        return !busy && !exchange.isOver();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        // Nearly always the system takes it all at once; only what is left is waited for.
        if (!socket.flush(rest)) {
            busy = true;
            socket.write(this, rest);
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void succeeded() {
        busy = false;
        Objects.requireNonNull(reader).pump();
    }

    @Override
    public void failed(Throwable gone) {
        Objects.requireNonNull(reader).end();
    }

    @Override
    public void end() {
        exchange.end();
    }
}
