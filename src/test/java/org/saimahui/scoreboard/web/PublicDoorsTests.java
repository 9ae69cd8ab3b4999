package org.saimahui.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saimahui.account.SecurityHeaders;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.live.LiveStreams;
import org.saimahui.presenter.TurnService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The Board over HTTP: JSON, page, streams; on a real port where it matters. */
@OnH2
class PublicDoorsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private TurnService turns;

    @Autowired
    private LiveStreams streams;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theBoardIsAnsweredOnceForEachVersion() {
        ContestView contest = evenings.live();
        String path = "/api/v1/contests/" + contest.slug() + "/board";
        var first = mvc.get().uri(path).exchange();
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.waiting.length()")
                .isEqualTo(4);
        String tag = first.getResponse().getHeader("ETag");

        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange()).hasStatus(304);
        call(contest, 2);
        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.onStage.presenter")
                .isEqualTo(2);
    }

    @Test
    void nothingOfAnUnpublishedContestIsFound() {
        ContestView contest = evenings.draft();

        for (String path : new String[] {"/c/%s", "/c/%s/screen", "/api/v1/contests/%s/board", "/c/%s/live"}) {
            assertThat(mvc.get().uri(path.formatted(contest.slug())).exchange())
                    .as(path)
                    .hasStatus(404);
        }
    }

    @Test
    void thePageIsRenderedOnceForEachLanguageAndNotSentTwice() throws Exception {
        ContestView contest = evenings.live();
        HttpResponse<InputStream> chinese = get("/c/" + contest.slug() + "?lang=zh", "Accept-Encoding", "gzip");
        String html = new String(new GZIPInputStream(chinese.body()).readAllBytes(), StandardCharsets.UTF_8);
        String tag = chinese.headers().firstValue("ETag").orElseThrow();

        assertThat(html).contains("出场顺序", "李娜").doesNotContain("Running order");
        assertThat(get("/c/" + contest.slug() + "?lang=zh", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<InputStream> english = get("/c/" + contest.slug() + "?lang=en", "If-None-Match", tag);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(new String(english.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Running order");
    }

    @Test
    void aStreamBeginsWithTheStateAndHearsOfEveryChange() throws Exception {
        ContestView contest = evenings.live();
        HttpResponse<InputStream> answer =
                get("/api/v1/contests/" + contest.slug() + "/live", "Accept", "text/event-stream");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(SecurityHeaders.CSP);

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("retry: ");
            assertThat(dataOf(lines, "board")).contains("\"onStage\":null");
            assertThat(streams.openStreams()).isPositive();
            call(contest, 3);
            assertThat(dataOf(lines, "board")).contains("\"onStage\":{\"presenter\":3,\"turn\":\"CALLED\"}");
            assertThat(dataOf(lines, "stage"))
                    .contains("\"presenter\":3", "\"scene\":{\"kind\":\"PRESENTER\",\"presenter\":3,\"step\":0")
                    .contains("\"clock\":{\"limit\":360");
        }
    }

    @Test
    void thePagesStreamCarriesTheFragmentsOfThePage() throws Exception {
        ContestView contest = evenings.live();
        HttpResponse<InputStream> answer = get("/c/" + contest.slug() + "/live?lang=en", "Accept", "text/event-stream");

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(dataOf(lines, "board")).contains("id=\"board\"");
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoListensHearsOfTheProgrammeThoughTheBoardIsTheSame() throws Exception {
        ContestView contest = evenings.live();
        HttpResponse<InputStream> answer =
                get("/c/" + contest.slug() + "/screen/live?lang=zh", "Accept", "text/event-stream");

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(sceneOf(lines)).contains(contest.title());
            contests.edit(contest.id(), null, Evenings.facts("改过的题目"));
            assertThat(sceneOf(lines)).contains("改过的题目").doesNotContain(contest.title());
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aContestHiddenAgainOrDeletedEndsItsStreams() throws Exception {
        ContestView hidden = evenings.draft();
        publish(hidden, true);
        ContestView deleted = evenings.draft();
        publish(deleted, true);
        InputStream one = get("/c/" + hidden.slug() + "/live", "Accept", "text/event-stream")
                .body();
        InputStream other = get("/api/v1/contests/" + deleted.slug() + "/live", "Accept", "text/event-stream")
                .body();

        publish(hidden, false);
        contests.delete(deleted.id());

        assertThat(new String(one.readAllBytes(), StandardCharsets.UTF_8)).contains("event: board");
        assertThat(new String(other.readAllBytes(), StandardCharsets.UTF_8)).contains("event: board");
    }

    @Test
    void aStreamIsForReadingOnly() {
        ContestView contest = evenings.live();

        assertThat(mvc.head().uri("/c/" + contest.slug() + "/live").exchange())
                .hasStatus(405)
                .hasHeader("Allow", "GET");
    }

    /** The data of the next event, whose lines are many. */
    private static String sceneOf(BufferedReader lines) throws IOException {
        StringBuilder data = new StringBuilder(dataOf(lines, "scene"));
        for (String line = lines.readLine(); line.startsWith("data: "); line = lines.readLine()) {
            data.append(line);
        }
        return data.toString();
    }

    private static String dataOf(BufferedReader lines, String event) throws IOException {
        String line = lines.readLine();
        while (!("event: " + event).equals(line)) {
            line = lines.readLine();
        }
        assertThat(lines.readLine()).startsWith("id: ");
        return lines.readLine();
    }

    private HttpResponse<InputStream> get(String path, String header, String value) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(header, value)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private void publish(ContestView contest, boolean yes) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            course.publish(contest.id(), yes);
        });
    }

    private void call(ContestView contest, int presenter) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            turns.call(contest.id(), presenter);
            course.putOnStage(contest.id(), presenter);
        });
    }
}
