package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestView;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every address answers, whoever asks: on a real port, for half of it is the container's doing. */
@OnH2
class AddressesTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Evenings evenings;

    @ParameterizedTest
    @ValueSource(strings = {"/c/%ff", "/c/a%2fb", "/c/a;b", "/c/a//b", "/css//components.css", "/css/components.css;x"})
    void aMalformedAddressShowsOurOwnPageWithOurHeaders(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Saimahui", "problem-code", "400 BAD_REQUEST");
        assertThat(answer.headers().map()).containsEntry("content-security-policy", List.of(SecurityHeaders.CSP));
    }

    @Test
    void whatTheContainerCannotEvenReadAsARequestShowsOurOwnPageToo() throws Exception {
        HttpResponse<String> answer = send("GET", "/c/a%00b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("赛马会", "400 BAD_REQUEST");
        assertThat(answer.headers().map()).containsEntry("content-security-policy", List.of(SecurityHeaders.CSP));
    }

    /** Each by hand: no client sends them. */
    @ParameterizedTest
    @CsvSource({
        "GET /c HTTP/9.9, X: 1, 400, BAD_REQUEST",
        "GET /c HTTP/1.1, Host: a b, 400, BAD_REQUEST",
        "POST /c HTTP/1.1, Content-Length: -5, 400, BAD_REQUEST",
        "GET /c HTTP/1.1, X: @, 431, HEADERS_TOO_LARGE",
        "GET /c?@ HTTP/1.1, X: 1, 414, ADDRESS_TOO_LONG"
    })
    void whatIsNoRequestIsToldSoInWordsAndIsNotOurFault(String line, String header, int status, String code)
            throws IOException {
        String head = line + "\r\nHost: localhost\r\n" + header + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.replace("@", "a".repeat(20_000)).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("赛马会", status + " " + code);
            assertThat(answer).doesNotContain("<h1>" + status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/contests HTTP/9.9, X: 1, 400, BAD_REQUEST",
        "GET /api/v1/contests HTTP/1.1, Host: a b, 400, BAD_REQUEST",
        "POST /api/v1/contests HTTP/1.1, Content-Length: -5, 400, BAD_REQUEST",
        "GET /api/v1/contests HTTP/1.1, X: @, 431, HEADERS_TOO_LARGE",
        "GET /api/v1/contests/@ HTTP/1.1, X: 1, 414, ADDRESS_TOO_LONG",
        "DELETE /api/v1/contests?@ HTTP/1.1, X: 1, 414, ADDRESS_TOO_LONG"
    })
    void whatIsNoRequestOfTheApiIsToldSoByADocument(String line, String header, int status, String code)
            throws IOException {
        String sound = "GET /api/v1/contests/none/board HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String head = line + "\r\nHost: localhost\r\n" + header + "\r\n\r\n";
        for (String before : List.of("", sound)) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write((before + head.replace("@", "a".repeat(20_000))).getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                String last = answer.substring(answer.lastIndexOf("HTTP/1.1 "));

                assertThat(last)
                        .startsWith("HTTP/1.1 " + status)
                        .contains("application/problem+json", "\"code\":\"" + code + "\"")
                        .doesNotContain("<html");
            }
        }
    }

    @Test
    void theLanguageOfTheAddressIsTheOneOfTheAnswer() throws Exception {
        assertThat(send("GET", "/c/a%2fb?lang=en").body())
                .contains("lang=\"en\"")
                .doesNotContain("请求");
        assertThat(send("GET", "/c/a%2fb?lang=zh", "Accept-Language", "en").body())
                .contains("lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/contests/%ff", "/api/v1/contests/a%2fb"})
    void aMalformedAddressOfTheApiIsAnsweredByADocument(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "Authorization", TestPortal.BASIC);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"BAD_REQUEST\"");
    }

    static Stream<String> readOnly() {
        return Arrays.stream(SecurityConfiguration.READ_ONLY);
    }

    @ParameterizedTest
    @MethodSource("readOnly")
    void nobodyWritesWhereAnybodyReads(String pattern) throws Exception {
        String path = pattern.replace("{slug}", evenings.live().slug())
                .replace("{number}", "1")
                .replace("{file}", "0.png");

        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(send(method, path).statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void whatAnybodyReadsSetsNoCookie() throws Exception {
        ContestView contest = evenings.live();

        for (String path : new String[] {
            "/css/components.css",
            "/",
            "/c/" + contest.slug(),
            "/c/" + contest.slug() + "/reports",
            "/api/v1/contests/" + contest.slug() + "/board",
            "/api/v1/contests/" + contest.slug() + "/file"
        }) {
            assertThat(send("GET", path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aPageThatIsAskedForTheTokenGivesItToThisSiteOnly() throws Exception {
        assertThat(send("GET", "/seat").headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").endsWith("; Path=/; SameSite=Lax"));
    }

    @Test
    void theManagementAddressListsNothing() throws Exception {
        assertThat(send("GET", "/actuator").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/actuator/health").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
