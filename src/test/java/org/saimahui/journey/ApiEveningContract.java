package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small evening of an outside program over HTTP: the API's contract, with totals counted here once more. */
abstract class ApiEveningContract {

    private static final String SLUG = "api-evening";

    private static final String API = "/api/v1/contests/" + SLUG;

    private static final List<String> CRITERIA = List.of("state", "style", "ability", "spirit");

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private JsonMapper json;

    @Value("classpath:sample/wenjin-tizhi-2022.json")
    private Resource sample;

    @LocalServerPort
    private int port;

    private final Random chance = new Random(20_261_124);

    @Test
    void cardsMarksBallotsBoardAndResult() throws Exception {
        exchange.importFile(sample.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("wenjin-tizhi-2022", SLUG)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Client organiser = new Client(TestPortal.BASIC);
        Client anyone = new Client(null);

        organiser.post(API + "/commands", Map.of("command", "GO_LIVE")).is(200);
        anyone.post(API + "/commands", Map.of("command", "CLOSE_CONTEST")).is(401, 403);
        anyone.get(API + "/standings").is(401);
        List<Client> judges = seats(organiser);
        assertThat(judges).hasSize(7);
        anyone.post("/api/v1/seat", Map.of("token", "A".repeat(43))).is(401, 403);

        for (int presenter = 1; presenter <= 8; presenter++) {
            BigDecimal mean = mark(organiser, judges, presenter);
            assertThat(organiser.get(API + "/standings").is(200).standing(presenter))
                    .isEqualByComparingTo(mean.setScale(2, RoundingMode.HALF_UP));
        }
        vote(organiser, anyone);
        anyone.get(API + "/results").is(404);
        for (String command : List.of("SHOW_VOTES", "CLOSE_CONTEST", "RELEASE")) {
            organiser.post(API + "/commands", Map.of("command", command)).is(200);
        }
        JsonNode result = anyone.get(API + "/results").is(200).body();
        assertThat(result.path("fingerprint").asString()).hasSize(64);
        assertThat(result.path("results").size()).isEqualTo(8);
        assertThat(anyone.get(API + "/board").is(200).body().path("rows").size())
                .isEqualTo(8);
    }

    private List<Client> seats(Client organiser) throws Exception {
        List<Client> judges = new ArrayList<>();
        for (JsonNode card :
                organiser.post(API + "/cards", Map.of()).is(200, 201).body()) {
            Client judge = new Client(null);
            judge.get("/seat");
            String url = card.path("url").asString();
            judge.post("/api/v1/seat", Map.of("token", url.substring(url.indexOf('#') + 1)))
                    .is(204);
            judges.add(judge);
        }
        return judges;
    }

    /** @return the mean without one highest and one lowest card, exact */
    private BigDecimal mark(Client organiser, List<Client> judges, int presenter) throws Exception {
        organiser
                .post(API + "/commands", Map.of("command", "OPEN_MARKING", "presenter", presenter))
                .is(200);
        String card = API + "/scorecards/" + presenter;
        List<BigDecimal> sums = new ArrayList<>();
        Map<String, String> marks = Map.of();
        for (Client judge : judges) {
            marks = marks();
            JsonNode first = judge.put(card, Map.of("marks", marks)).is(200).body();
            assertThat(judge.put(card, Map.of("marks", marks)).is(200).body()).isEqualTo(first);
            sums.add(marks.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        Map<String, String> tooHigh = new LinkedHashMap<>(marks);
        tooHigh.put("state", "25.5");
        assertThat(judges.get(0).put(card, Map.of("marks", tooHigh)).is(422).error())
                .isEqualTo("ABOVE_MAX /marks/state");
        tooHigh.put("state", "20.3");
        assertThat(judges.get(0).put(card, Map.of("marks", tooHigh)).is(422).error())
                .isEqualTo("BAD_STEP /marks/state");
        organiser
                .post(API + "/commands", Map.of("command", "CLOSE_MARKING", "presenter", presenter))
                .is(200);
        tooHigh.put("state", "1");
        judges.get(0).put(card, Map.of("marks", tooHigh)).is(409);
        Collections.sort(sums);
        return sums.subList(1, 6).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(5));
    }

    private void vote(Client organiser, Client anyone) throws Exception {
        organiser.post(API + "/commands", Map.of("command", "OPEN_VOTE")).is(200);
        assertThat(organiser
                        .post(API + "/tickets", Map.of("count", 30))
                        .is(200, 201)
                        .body()
                        .size())
                .isEqualTo(30);
        for (int i = 0; i < 12; i++) {
            Client voter = new Client(null);
            Map<String, Object> ballot = Map.of("choices", List.of(1 + i % 3));
            JsonNode first = voter.post(API + "/ballots", ballot).is(201).body();
            assertThat(voter.post(API + "/ballots", ballot).is(200).body()).isEqualTo(first);
        }
        anyone.post(API + "/ballots", Map.of("choices", List.of(1, 2, 3, 4))).is(422);
        anyone.post(API + "/ballots", Map.of("choices", List.of(99))).is(422);
        assertThat(anyone.get(API + "/board")
                        .is(200)
                        .body()
                        .path("vote")
                        .path("ballots")
                        .isNull())
                .isTrue();
        organiser.post(API + "/commands", Map.of("command", "CLOSE_VOTE")).is(200);
        new Client(null).post(API + "/ballots", Map.of("choices", List.of(1))).is(409);
    }

    private Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        for (String criterion : CRITERIA) {
            marks.put(
                    criterion,
                    BigDecimal.valueOf(36 + chance.nextInt(15))
                            .divide(BigDecimal.valueOf(2))
                            .toPlainString());
        }
        return marks;
    }

    /** One browser or program with cookies of its own; sends the CSRF token where it has one. */
    private final class Client {

        private final CookieManager cookies = new CookieManager();

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        private final @Nullable String authorization;

        Client(@Nullable String authorization) {
            this.authorization = authorization;
        }

        Answer get(String path) throws Exception {
            return send("GET", path, null);
        }

        Answer post(String path, Object body) throws Exception {
            return send("POST", path, body);
        }

        Answer put(String path, Object body) throws Exception {
            return send("PUT", path, body);
        }

        private Answer send(String method, String path, @Nullable Object body) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
                if (cookie.getName().equals("XSRF-TOKEN")) {
                    request.header("X-XSRF-TOKEN", cookie.getValue());
                }
            }
            return new Answer(method + " " + path, http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        }
    }

    private final class Answer {

        private final String call;

        private final HttpResponse<String> response;

        Answer(String call, HttpResponse<String> response) {
            this.call = call;
            this.response = response;
        }

        Answer is(Integer... wanted) {
            assertThat(response.statusCode()).as(call + " " + response.body()).isIn((Object[]) wanted);
            return this;
        }

        JsonNode body() {
            return json.readTree(response.body());
        }

        /** Code and pointer of the first error. */
        String error() {
            JsonNode error = body().path("errors").path(0);
            return error.path("code").asString() + " " + error.path("pointer").asString();
        }

        /** The judges' part of a presenter. */
        BigDecimal standing(int presenter) {
            for (JsonNode row : body().path("standings")) {
                if (row.path("presenter").asInt() == presenter) {
                    return new BigDecimal(row.path("parts").path("experts").asString())
                            .setScale(2, RoundingMode.HALF_UP);
                }
            }
            throw new AssertionError("no standing of " + presenter);
        }
    }
}
