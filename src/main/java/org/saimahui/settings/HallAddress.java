package org.saimahui.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.saimahui.document.InvalidInputException;

/** An address as people type it, brought into the one form that links and QR codes carry. */
final class HallAddress {

    private static final int LONGEST = 200;

    private static final Set<String> ONLY_THIS_MACHINE = Set.of("localhost", "0.0.0.0", "[::1]", "[::]");

    private HallAddress() {}

    /**
     * Scheme, host and port in lower case, without a slash at the end; {@code http} where no scheme is typed.
     *
     * @return empty for nothing typed
     * @throws InvalidInputException at {@code /address}: {@code TOO_LONG}, {@code BAD_ADDRESS} with a path, a name and
     *     password or no host, {@code ADDRESS_OF_ITSELF} where no phone can reach it
     */
    static String of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (text.length() > LONGEST) {
            throw InvalidInputException.of("TOO_LONG", "/address", LONGEST, text.length());
        }
        URI uri = parse(text.contains("://") ? text : "http://" + text);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (ONLY_THIS_MACHINE.contains(host) || host.startsWith("127.")) {
            throw InvalidInputException.of("ADDRESS_OF_ITSELF", "/address");
        }
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            boolean root = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
            boolean port = uri.getPort() != 0 && uri.getPort() <= 65_535;
            if (web && bare && root && port && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // Said below, as for all others.
        }
        throw InvalidInputException.of("BAD_ADDRESS", "/address");
    }
}
