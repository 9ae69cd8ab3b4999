package org.saimahui.drill;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The browser of one person of the evening, at the portal's own doors: it keeps its cookies, shows the token for writing, goes
 * where an answer leads, and where it is told to wait it waits.
 */
public final class Browser {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int OK = 200;

    private static final int TRIES = 4;

    private static final int MOST_WAITED = 60;

    private static final String TOKEN = "XSRF-TOKEN";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http;

    private final URI portal;

    private final Consumer<String> doors;

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * @param portal without a slash at its end
     * @param doors told of each door before it is used, as method and path below the portal
     */
    Browser(HttpClient http, URI portal, Consumer<String> doors) {
        this.http = http;
        this.portal = portal;
        this.doors = doors;
    }

    /** Has that cookie from now on. */
    void keep(String name, String value) {
        cookies.put(name, value);
    }

    /** Opens a page, or reads what the API says. */
    public Answer get(String path) {
        return ask("GET", path, null, "");
    }

    /** Sends a document to the API. */
    public Answer send(String method, String path, Map<String, ?> document) {
        return send(method, path, JsonMapper.shared().writeValueAsString(document));
    }

    /** The same, a document that is written already. */
    public Answer send(String method, String path, String document) {
        return ask(method, path, "application/json", document);
    }

    /** Sends a form and opens the page that it leads to. @param fields name and value in turn; a name may stand several times */
    public Answer form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return ask("POST", path, FORM, String.join("&", pairs));
    }

    /** Opens a stream, which is told all that is new until it is closed. @throws DoorException where there is none */
    public Listening listen(String path) {
        doors.accept("GET " + path);
        HttpRequest request = request("GET", path, null, "");
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != OK) {
                answer.body().close();
                throw new DoorException(answer.statusCode(), String.valueOf(answer.statusCode()));
            }
            return new Listening(answer.body());
        } catch (IOException away) {
            throw new DoorException("GET " + path, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DoorException("GET " + path, stopped);
        }
    }

    private Answer ask(String method, String path, @Nullable String type, String body) {
        doors.accept(method + " " + path);
        HttpResponse<String> answer = patiently(request(method, path, type, body));
        String next = answer.headers().firstValue("Location").orElse("");
        boolean leads = answer.statusCode() / 100 == 3 && !next.isEmpty();
        return leads ? get(path(next)) : new Answer(answer.statusCode(), answer.body());
    }

    /** Whatever name the portal calls itself by, the drill stays at the door that it came in by. */
    private String path(String location) {
        URI uri = URI.create(location);
        String path = uri.getRawPath();
        String below = path.startsWith(portal.getRawPath())
                ? path.substring(portal.getRawPath().length())
                : path;
        return below + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private HttpRequest request(String method, String path, @Nullable String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(LONGEST)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html,*/*;q=0.8")
                .header("Accept-Language", "zh-CN");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (type == null) {
            return request.GET().build();
        }
        if (cookies.containsKey(TOKEN)) {
            request.header("X-XSRF-TOKEN", cookies.get(TOKEN));
        }
        return request.header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    /** Too many at once, or the database is away for a moment: people try again when they are told to. */
    private HttpResponse<String> patiently(HttpRequest request) {
        try {
            HttpResponse<String> answer = once(request);
            for (int tries = 1; tries < TRIES && wait(answer) > 0; tries++) {
                Thread.sleep(Duration.ofSeconds(wait(answer)).toMillis());
                answer = once(request);
            }
            return answer;
        } catch (IOException away) {
            throw new DoorException(request.method() + " " + request.uri(), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DoorException(request.method() + " " + request.uri(), stopped);
        }
    }

    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().allValues("Set-Cookie").forEach(this::given);
        return answer;
    }

    private static int wait(HttpResponse<String> answer) {
        boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return later && seconds.matches("[0-9]{1,4}") ? Math.min(MOST_WAITED, Integer.parseInt(seconds)) : 0;
    }

    /** All of the portal's cookies are for the whole of it; one without life is forgotten. */
    private void given(String header) {
        String[] parts = header.split(";");
        int middle = parts[0].indexOf('=');
        String name = parts[0].substring(0, middle).strip();
        boolean gone = List.of(parts).stream().anyMatch(part -> part.strip().equalsIgnoreCase("Max-Age=0"));
        if (gone) {
            cookies.remove(name);
        } else {
            cookies.put(name, parts[0].substring(middle + 1).strip());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
