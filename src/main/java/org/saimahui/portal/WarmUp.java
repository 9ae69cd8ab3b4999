package org.saimahui.portal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the main public pages once, in both languages, before the portal says that it is ready: templates, classes and
 * texts are read by then, and the first visitor waits no longer than others. It asks through the portal's own port like
 * any visitor and sends no form, so it changes nothing.
 */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private static final List<String> OF_A_CONTEST = List.of("", "/reports", "/vote", "/rule", "/screen");

    private static final int PATIENCE_MILLIS = 10_000;

    private final ContestService contests;

    private final String address;

    /** @param address what the server listens at; empty for every address of the machine */
    WarmUp(ContestService contests, @Value("${server.address:}") String address) {
        this.contests = contests;
        this.address = address;
    }

    @EventListener
    void open(ApplicationStartedEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            open(web.getWebServer().getPort());
        }
    }

    private void open(int port) {
        try {
            for (String page : pages()) {
                for (String language : LANGUAGES) {
                    open(port, page, language);
                }
            }
        } catch (IOException behindAnotherProtocol) {
            LOG.info("Pages are prepared when they are first asked for: {}", behindAnotherProtocol.getMessage());
        }
    }

    /** A contest's pages are alike: those of the one that runs, else of the newest. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/", "/login", "/seat"));
        List<ContestView> listed = contests.listed();
        listed.stream()
                .filter(contest -> contest.state() == ContestState.LIVE)
                .findFirst()
                .or(() -> listed.stream().findFirst())
                .ifPresent(contest -> OF_A_CONTEST.forEach(page -> pages.add("/c/" + contest.slug() + page)));
        return pages;
    }

    private void open(int port, String page, String language) throws IOException {
        String host = address.isEmpty() ? InetAddress.getLoopbackAddress().getHostAddress() : address;
        URI place = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + page);
        HttpURLConnection asked = (HttpURLConnection) place.toURL().openConnection(Proxy.NO_PROXY);
        asked.setConnectTimeout(PATIENCE_MILLIS);
        asked.setReadTimeout(PATIENCE_MILLIS);
        asked.setInstanceFollowRedirects(false);
        asked.setRequestProperty("Accept", "text/html");
        asked.setRequestProperty("Accept-Language", language);
        asked.setRequestProperty("Accept-Encoding", "gzip");
        try (var answer = asked.getInputStream()) {
            answer.readAllBytes();
        } finally {
            asked.disconnect();
        }
    }
}
