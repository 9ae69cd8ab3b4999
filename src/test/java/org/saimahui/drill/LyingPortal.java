package org.saimahui.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands before a portal and passes everything on, but a ballot that is refused there it says to have taken. */
final class LyingPortal implements AutoCloseable {

    private static final Set<String> OWN = Set.of("connection", "content-length", "host", "transfer-encoding");

    /** Head and body of an answer are two writes here, and the second would wait 40 ms for the word that the first has come. */
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpServer server;

    private final String portal;

    LyingPortal(int port) throws IOException {
        portal = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::pass);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> !OWN.contains(name.toLowerCase(java.util.Locale.ROOT)))
                            .forEach(value -> request.header(name, value)));
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            boolean lie = exchange.getRequestURI().getPath().endsWith("/ballots")
                    && exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().startsWith("/api/")
                    && answer.statusCode() >= 400;
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                passOn(exchange, answer);
                return;
            }
            byte[] body = lie
                    ? "{\"receipt\": \"LIED-TO\"}".getBytes(StandardCharsets.UTF_8)
                    : answer.body().readAllBytes();
            exchange.sendResponseHeaders(lie ? 201 : answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** A stream, as it comes; until either side has had enough. */
    private static void passOn(HttpExchange exchange, HttpResponse<InputStream> answer) throws IOException {
        exchange.sendResponseHeaders(answer.statusCode(), 0);
        byte[] some = new byte[8192];
        try (InputStream in = answer.body()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                exchange.getResponseBody().write(some, 0, read);
                exchange.getResponseBody().flush();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
