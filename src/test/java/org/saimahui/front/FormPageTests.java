package org.saimahui.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A kept page into which each reader's token is put, compressed or not. */
class FormPageTests {

    private static final String LONG = "赛马会 ballot ".repeat(20_000);

    @ParameterizedTest
    @ValueSource(strings = {"", "no form", "MARK", "a MARK b", "MARKMARK", "<i>%1$s</i>MARK<i>%1$s</i>MARK%1$s"})
    void theTokenStandsWhereTheMarkStoodInBothForms(String pattern) throws IOException {
        String html = pattern.replace("%1$s", LONG);
        FormPage page = new FormPage("1", "zh-CN", new Token("t".repeat(96)), html, "MARK");
        String expected = html.replace("MARK", "t".repeat(96));

        MockHttpServletResponse plain = send(page, "identity");
        MockHttpServletResponse compressed = send(page, "gzip, br");

        assertThat(plain.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(plain.getContentLength()).isEqualTo(plain.getContentAsByteArray().length);
        assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(compressed.getContentAsByteArray())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(compressed.getContentLength()).isEqualTo(compressed.getContentAsByteArray().length);
    }

    private static MockHttpServletResponse send(FormPage page, String accepted) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", accepted);
        MockHttpServletResponse response = new MockHttpServletResponse();
        page.send(request, response);
        return response;
    }

    private record Token(String value) implements FormReader {

        @Override
        public boolean isNew(HttpServletRequest request) {
            return true;
        }

        @Override
        public String token(HttpServletRequest request, HttpServletResponse response) {
            return value;
        }
    }
}
