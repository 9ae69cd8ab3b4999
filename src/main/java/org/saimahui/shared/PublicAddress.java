package org.saimahui.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that links and QR codes carry: {@code saimahui.public-url}, else this machine's first private IPv4
 * address and port. Never the Host header of a request, which anybody can forge.
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
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                    .filter(Inet4Address.class::isInstance)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElseGet(() -> InetAddress.getLoopbackAddress().getHostAddress());
        } catch (SocketException e) {
            throw new IllegalStateException("The machine's network addresses cannot be read", e);
        }
    }
}
