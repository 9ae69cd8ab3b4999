package org.saimahui.drill;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this portal answers on its own machine, whatever it is called outside: at the address that it is bound to, else at the
 * machine's own, with TLS where it has a certificate.
 */
@Component
class OwnDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Environment environment;

    private final @Nullable Ssl ssl;

    private final @Nullable SslBundles bundles;

    @Autowired
    OwnDoor(Environment environment, ServerProperties server, SslBundles bundles) {
        this.environment = environment;
        this.ssl = Ssl.isEnabled(server.getSsl()) ? server.getSsl() : null;
        this.bundles = bundles;
    }

    /** One without TLS. */
    OwnDoor(Environment environment) {
        this.environment = environment;
        this.ssl = null;
        this.bundles = null;
    }

    /** Without a slash at its end. */
    URI address() {
        String bound = environment.getProperty("server.address");
        String host = isAny(bound) ? InetAddress.getLoopbackAddress().getHostAddress() : bound;
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create(
                (ssl == null ? "http://" : "https://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    private static boolean isAny(@Nullable String address) {
        return address == null || address.isBlank() || address.equals("0.0.0.0") || address.equals("::");
    }

    /** What goes in there: through no proxy, and nowhere but to whoever has this portal's own certificate. */
    HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                // The portal is on this machine; what a robot carries is nobody else's.
                .proxy(HttpClient.Builder.NO_PROXY);
        return ssl == null ? client.build() : client.sslContext(trusting(ssl)).build();
    }

    private SSLContext trusting(Ssl own) {
        try {
            KeyStore keys = WebServerSslBundle.get(own, bundles).getStores().getKeyStore();
            Set<Certificate> certificates = new HashSet<>();
            for (String alias : Collections.list(keys.aliases())) {
                certificates.add(keys.getCertificate(alias));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OwnCertificates(certificates)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The portal's own certificate cannot be read", e);
        }
    }
}
