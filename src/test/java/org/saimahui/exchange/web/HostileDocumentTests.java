package org.saimahui.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.document.StrictJson;
import org.saimahui.shared.RefusedException;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What strangers may send to the open door: each is refused in words, on a real port, and nothing is an error of ours. */
@OnH2
class HostileDocumentTests {

    private static final String FILE = """
            {"format": "saimahui-contest/1", "contest": {"title": "试"},
             "rule": {"criteria": [{"code": "c", "max": 100}], "panels": [{"code": "p", "weight": "100"}]},
             "presenters": [{"number": 1}], "judges": [{"code": "J1", "panel": "p"}],
             "scorecards": [{"presenter": 1, "judge": "J1", "marks": {"c": 90}}]}""";

    private static final int LIMIT = 5 * 1024 * 1024;

    /** @param document the body's JSON, null for another kind of answer */
    private record Answer(int status, String head, Map<?, ?> document) {

        List<String> problems() {
            List<String> problems = new ArrayList<>();
            for (Object error : (List<?>) document.get("errors")) {
                Map<?, ?> problem = (Map<?, ?>) error;
                assertThat((String) problem.get("message")).isNotBlank();
                problems.add(problem.get("code") + " " + problem.get("pointer"));
            }
            return problems;
        }
    }

    private final MockMvcTester mvc;

    private final TryLimit tries;

    private final int port;

