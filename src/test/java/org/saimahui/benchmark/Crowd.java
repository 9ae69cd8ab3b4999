package org.saimahui.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many viewers of one stream and one who changes something, in a process of its own: opens the streams, waits until all
 * have their first event, then publishes at a fixed rate and notes when each viewer had news of each change.
 *
 * <p>Prints {@code ready}, then one line of figures; reads a line from its input before it begins and before it ends, so
 * that the caller can look at the server while the streams are open.
 */
public final class Crowd {

    private static final long SETTLE_NANOS = 1_500_000_000L;

    private final Selector selector = Selector.open();

    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);

    /** When the present change was sent; viewers with news since then are counted once. */
    private final AtomicLong round = new AtomicLong();

    private volatile long sentAt;

    private long[] waits = new long[1 << 20];

    private int noted;

    private int welcomed;

    private Crowd() throws IOException {}

    private static final class Viewer {

        private boolean welcome;

        private long lastRound;

        private int newlines;
    }

    /** Arguments: port, path, viewers, seconds, changes a second, publishing URL, authorisation or "-", bodies. */
    public static void main(String[] args) throws Exception {
        Crowd crowd = new Crowd();
        crowd.open(Integer.parseInt(args[0]), args[1], Integer.parseInt(args[2]));
        System.out.println("ready");
        System.in.read();
        crowd.run(
                Integer.parseInt(args[3]),
                Double.parseDouble(args[4]),
                args[5],
                args[6],
                Arrays.copyOfRange(args, 7, args.length));
        System.in.read();
        System.exit(0);
    }

    private void open(int port, String path, int viewers) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < viewers; i++) {
            SocketChannel one = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            one.write(ByteBuffer.wrap(request));
            one.configureBlocking(false);
            one.register(selector, SelectionKey.OP_READ, new Viewer());
            if (i % 50 == 0) {
                readAll(0);
            }
        }
        long end = System.nanoTime() + 60_000_000_000L;
        while (welcomed < viewers && System.nanoTime() < end) {
            readAll(100);
        }
        if (welcomed < viewers) {
            throw new IllegalStateException(welcomed + " of " + viewers + " streams have said something");
        }
    }

    private void run(int seconds, double rate, String url, String authorisation, String[] bodies) throws Exception {
        int changes = (int) (seconds * rate);
        int viewers = selector.keys().size();
        Thread publisher = new Thread(() -> publish(changes, rate, url, authorisation, bodies));
        publisher.start();
        while (publisher.isAlive()) {
            readAll(20);
        }
        long end = System.nanoTime() + SETTLE_NANOS;
        while (System.nanoTime() < end) {
            readAll(20);
        }
        long[] sorted = Arrays.copyOf(waits, noted);
        Arrays.sort(sorted);
        System.out.printf(
                "due=%d delivered=%d p50=%.1f p99=%.1f%n",
                (long) changes * viewers, noted, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private void publish(int changes, double rate, String url, String authorisation, String[] bodies) {
        HttpClient http = HttpClient.newHttpClient();
        long begin = System.nanoTime();
        for (int i = 0; i < changes; i++) {
            long due = begin + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(bodies[i % bodies.length]));
            if (!authorisation.equals("-")) {
                request.header("Authorization", authorisation);
            }
            sentAt = System.nanoTime();
            round.incrementAndGet();
            try {
                HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() >= 300) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void readAll(long millis) throws IOException {
        if (millis == 0) {
            selector.selectNow();
        } else {
            selector.select(millis);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            in.clear();
            int n = ((SocketChannel) key.channel()).read(in);
            if (n < 0) {
                throw new IOException("A stream was ended");
            }
            take((Viewer) key.attachment(), n);
        }
        selector.selectedKeys().clear();
    }

    /** Looks for the blank line behind an event's data; comment lines (heartbeats) are no news, but come too seldom to matter. */
    private void take(Viewer viewer, int bytes) {
        boolean event = false;
        for (int i = 0; i < bytes; i++) {
            byte b = in.get(i);
            if (b == '\n') {
                event |= ++viewer.newlines == 2;
            } else if (b != '\r') {
                viewer.newlines = 0;
            }
        }
        if (!event) {
            return;
        }
        if (!viewer.welcome) {
            viewer.welcome = true;
            welcomed++;
        }
        long now = round.get();
        if (now > viewer.lastRound) {
            viewer.lastRound = now;
            if (noted == waits.length) {
                waits = Arrays.copyOf(waits, waits.length * 2);
            }
            waits[noted++] = System.nanoTime() - sentAt;
        }
    }
}
