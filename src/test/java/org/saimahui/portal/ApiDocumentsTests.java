package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a program is told about a body or an address it got wrong: everywhere the same. */
@OnH2
class ApiDocumentsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/standings",
                "/api/v1/contests",
                "/api/v1/contests/{slug}/commands",
                "/api/v1/contests/{slug}/cards",
                "/api/v1/contests/{slug}/tickets",
                "/api/v1/contests/{slug}/ballots"
            })
    void brokenJsonIsTheSameProblemEverywhere(String path) {
        MvcTestResult answer = post(path, "{\"command\": ");

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asMap()
                .containsEntry("code", "NOT_JSON")
                .containsEntry("pointer", "");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{\"command\": \"CALL\", \"presenter\": \"first\"} # /presenter # NOT_A_NUMBER",
                "{\"command\": \"CALL\", \"presenter\": 1.5} # /presenter # BAD_VALUE",
                "{\"command\": \"CALL\", \"presenter\": 1, \"version\": \"new\"} # /version # NOT_A_NUMBER",
                "{\"command\": \"OPEN_VOTE\", \"seconds\": {}} # /seconds # NOT_A_NUMBER",
                "{\"presenter\": 1} # /command # MISSING_FIELD"
            })
    void aCommandThatCannotBeReadIsToldWithItsPlace(String body, String pointer, String code) {
        assertThat(post("/api/v1/contests/{slug}/commands", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asMap()
                .containsEntry("code", code)
                .containsEntry("pointer", pointer);
    }

    @Test
    void aBodyThatIsNoJsonByItsOwnWordIsRefused() {
        assertThat(mvc.post()
                        .uri("/api/v1/contests/{slug}/commands", evenings.live().slug())
                        .header("Authorization", TestPortal.BASIC)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{\"command\": \"CALL\", \"presenter\": 1}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aPageOfAPresenterWhoseNumberIsNoneDoesNotExist() {
        assertThat(mvc.get().uri("/c/{slug}/reports/first", evenings.live().slug()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("404 NOT_FOUND");
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path.replace("{slug}", evenings.live().slug()))
                .header("Authorization", TestPortal.BASIC)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
