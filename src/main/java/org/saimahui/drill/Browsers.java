package org.saimahui.drill;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The browsers of one drill: all of them know the portal by its own port on this machine, whatever it is called outside. */
final class Browsers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            // The portal is on this machine; what a robot carries is nobody else's.
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final Set<String> doors = new TreeSet<>();

    private final Set<String> all = new TreeSet<>();

    private final URI portal;

    Browsers(URI portal) {
        this.portal = portal;
    }

    /** At the port that this portal listens on, at the address that it is bound to, else at the machine's own. */
    static Browsers of(Environment environment) {
        String bound = environment.getProperty("server.address");
        String host = isAny(bound) ? InetAddress.getLoopbackAddress().getHostAddress() : bound;
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return new Browsers(URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port));
    }

    private static boolean isAny(@Nullable String address) {
        return address == null || address.isBlank() || address.equals("0.0.0.0") || address.equals("::");
    }

    /** One that has been nowhere. */
    Browser fresh() {
        return new Browser(http, portal, this::used);
    }

    private void used(String door) {
        doors.add(named(door));
        all.add(named(door));
    }

    /** Through which doors they have gone in the whole evening. */
    List<String> all() {
        return List.copyOf(all);
    }

    /** Through which doors all of them have gone since this was asked last. */
    List<String> doors() {
        List<String> used = List.copyOf(doors);
        doors.clear();
        return used;
    }

    /** Without what differs from contest to contest and from one to the next. */
    private static String named(String door) {
        return door.replaceFirst("[?].*", "")
                .replaceFirst("/(contests|c|organise)/[^/]+", "/$1/{slug}")
                .replaceAll("/(slips)/[^/]+", "/$1/{slip}")
                .replaceAll("/[0-9]+(?=/|$)", "/{n}");
    }
}
