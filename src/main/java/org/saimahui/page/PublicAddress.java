package org.saimahui.page;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that links and QR codes carry: {@code saimahui.public-url}, else the one an organiser has chosen, else this
 * machine's first private IPv4 address (or, without one, any that others can reach) and port. Never the Host header of a
 * request, which anybody can forge.
 */
@Component
public class PublicAddress {

    private final String fixed;

    private final Environment environment;

    /** Whether the portal has a certificate of its own: then nobody comes in by http. */
    private final boolean ownTls;

    private volatile String chosen = "";

    public PublicAddress(@Value("${saimahui.public-url:}") String fixed, Environment environment) {
        this.fixed = fixed.strip().replaceAll("/+$", "");
        this.environment = environment;
        this.ownTls = Ssl.isEnabled(
                Binder.get(environment).bind("server.ssl", Ssl.class).orElse(null));
    }

    /**
     * An address of this machine.
     *
     * @param network the name of the network card, by which people tell addresses apart
     */
    public record Own(String url, String network) {}

    /** @param path begins with a slash, or is empty */
    public String url(String path) {
        return base() + path;
    }

    /** What an organiser has chosen; empty for nothing. Counts from now on unless the configuration names one. */
    public void choose(String address) {
        chosen = address;
    }

    /** Whether the configuration names it, so that nothing chosen counts. */
    public boolean isFixed() {
        return !fixed.isEmpty();
    }

    /** Whether somebody has set it; if not, pages that print it warn. */
    public boolean isConfigured() {
        return isFixed() || !chosen.isEmpty();
    }

    /** Whether the configuration says https, or is silent and the portal has a certificate: cookies are made for it once, at the start. */
    public boolean isHttps() {
        return isFixed() ? fixed.startsWith("https://") : ownTls;
    }

    /** The IPv4 addresses others may reach this machine by, private ones first; empty without a network. */
    public List<Own> ofThisMachine() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(network -> Collections.list(network.getInetAddresses()).stream()
                            .filter(PublicAddress::isReachable)
                            .map(address -> new Found(address, network.getDisplayName())))
                    .sorted(Comparator.comparing(found -> !found.address().isSiteLocalAddress()))
                    .map(found -> new Own(withPort(found.address().getHostAddress()), found.network()))
                    .toList();
        } catch (SocketException e) {
            throw new IllegalStateException("The machine's network addresses cannot be read", e);
        }
    }

    private record Found(InetAddress address, String network) {}

    private static boolean isReachable(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress();
    }

    private String base() {
        if (isFixed()) {
            return fixed;
        }
        String now = chosen;
        if (!now.isEmpty()) {
            return now;
        }
        List<Own> own = ofThisMachine();
        return own.isEmpty()
                ? withPort(InetAddress.getLoopbackAddress().getHostAddress())
                : own.get(0).url();
    }

    private String withPort(String host) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return (ownTls ? "https://" : "http://") + host + (port.equals(ownTls ? "443" : "80") ? "" : ":" + port);
    }
}
