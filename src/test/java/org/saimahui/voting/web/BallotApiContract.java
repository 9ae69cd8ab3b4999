package org.saimahui.voting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saimahui.account.SecurityHeaders;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.support.Evenings;
import org.saimahui.voting.Tally;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VotingContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ballots over a real port: the answer of every case, and that a refusal stores nothing. */
abstract class BallotApiContract extends VotingContract {

    private static final String VOTER = "saimahui-voter=voter-of-the-api-01";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TicketService tickets;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Test
    void aFirstBallotIsCreatedAndTheSameAgainIsTheSame() {
        ContestView contest = opened(true);

        HttpResponse<String> first = post(contest, "{\"choices\": [3, 1]}", "Cookie", VOTER);
        HttpResponse<String> again = post(contest, "{\"choices\": [1, 3]}", "Cookie", VOTER);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(read(first).path("receipt").asString()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(OffsetDateTime.parse(read(first).path("at").asString())
                        .getOffset()
                        .toString())
                .isEqualTo("+08:00");
        assertThat(read(first).path("choices")).hasToString("[1,3]");
        assertThat(first.headers().firstValue("set-cookie")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 3, 1L), 1));
    }

    @Test
    void aBallotByLevelIsAnsweredWithItsLevelsAndTheSameAgainIsTheSame() {
        ContestView contest = opened(Evenings.LEVELS);

        HttpResponse<String> first = post(contest, "{\"levels\": {\"3\": \"优秀\", \"1\": \"称职\"}}", "Cookie", VOTER);
        HttpResponse<String> again = post(contest, "{\"levels\": {\"1\": \"称职\", \"3\": \"优秀\"}}", "Cookie", VOTER);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(read(first).path("levels")).hasToString("{\"1\":\"称职\",\"3\":\"优秀\"}");
        assertThat(read(first).has("choices")).isFalse();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        for (String bad : List.of(
                "{\"levels\": {}}",
                "{\"levels\": {\"x\": \"优秀\"}}",
                "{\"levels\": {\"1\": 5}}",
                "{\"levels\": [1]}",
                "{\"levels\": {\"1\": \"优秀\"}, \"choices\": [1]}")) {
            assertThat(post(contest, bad).statusCode()).as(bad).isEqualTo(422);
        }
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 3, 1L), 1));
    }

    @Test
    void aVoterWithoutCookieIsGivenOneThatIsTheVoterFromThenOn() {
        ContestView contest = opened(true);

        HttpResponse<String> first = post(contest, "{\"choices\": [2]}");
        String cookie = first.headers().firstValue("set-cookie").orElseThrow();
        HttpResponse<String> again =
                post(contest, "{\"choices\": [2]}", "Cookie", cookie.substring(0, cookie.indexOf(';')));

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").matches("saimahui-voter=[\\w-]{43};.*");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(rows(contest.id())).isOne();
    }

    @Test
    void aCookieThatIsNoVoterIsReplaced() {
        ContestView contest = opened(true);

        HttpResponse<String> answer = post(contest, "{\"choices\": [2]}", "Cookie", "saimahui-voter=short");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("set-cookie")).isPresent();
    }

    @Test
    void anAnswerCarriesTheSecurityHeadersAndIsNotKept() {
        ContestView contest = opened(true);

        HttpResponse<String> answer = post(contest, "{\"choices\": [2]}", "Cookie", VOTER);

        assertThat(answer.headers().firstValue("content-security-policy")).hasValue(SecurityHeaders.CSP);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    /** A plain ballot takes the short way; one with a query passes every filter there is. */
    @Test
    void theShortWayAnswersAsTheLongOneDoes() {
        ContestView contest = opened(true);
        post(contest, "{\"choices\": [2]}", "Cookie", VOTER);

        for (String[] headers : new String[][] {
            {"Cookie", VOTER},
            {"Cookie", VOTER, "Accept-Language", "en", "Sec-Fetch-Site", "cross-site"},
            {"Cookie", VOTER, "Origin", "http://elsewhere.example"},
            {"Cookie", VOTER, "Content-Type", "text/plain"},
        }) {
            for (String body : List.of("{\"choices\": [2]}", "{\"choices\": [99]}", "{\"choices\": 2", "")) {
                HttpResponse<String> plain = post(contest, body, headers);
                for (HttpResponse<String> other : List.of(
                        post("/api/v1/contests/" + contest.slug() + "/ballots?", body, headers),
                        post("/api/v1/contests/" + contest.slug() + "/ballots?from=here", body, headers))) {
                    assertThat(told(other)).as("%s %s", List.of(headers), body).isEqualTo(told(plain));
                }
            }
        }
        // Whoever gives a name and a password is asked who it is, as everywhere in the API.
        assertThat(post(contest, "{\"choices\": [2]}", "Authorization", "Basic bm9ib2R5Om5vdGhpbmc=")
                        .statusCode())
                .isEqualTo(401);
        assertThat(told(post("/api/v1/contests/nowhere/ballots?a", "{}", "Cookie", VOTER)))
                .isEqualTo(told(post("/api/v1/contests/nowhere/ballots", "{}", "Cookie", VOTER)));
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(2, 1L), 1));
    }

    /** Status, headers and text; not the second in which it was said. */
    private static List<Object> told(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return List.of(answer.statusCode(), headers, answer.body());
    }

    @Test
    void tooEarlyTooLateAndOtherContentAreConflicts() {
        ContestView contest = evenings.live();
        allow(contest.id(), VoteAccess.OPEN, false);
        assertProblem(post(contest, "{\"choices\": [1]}", "Cookie", VOTER), 409, "VOTE_NOT_OPENED");
        open(contest.id(), null);
        post(contest, "{\"choices\": [1]}", "Cookie", VOTER);
        assertProblem(post(contest, "{\"choices\": [2]}", "Cookie", VOTER), 409, "BALLOT_STORED");
        close(contest.id());
        assertProblem(post(contest, "{\"choices\": [1]}"), 409, "VOTE_CLOSED");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L), 1));
    }

    @Test
    void wrongContentIsNamedByCodeAndPointer() {
        ContestView contest = opened(true);
        departures.withdraw(contest.id(), null, 4, "生病");

        assertInvalid(post(contest, "{\"choices\": []}"), "NO_CHOICE", "/choices");
        assertInvalid(post(contest, "{}"), "MISSING_FIELD", "/choices");
        assertInvalid(post(contest, "{\"choices\": [1, 2, 3, 4]}"), "TOO_MANY_CHOICES", "/choices");
        assertInvalid(post(contest, "{\"choices\": [1, 99]}"), "UNKNOWN_PRESENTER", "/choices/1");
        assertInvalid(post(contest, "{\"choices\": [4]}"), "WITHDRAWN_CHOICE", "/choices/0");
        assertInvalid(post(contest, "{\"choices\": [2, 2]}"), "DUPLICATE_CHOICE", "/choices/1");
        assertInvalid(post(contest, "{\"choices\": [1.5]}"), "BAD_VALUE", "/choices/0");
        assertInvalid(post(contest, "{\"choices\": [-1]}"), "BAD_VALUE", "/choices/0");
        assertInvalid(post(contest, "{\"choices\": [99999999999]}"), "BAD_VALUE", "/choices/0");
        assertInvalid(post(contest, "{\"choices\": 1}"), "BAD_VALUE", "/choices");
        assertInvalid(post(contest, "{\"choices\": [1], \"name\": \"x\"}"), "UNKNOWN_FIELD", "/name");
        assertInvalid(post(contest, "not json"), "NOT_JSON", "");
        assertThat(rows(contest.id())).isZero();
    }

    @Test
    void onlyJsonFromThisSiteIsTaken() {
        ContestView contest = opened(true);
        String ballot = "{\"choices\": [1]}";

        assertProblem(post(contest, ballot, "Content-Type", "text/plain"), 415, "UNSUPPORTED_TYPE");
        assertProblem(
                post(contest, "choices=1", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "UNSUPPORTED_TYPE");
        assertProblem(post(contest, ballot, "Origin", "https://evil.example"), 403, "FOREIGN_ORIGIN");
        assertProblem(post(contest, ballot, "Origin", "http://localhost:1"), 403, "FOREIGN_ORIGIN");
        assertProblem(post(contest, ballot, "Origin", "null"), 403, "FOREIGN_ORIGIN");
        assertProblem(post(contest, ballot, "Sec-Fetch-Site", "cross-site"), 403, "FOREIGN_ORIGIN");
        assertProblem(post(contest, ballot, "Sec-Fetch-Site", "same-site"), 403, "FOREIGN_ORIGIN");
        assertProblem(post(contest, "{\"choices\": [1], \"ticket\": \"" + "x".repeat(9000) + "\"}"), 413, "TOO_LARGE");
        assertThat(rows(contest.id())).isZero();

        assertThat(post(contest, ballot, "Origin", "http://localhost:" + port).statusCode())
                .isEqualTo(201);
        assertThat(post(contest, ballot, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aContestThatIsNotPublicIsNotFound() {
        ContestView draft = evenings.draft();

        assertProblem(post(draft, "{\"choices\": [1]}"), 404, "NOT_FOUND");
        assertProblem(post("/api/v1/contests/no-such-evening/ballots", "{\"choices\": [1]}"), 404, "NOT_FOUND");
    }

    @Test
    void withTicketsTheTicketIsTheVoter() {
        ContestView contest = opened(VoteAccess.TICKET, true);
        List<String> codes = tickets.make(contest.id(), null, 3);
        String mine = codes.get(0);

        assertInvalid(post(contest, "{\"choices\": [1]}", "Cookie", VOTER), "TICKET_MISSING", "/ticket");
        assertInvalid(post(contest, ballot("WRONGWRO", 1), "Cookie", VOTER), "TICKET_UNKNOWN", "/ticket");
        HttpResponse<String> first = post(contest, ballot(fullWidth(mine.toLowerCase()), 1), "Cookie", VOTER);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(post(contest, ballot(mine, 2), "Cookie", VOTER).statusCode()).isEqualTo(200);

        String other = "saimahui-voter=another-device-0001";
        assertProblem(post(contest, ballot(mine, 3), "Cookie", other), 409, "TICKET_USED");
        assertThat(post(contest, ballot(codes.get(1), 3), "Cookie", VOTER).statusCode())
                .isEqualTo(201);
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 0L, 2, 1L, 3, 1L), 2));
        assertThat(tickets.counts(contest.id()).used()).isEqualTo(2);
    }

    @Test
    void whoFindsAUsedTicketCannotLearnByTryingWhatItChose() {
        ContestView contest = opened(VoteAccess.TICKET, true);
        String code = tickets.make(contest.id(), null, 1).get(0);
        post(contest, ballot(code, 4), "Cookie", VOTER);

        List<Integer> answers = new ArrayList<>();
        for (int guess : new int[] {1, 2, 3, 1, 2, 4}) {
            answers.add(post(contest, ballot(code, guess)).statusCode());
        }

        assertThat(answers).containsOnly(409);
        assertThat(post(contest, ballot(code, 4), "Cookie", VOTER).statusCode()).isEqualTo(200);
    }

    @Test
    void oneVoterWhoSendsTooFastIsSlowedDownAndNobodyElse() {
        ContestView contest = opened(true);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(post(contest, "{\"choices\": [" + (i % 4 + 1) + "]}", "Cookie", VOTER)
                    .statusCode());
        }

        assertThat(answers.subList(0, 10)).doesNotContain(429);
        assertThat(answers).contains(429);
        assertThat(post(contest, "{\"choices\": [1]}").statusCode()).isEqualTo(201);
    }

    @Test
    void manyMistakesFromOneAddressDoNotLockOutAValidBallot() {
        ContestView contest = opened(true);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            answers.add(post(contest, "{\"choices\": [99]}").statusCode());
        }

        assertThat(answers.subList(0, 60)).containsOnly(422);
        assertThat(answers).contains(429);
        assertThat(post(contest, "{\"choices\": [1]}").statusCode()).isEqualTo(201);
    }

    @Test
    void theAnswerIsInTheReadersLanguage() {
        ContestView contest = opened(true);
        close(contest.id());

        assertThat(read(post(contest, "{\"choices\": [1]}", "Accept-Language", "en"))
                        .path("detail")
                        .asString())
                .startsWith("Voting has closed");
        assertThat(read(post(contest, "{\"choices\": [1]}")).path("detail").asString())
                .startsWith("投票已截止");
    }

    private static String ballot(String ticket, int choice) {
        return "{\"choices\": [%d], \"ticket\": \"%s\"}".formatted(choice, ticket);
    }

    private static String fullWidth(String code) {
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.insert(4, '-').toString();
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(read(answer).path("code").asString()).isEqualTo(code);
        assertThat(read(answer).path("detail").asString()).isNotEmpty().isNotEqualTo(code);
    }

    private void assertInvalid(HttpResponse<String> answer, String code, String pointer) {
        assertProblem(answer, 422, "INVALID");
        JsonNode first = read(answer).path("errors").get(0);
        assertThat(first.path("code").asString()).isEqualTo(code);
        assertThat(first.path("pointer").asString()).isEqualTo(pointer);
        assertThat(first.path("message").asString()).isNotEmpty().isNotEqualTo(code);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(ContestView contest, String body, String... headers) {
        return post("/api/v1/contests/" + contest.slug() + "/ballots", body, headers);
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build(), 1);
    }

    /** As browsers do, once more on a new connection where the kept one was closed meanwhile. */
    private HttpResponse<String> send(HttpRequest request, int retries) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            if (retries == 0) {
                throw new IllegalStateException(closed);
            }
            return send(request, retries - 1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
