package org.saimahui.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.support.OwnCertificate;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

/** Robots find the portal's own door however it is served, and go in nowhere else. */
class OwnDoorTests {

    @TempDir
    private Path folder;

    private HttpServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void theRobotsStayThereWhateverThePortalIsCalledOutside() throws IOException {
        serve(HttpServer.create(here(), 0));
        OwnDoor door = new OwnDoor(environment());

        assertThat(door.address().toString())
                .isEqualTo("http://127.0.0.1:" + server.getAddress().getPort());
        Answer answer = new Browsers(door).fresh().form("/login", "name", "x");
        assertThat(answer.body()).isEqualTo("/organise?again=1");
    }

    @Test
    void withTlsTheyKnowThePortalByItsOwnCertificateAndNobodyElse() throws Exception {
        Ssl own = certificate("own.p12");
        HttpsServer secure = HttpsServer.create(here(), 0);
        secure.setHttpsConfigurator(
                new HttpsConfigurator(WebServerSslBundle.get(own).createSslContext()));
        serve(secure);

        Browsers robots = new Browsers(door(own));
        assertThat(door(own).address().getScheme()).isEqualTo("https");
        assertThat(robots.fresh().get("/organise").body()).isEqualTo("/organise");

        Browsers misled = new Browsers(door(certificate("another.p12")));
        assertThatThrownBy(() -> misled.fresh().get("/organise"))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("/organise");
    }

    private OwnDoor door(Ssl own) {
        ServerProperties properties = new ServerProperties();
        properties.setSsl(own);
        return new OwnDoor(environment(), properties, new DefaultSslBundleRegistry());
    }

    private MockEnvironment environment() {
        return new MockEnvironment()
                .withProperty(
                        "local.server.port", String.valueOf(server.getAddress().getPort()));
    }

    /** For a name that is not the machine's. */
    private Ssl certificate(String name) throws IOException, InterruptedException {
        Path store = folder.resolve(name);
        OwnCertificate.make(store, "review.example");
        Ssl ssl = new Ssl();
        ssl.setKeyStore(store.toUri().toString());
        ssl.setKeyStorePassword(OwnCertificate.SECRET);
        ssl.setKeyStoreType("PKCS12");
        return ssl;
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Says where it was asked; who logs in is led on by the name that the portal has outside. */
    private void serve(HttpServer opened) {
        server = opened;
        server.createContext("/", asked -> {
            boolean login = asked.getRequestURI().getPath().endsWith("/login");
            asked.getRequestBody().readAllBytes();
            if (login) {
                asked.getResponseHeaders().set("Location", "https://review.example/organise?again=1");
            }
            byte[] body = asked.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(login ? 302 : 200, body.length);
            asked.getResponseBody().write(body);
            asked.close();
        });
        server.start();
    }
}
