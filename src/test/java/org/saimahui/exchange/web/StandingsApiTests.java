package org.saimahui.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anybody may try the sum: what the API answers, and in which form it refuses. */
@OnH2
class StandingsApiTests {

    private static final String FILE = """
            {"format": "saimahui-contest/1", "contest": {"title": "试"},
             "rule": {"criteria": [{"code": "c", "max": 100}], "panels": [{"code": "p", "weight": "100"}]},
             "presenters": [{"number": 1, "name": "李娜"}, {"number": 2, "name": "王强"}],
             "judges": [{"code": "J1", "panel": "p"}],
             "scorecards": [{"presenter": 1, "judge": "J1", "marks": {"c": %s}},
                            {"presenter": 2, "judge": "J1", "marks": {"c": "90.5"}}]}
            """;

    private final MockMvcTester mvc;

    StandingsApiTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    private MvcTestResult post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult post(byte[] body) {
        return mvc.post()
                .uri("/api/v1/standings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void answersRowsByPlaceWithTheirArithmetic() {
        assertThat(post(FILE.formatted("88"))).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json)
                    .extractingPath("$.standings[*].presenter")
                    .asArray()
                    .containsExactly(2, 1);
            assertThat(json).extractingPath("$.standings[0].name").isEqualTo("王强");
            assertThat(json).extractingPath("$.standings[0].total").isEqualTo("90.50");
            assertThat(json).extractingPath("$.standings[0].parts.p").isEqualTo("90.5");
            assertThat(json)
                    .extractingPath("$.standings[0].explanation.parts[0].detail.cards[0].marks.c")
                    .isEqualTo("90.5");
        });
    }

    @Test
    void namesEveryProblemWithItsPlace() {
        String wrong = FILE.formatted("100.5")
                .replace(
                        "\"judge\": \"J1\", \"marks\": {\"c\": \"90.5\"}",
                        "\"judge\": \"J9\", \"marks\": {\"x\": null}");
        assertThat(post(wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.status").isEqualTo(422);
                    assertThat(json)
                            .extractingPath("$.errors[*].code")
                            .asArray()
                            .containsExactlyInAnyOrder("ABOVE_MAX", "UNKNOWN_JUDGE", "NOT_A_NUMBER");
                    assertThat(json)
                            .extractingPath("$.errors[*].pointer")
                            .asArray()
                            .containsExactlyInAnyOrder(
                                    "/scorecards/0/marks/c", "/scorecards/1/judge", "/scorecards/1/marks/x");
                });
    }

    @Test
    void anotherContentTypeIsNotRead() {
        assertThat(mvc.post()
                        .uri("/api/v1/standings")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aFileAboveTheLimitIsNotRead() {
        assertThat(post(new byte[5 * 1024 * 1024 + 1])).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void halfACharacterInAKeyIsRefusedNotAnError() {
        assertThat(post("{\"\\ud800\": 1}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .contains("UNKNOWN_FIELD", "MISSING_FIELD");
    }
}
