package org.saimahui.support;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Somebody at a real port, with cookies of the own and without following redirects. */
public final class Visitor {

    /** Half of a character beyond the first 65 536: a pair is one sign to a pattern, which this does not match. */
    private static final Pattern LONE = Pattern.compile("\\p{Cs}");

    private final String home;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    private final HttpClient http;

    private @Nullable String authorization;

    public Visitor(int port) {
        this("http://localhost:" + port, HttpClient.newBuilder());
    }

    private Visitor(String home, HttpClient.Builder client) {
        this.home = home;
        this.http = client.version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** One who comes by https. @param tls knows whom to trust */
    public static Visitor secure(int port, SSLContext tls) {
        return new Visitor("https://localhost:" + port, HttpClient.newBuilder().sslContext(tls));
    }

    /** What came back. The body of a stream is its beginning. */
    public record Answer(int status, String type, String body, byte[] bytes, HttpResponse<?> whole) {

        public boolean isPage() {
            return type.startsWith("text/html");
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    /** Sends the organiser's name and password with each request, as programs do. */
    public Visitor program() {
        authorization = TestPortal.BASIC;
        return this;
    }

    /** The same with another account's. */
    public Visitor program(String name, String password) {
        String both = name + ":" + password;
        authorization = "Basic " + Base64.getEncoder().encodeToString(bytes(both));
        return this;
    }

    /** Takes the seat of a card. @param token the part of its address behind the # */
    public Visitor seat(String token) {
        get("/seat");
        Answer claimed = send("POST", "/api/v1/seat", "application/json", bytes("{\"token\": \"" + token + "\"}"));
        if (claimed.status() != 204) {
            throw new IllegalStateException("No seat: " + claimed.status() + " " + claimed.body());
        }
        return this;
    }

    public Answer get(String path) {
        return exchange(request(path).GET().build());
    }

    /**
     * Reads a stream until each of these events has come with its id; later than that it is the newest of its name.
     *
     * @return with the last event of each name as body
     */
    public Answer stream(String path, Map<String, Long> newest) {
        try {
            HttpResponse<InputStream> answer =
                    http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream in = answer.body()) {
                byte[] body = type.startsWith("text/event-stream") ? bytes(events(in, newest)) : in.readAllBytes();
                return new Answer(answer.statusCode(), type, new String(body, StandardCharsets.UTF_8), body, answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String events(InputStream in, Map<String, Long> newest) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, String> told = new TreeMap<>();
        StringBuilder event = new StringBuilder();
        while (!newest.entrySet().stream()
                .allMatch(wanted -> told.getOrDefault(wanted.getKey(), "")
                        .startsWith("event: " + wanted.getKey() + "\nid: " + wanted.getValue() + "\n"))) {
            String line = lines.readLine();
            if (line == null) {
                throw new EOFException("The stream ended before it told " + newest + ": " + told);
            }
            event.append(line).append('\n');
            if (line.isEmpty()) {
                String text = event.toString();
                told.put(text.lines().findFirst().orElse("").replace("event: ", ""), text);
                event.setLength(0);
            }
        }
        told.keySet().retainAll(newest.keySet());
        return String.join("", told.values());
    }

    /** Opens a stream that stays open until its body is closed. @throws UncheckedIOException where nobody answers */
    public HttpResponse<InputStream> open(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts fields as a form. */
    public Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", bytes(body));
    }

    /** Sends a body as it is, with the token for writing. */
    public Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return exchange(request.build());
    }

    /** Percent-encodes, lone surrogates included, as a hostile program could. */
    public static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Matcher lone = LONE.matcher(text); lone.find(); done = lone.end()) {
            out.append(URLEncoder.encode(text.substring(done, lone.start()), StandardCharsets.UTF_8));
            char c = text.charAt(lone.start());
            out.append("%%%02X%%%02X%%%02X".formatted(0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f));
        }
        return out.append(URLEncoder.encode(text.substring(done), StandardCharsets.UTF_8))
                .toString();
    }

    private java.util.Optional<String> token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path)).timeout(Duration.ofSeconds(30));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    /** Once more where a kept connection was closed meanwhile; that is no answer. */
    private Answer exchange(HttpRequest request) {
        try {
            return once(request);
        } catch (IOException closed) {
            try {
                return once(request);
            } catch (IOException e) {
                throw new IllegalStateException(request.method() + " " + request.uri(), e);
            }
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream in = answer.body()) {
                byte[] body = type.startsWith("text/event-stream") ? in.readNBytes(1) : in.readAllBytes();
                return new Answer(answer.statusCode(), type, new String(body, StandardCharsets.UTF_8), body, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
