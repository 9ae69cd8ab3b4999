package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.SaimahuiApplication;
import org.saimahui.page.PublicAddress;
import org.saimahui.support.OwnCertificate;
import org.saimahui.support.TestPortal;
import org.saimahui.support.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal with a certificate of its own: cookies are kept for https, and streams tell at once what is new. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SecureDoorTests {

    private static final String CONTEST = "/api/v1/contests/wenjin-tizhi-2022";

    private static ConfigurableApplicationContext portal;

    private static SSLContext trusted;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("portal.p12");
        OwnCertificate.make(store, "localhost");
        trusted = trusting(store);
        portal = new SpringApplicationBuilder(SaimahuiApplication.class)
                .run(
                        "--server.port=0",
                        "--server.ssl.key-store=" + store.toUri(),
                        "--server.ssl.key-store-password=" + OwnCertificate.SECRET,
                        "--spring.datasource.url=jdbc:h2:mem:secure-door;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "--saimahui.data=" + folder,
                        "--saimahui.organiser.password=" + TestPortal.PASSWORD);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void whoeverLogsInGetsCookiesThatGoByHttpsAlone() {
        Visitor organiser = Visitor.secure(port(), trusted);
        assertThat(cookies(organiser.get("/login"))).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure"));

        Visitor.Answer in =
                organiser.form("/login", Map.of("username", TestPortal.ORGANISER, "password", TestPortal.PASSWORD));
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.header("Location")).isEqualTo("/organise");
        assertThat(cookies(in))
                .allMatch(cookie -> cookie.contains("; Secure"))
                .anyMatch(cookie -> cookie.startsWith("__Host-SESSION=") && cookie.contains("; HttpOnly"));

        Visitor.Answer room = organiser.get("/organise");
        assertThat(room.status()).isEqualTo(200);
        assertThat(room.header("Strict-Transport-Security")).isNotEmpty();
        assertThat(portal.getBean(PublicAddress.class).url(""))
                .startsWith("https://")
                .endsWith(":" + port());
    }

    @Test
    void aStreamThatStaysOpenHearsWhatIsDone() throws IOException {
        HttpResponse<InputStream> open = Visitor.secure(port(), trusted).open(CONTEST + "/live");
        assertThat(open.statusCode()).isEqualTo(200);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open.body(), StandardCharsets.UTF_8))) {
            assertThat(board(lines)).contains("\"state\":\"DRAFT\"");
            Visitor.Answer done = Visitor.secure(port(), trusted)
                    .program()
                    .send(
                            "POST",
                            CONTEST + "/commands",
                            "application/json",
                            "{\"command\": \"GO_LIVE\", \"confirmed\": true}".getBytes(StandardCharsets.UTF_8));
            assertThat(done.status()).as(done.body()).isEqualTo(200);
            assertThat(board(lines)).contains("\"state\":\"LIVE\"");
        }
    }

    /** The data of the next event about the board. */
    private static String board(BufferedReader lines) throws IOException {
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ") && event.equals("board")) {
                return line.replace(" ", "");
            }
        }
        throw new AssertionError("The stream ended");
    }

    private static List<String> cookies(Visitor.Answer answer) {
        return answer.whole().headers().allValues("Set-Cookie");
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            own.load(in, OwnCertificate.SECRET.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(own);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private static int port() {
        return Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