    HostileDocumentTests(@Autowired MockMvcTester mvc, @Autowired TryLimit tries, @LocalServerPort int port) {
        this.mvc = mvc;
        this.tries = tries;
        this.port = port;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Answer post(byte[] body) throws IOException {
        return post("Content-Type: application/json\r\nContent-Length: " + body.length, body);
    }

    private Answer post(String headers, byte[] body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(utf8("POST /api/v1/standings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                    + "\r\n\r\n"));
            out.write(body);
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        in.transferTo(read);
        String text = read.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String body = text.substring(end + 4);
        String json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), (Map<?, ?>)
                StrictJson.parse(utf8(json)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "90} # 1e9} # NOT_A_NUMBER /scorecards/0/marks/c",
                "90} # 1E400000000} # NOT_A_NUMBER /scorecards/0/marks/c",
                "90} # 9.0e1} # NOT_A_NUMBER /scorecards/0/marks/c",
                "90} # -0.0000000000000000000000000001} # NOT_A_NUMBER /scorecards/0/marks/c",
                "90} # NaN} # NOT_JSON ",
                "90} # Infinity} # NOT_JSON ",
                "90} # 090} # NOT_JSON ",
                "90} # +90} # NOT_JSON ",
                "90} # .5} # NOT_JSON ",
                "90} # 0x10} # NOT_JSON ",
                "90} # 90,} # NOT_JSON ",
                "90} # 90 /* a remark */} # NOT_JSON ",
                "'试' # '\\ud800' # BAD_VALUE /contest/title",
                "'试' # '\\udc00\\ud800' # BAD_VALUE /contest/title",
                "'试' # '\\u0000' # BAD_VALUE /contest/title",
                "'试' # '试', 'title': '试' # DUPLICATE_KEY /contest/title",
                "90} # 90, 'c': 91} # DUPLICATE_KEY /scorecards/0/marks/c",
                "90} # 90}, 'mark': 1 # UNKNOWN_FIELD /scorecards/0/mark",
                "90} # 90, '\\ud800': 1} # UNKNOWN_CRITERION /scorecards/0/marks/\ufffd",
            })
    void isRefusedWithCodeAndPlace(String old, String replacement, String problem) throws IOException {
        Answer answer = post(utf8(FILE.replace(old.replace('\'', '"'), replacement.replace('\'', '"'))));
        assertThat(answer.status).isEqualTo(422);
        assertThat(answer.head).contains("application/problem+json");
        assertThat(answer.problems()).containsExactly(problem.endsWith("NOT_JSON") ? problem + " " : problem);
    }

    @Test
    void aNumberOfTenThousandDigitsIsNoNumber() throws IOException {
        for (String digits : List.of("9".repeat(10_000), "0." + "3".repeat(10_000), "1e" + "9".repeat(10_000))) {
            assertThat(post(utf8(FILE.replace("90}", digits + "}"))).problems())
                    .containsExactly("NOT_A_NUMBER /scorecards/0/marks/c");
        }
        assertThat(post(utf8(FILE.replace("\"number\": 1}", "\"number\": " + "1".repeat(10_000) + "}")))
                        .problems())
                .contains("NOT_A_NUMBER /presenters/0/number");
    }

    @Test
    void nestingIsFollowedToTheThirtySecondLevelOnly() throws IOException {
        String pointer = "/x" + "/0".repeat(31);
        assertThat(post(utf8("{\"x\":" + "[".repeat(1_000_000))).problems()).containsExactly("TOO_DEEP " + pointer);
        assertThat(post(utf8("{\"x\":" + "[".repeat(31) + "]".repeat(31) + "}")).problems())
                .contains("UNKNOWN_FIELD /x")
                .noneMatch(problem -> problem.startsWith("TOO_DEEP"));
        assertThat(post(utf8("{\"a\":".repeat(100_000))).problems()).containsExactly("TOO_DEEP " + "/a".repeat(32));
    }

    @Test
    void oneKeyAMillionTimesIsToldOnce() throws IOException {
        String key = "\"k\":1,";
        assertThat(post(utf8("{" + key.repeat(700_000) + FILE.substring(1))).problems())
                .containsExactlyInAnyOrder("DUPLICATE_KEY /k");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Answer answer = post(utf8("\ufeff" + FILE));
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.document.get("standings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "ISO-8859-1", "GB18030"})
    void anotherEncodingIsNotJson(String encoding) throws IOException {
        assertThat(post(FILE.replace("试", "é").getBytes(Charset.forName(encoding)))
                        .problems())
                .containsExactly("NOT_JSON ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "{", "{}{}", "{} x", "[1,]", "tru", "{\"a\"}", "\u0000"})
    void whatIsNoDocumentIsNotJson(String body) throws IOException {
        Answer answer = post(utf8(body));
        assertThat(answer.status).isEqualTo(422);
        assertThat(answer.problems()).containsExactly("NOT_JSON ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"x\"", "[]", "true"})
    void whatIsNoObjectIsRefused(String body) throws IOException {
        assertThat(post(utf8(body)).problems()).containsExactly("BAD_VALUE ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: nonsense\r\n",
                ""
            })
    void anotherContentTypeIsRefusedAsADocument(String type) throws IOException {
        Answer answer = post(type + "Content-Length: " + utf8(FILE).length, utf8(FILE));
        assertThat(answer.status).isEqualTo(415);
        assertThat(answer.head).contains("application/problem+json");
        assertThat(answer.document.get("code")).isEqualTo("UNSUPPORTED_TYPE");
    }

    @Test
    void moreThanTheLimitIsRefusedUnreadByItsLength() throws IOException {
        Answer answer = post("Content-Type: application/json\r\nContent-Length: " + (LIMIT + 1), new byte[0]);
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.head).contains("application/problem+json");
        assertThat(answer.document.get("code")).isEqualTo("TOO_LARGE");
    }

    @Test
    void moreThanTheLimitIsRefusedInChunksToo() throws IOException {
        byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        // Just as much as is read before the answer: more would meet a closed door.
        for (int sent = 0; sent <= LIMIT; sent += blanks.length) {
            chunks.write(utf8("10000\r\n"));
            chunks.write(blanks);
            chunks.write(utf8("\r\n"));
        }
        Answer answer = post("Content-Type: application/json\r\nTransfer-Encoding: chunked", chunks.toByteArray());
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.document.get("code")).isEqualTo("TOO_LARGE");
    }

    @Test
    void aFileOfExactlyTheLimitIsRead() throws IOException {
        assertThat(post(utf8(FILE + " ".repeat(LIMIT - utf8(FILE).length))).status)
                .isEqualTo(200);
    }

    @Test
    void whoTriesTooOftenIsToldWhenToComeBack() {
        String address = "192.0.2.77";
        boolean refused = false;
        for (int i = 0; i < 100_000 && !refused; i++) {
            try {
                tries.take(address);
            } catch (RefusedException tooMany) {
                refused = true;
            }
        }
        assertThat(mvc.post()
                        .uri("/api/v1/standings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FILE)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .hasValue(HttpHeaders.RETRY_AFTER, "1");
        assertThat(mvc.post()
                        .uri("/api/v1/standings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FILE))
                .hasStatusOk();
    }
}
