package org.saimahui.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who only look: three open streams, and somebody who asks for every kind of page again and again. */
final class Onlookers implements AutoCloseable {

    private static final List<String> STREAMS = List.of(
            Crowd.API + "/live", "/c/wenjin-tizhi-2022/live?lang=zh", "/c/wenjin-tizhi-2022/screen/live?lang=zh");

    private static final List<String> PAGES = List.of(
            "/",
            "/c/wenjin-tizhi-2022",
            "/c/wenjin-tizhi-2022/vote",
            "/organise",
            "/login",
            Crowd.API,
            Crowd.API + "/board",
            "/api/v1/contests",
            "/actuator/health");

    private static final Set<Integer> FINE = Set.of(200, 302, 503);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final PortalProcess portal;

    private final List<AutoCloseable> streams = new ArrayList<>();

    private final AtomicInteger open = new AtomicInteger();

    private final Semaphore news = new Semaphore(0);

    Onlookers(PortalProcess portal) throws IOException, InterruptedException {
        this.portal = portal;
        for (String path : STREAMS) {
            HttpResponse<java.io.InputStream> stream =
                    http.send(get(path).build(), HttpResponse.BodyHandlers.ofInputStream());
            if (stream.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + stream.statusCode());
            }
            streams.add(stream.body());
            open.incrementAndGet();
            Thread reader = new Thread(() -> read(stream.body()), "onlooker");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void read(java.io.InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    news.release();
                }
            }
        } catch (IOException ended) {
            open.decrementAndGet();
            return;
        }
        open.decrementAndGet();
    }

    /** How many of the streams are still open. */
    int open() {
        return open.get();
    }

    int streams() {
        return STREAMS.size();
    }

    void forgetNews() {
        news.drainPermits();
    }

    boolean hearNews(int seconds) throws InterruptedException {
        return news.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    /** Asks for every page once. @return what was not as it must be */
    List<String> look() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (String path : PAGES) {
            HttpResponse<String> answer =
                    http.send(get(path).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            boolean isHealth = path.startsWith("/actuator");
            boolean unannounced = answer.statusCode() == 503
                    && !isHealth
                    && answer.headers().firstValue("Retry-After").isEmpty();
            if (!FINE.contains(answer.statusCode()) || unannounced) {
                wrong.add(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        return wrong;
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(portal.url(path)));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable stream : streams) {
            stream.close();
        }
    }
}
