package org.saimahui.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that links and QR codes carry: {@code saimahui.public-url}, else this machine's first private IPv4
 * address (or, without one, any that others can reach) and port. Never the Host header of a request, which anybody can forge.
 */
@Component
public class PublicAddress {

    private final String configured;

    private final Environment environment;

    PublicAddress(@Value("${saimahui.public-url:}") String configured, Environment environment) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String url(String path) {
        return base() + path;
    }

    /** Whether the organiser has set it; if not, pages that print it warn. */
    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    public boolean isHttps() {
        return configured.startsWith("https://");
    }

    private String base() {
        if (isConfigured()) {
            return configured;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + privateAddress() + (port.equals("80") ? "" : ":" + port);
    }

    private static String privateAddress() {
        try {
            List<InetAddress> reachable = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
                    .toList();
            return (reachable.isEmpty() ? InetAddress.getLoopbackAddress() : reachable.get(0)).getHostAddress();
        } catch (SocketException e) {
            throw new IllegalStateException("The machine's network addresses cannot be read", e);
        }
    }
}
