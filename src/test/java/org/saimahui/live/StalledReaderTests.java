package org.saimahui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sockets, one of which is never read: the others get every news, and the dead one is given up. */
@Timeout(150)
class StalledReaderTests {

    /** More than the system's buffers of one connection take, so that a reader who does not read fills them at once. */
    private static final String BULK = "x".repeat(8 * 1024 * 1024);

    /** In place of an id: the connection has gone, so that nobody waits for what cannot come. */
    private static final int BROKEN = -1;

    /** In place of an id: the server has ended the stream. */
    private static final int ENDED = -2;

    /** What never comes still fails; a slow machine does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LiveStreams streams = new LiveStreams(
            new LiveProperties(100, Duration.ofMillis(100), Duration.ofSeconds(3), Duration.ofHours(1), 50));

    /** Says nothing of its own for an hour: whoever is missed here was heard leaving. */
    private final LiveStreams quiet =
            new LiveStreams(new LiveProperties(100, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 50));

    private final Server server = new Server();

    private final ServerConnector connector = new ServerConnector(server);

    private volatile Frame newest = frame(1);

    /** What the source was last asked for. */
    private final AtomicLong asked = new AtomicLong();

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder live = new ServletHolder(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                streams.open(request, response, "board/1", () -> {
                    Frame answered = newest;
                    asked.set(answered.id());
                    return List.of(answered);
                });
            }
        });
        live.setAsyncSupported(true);
        context.addServlet(live, "/live");
        ServletHolder still = new ServletHolder(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                quiet.open(request, response, "board/2", () -> List.of(Frame.of("board", 1, "{}")));
            }
        });
        still.setAsyncSupported(true);
        context.addServlet(still, "/quiet");
        server.setHandler(context);
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        streams.close();
        streams.destroy();
        quiet.close();
        quiet.destroy();
        server.stop();
    }

    @Test
    void aSocketThatIsNeverReadKeepsNobodyWaitingAndIsGivenUp() throws Exception {
        try (Socket dead = connect(4096);
                Socket first = connect(1 << 20);
                Socket second = connect(1 << 20)) {
            BlockingQueue<Integer> one = listen(first);
            BlockingQueue<Integer> two = listen(second);
            assertThat(nextId(one)).isEqualTo(1);
            assertThat(nextId(two)).isEqualTo(1);
            for (int version = 2; version <= 4; version++) {
                publish(version);
                assertThat(nextId(one)).isEqualTo(version);
                assertThat(nextId(two)).isEqualTo(version);
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(streams.openStreams()).isEqualTo(2));
            assertThat(dead.isClosed()).isFalse();
            publish(5);
            assertThat(nextId(one)).isEqualTo(5);
            assertThat(nextId(two)).isEqualTo(5);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(streams.openStreams()).isZero());
    }

    @Test
    void whoLeavesIsMissedBeforeAnythingIsWritten() throws Exception {
        try (Socket staying = connect("/quiet", 4096)) {
            BlockingQueue<Integer> ids = listen(staying);
            // Two who come together are let in by two threads: whoever came first may be served last.
            assertThat(nextId(ids)).isEqualTo(1);
            try (Socket leaving = connect("/quiet", 4096)) {
                assertThat(nextId(listen(leaving))).isEqualTo(1);
                assertThat(quiet.openStreams()).isEqualTo(2);
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(quiet.openStreams()).isEqualTo(1));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(connector.getConnectedEndPoints()).hasSize(1));
            assertThat(ids).as("whoever stays").isEmpty();
        }
    }

    @Test
    void thatAReaderSaysNothingForLongEndsNoStream() throws Exception {
        try (Socket silent = connect("/quiet", 4096)) {
            BlockingQueue<Integer> ids = listen(silent);
            assertThat(nextId(ids)).isEqualTo(1);
            EndPoint socket = connector.getConnectedEndPoints().iterator().next();
            socket.setIdleTimeout(50);

            await().pollDelay(Duration.ofMillis(300))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(socket.isFillInterested()).isTrue());

            assertThat(socket.isOpen()).isTrue();
            assertThat(quiet.openStreams()).isEqualTo(1);
        }
    }

    @Test
    void whatSaysTheSameReachesNobody() throws Exception {
        try (Socket socket = connect(1 << 20)) {
            BlockingQueue<Integer> ids = listen(socket);
            assertThat(nextId(ids)).isEqualTo(1);

            newest = Frame.of("board", 2, 1 + BULK);
            streams.changed("board/1");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(asked).hasValue(2));
            publish(3);

            assertThat(nextId(ids)).isEqualTo(3);
        }
    }

    @Test
    void anEndedStreamClosesItsConnection() throws Exception {
        try (Socket reading = connect(1 << 20);
                Socket full = connect(4096)) {
            BlockingQueue<Integer> ids = listen(reading);
            assertThat(nextId(ids)).isEqualTo(1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(streams.openStreams()).isEqualTo(2));

            streams.end("board/");

            assertThat(nextId(ids)).isEqualTo(ENDED);
            assertThat(streams.openStreams()).isZero();
            BlockingQueue<Integer> rest = listen(full);
            assertThat(nextId(rest)).isEqualTo(1);
            assertThat(nextId(rest)).isIn(ENDED, BROKEN);
        }
    }

    @Test
    void theBodyIsWhatTheSocketCarriesUntilItCloses() throws Exception {
        newest = Frame.of("board", 1, "{}");
        try (Socket socket = connect(1 << 20)) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> head = new ArrayList<>();
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                head.add(line);
            }

            assertThat(head)
                    .contains("HTTP/1.1 200 OK", "Connection: close", "Content-Type: text/event-stream;charset=utf-8")
                    .noneMatch(line -> line.startsWith("Transfer-Encoding") || line.startsWith("Content-Length"));
            assertThat(lines.readLine()).startsWith("retry: ");
            assertThat(List.of(lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine()))
                    .containsExactly("", "event: board", "id: 1", "data: {}");
        }
    }

    private void publish(int version) {
        newest = frame(version);
        streams.changed("board/1");
    }

    private static Frame frame(int version) {
        return Frame.of("board", version, version + BULK);
    }

    private Socket connect(int buffer) throws IOException {
        return connect("/live", buffer);
    }

    private Socket connect(String path, int buffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.connect(new InetSocketAddress("localhost", connector.getLocalPort()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads all the time, as a browser does, and keeps the ids of the events. */
    private static BlockingQueue<Integer> listen(Socket socket) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        BlockingQueue<Integer> ids = new LinkedBlockingQueue<>();
        Thread reading = new Thread(() -> {
            try {
                lines.lines()
                        .filter(line -> line.startsWith("id: "))
                        .forEach(line -> ids.add(Integer.parseInt(line.substring(4))));
                ids.add(ENDED);
            } catch (UncheckedIOException broken) {
                ids.add(BROKEN);
            }
        });
        reading.setDaemon(true);
        reading.start();
        return ids;
    }

    private static @Nullable Integer nextId(BlockingQueue<Integer> ids) throws InterruptedException {
        return ids.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
