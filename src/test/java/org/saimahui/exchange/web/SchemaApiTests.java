package org.saimahui.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of the documents is public and may be kept. */
@OnH2
class SchemaApiTests {

    private final MockMvcTester mvc;

    SchemaApiTests(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"saimahui-contest-1.json", "standings-1.json", "results-1.json"})
    void anybodyMayReadAndKeepASchema(String file) {
        MvcTestResult schema = mvc.get().uri("/api/v1/schemas/" + file).exchange();
        assertThat(schema)
                .hasStatusOk()
                .hasContentType("application/schema+json")
                .bodyJson()
                .extractingPath("$['$schema']")
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=86400", "public");
        String tag = schema.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(mvc.get().uri("/api/v1/schemas/" + file).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void anotherNameIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/schemas/other.json")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/schemas/..%2Fapplication.yml")).hasStatus4xxClientError();
    }

    @Test
    void anAnswerNamesItsFormAndARefusalTheFormOfWhatWasSent() {
        assertThat(post("{}").getResponse().getHeader(HttpHeaders.LINK))
                .isEqualTo("</api/v1/schemas/saimahui-contest-1.json>; rel=\"describedby\"");
        assertThat(post("""
                {"format": "saimahui-contest/1", "contest": {"title": "t"}, "rule": {}, "presenters": []}""").getResponse().getHeader(HttpHeaders.LINK))
                .isEqualTo("</api/v1/schemas/standings-1.json>; rel=\"describedby\"");
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/standings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
