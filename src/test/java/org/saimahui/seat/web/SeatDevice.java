package org.saimahui.seat.web;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A phone: keeps its cookies, sends the token where it writes. */
public final class SeatDevice {

    private static final String OWN = "/seat/presenter/report";

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private final MockMvcTester mvc;

    private final Map<String, Cookie> jar = new TreeMap<>();

    public SeatDevice(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public MvcTestResult get(String path) {
        return kept(with(mvc.get().uri(path)).accept(MediaType.ALL).exchange());
    }

    public MvcTestResult json(String method, String path, String body) {
        var request = method.equals("PUT") ? mvc.put().uri(path) : mvc.post().uri(path);
        return kept(with(request)
                .header("X-XSRF-TOKEN", token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange());
    }

    /** @param fields names and values in turn; what a presenter's page carries unseen comes along */
    public MvcTestResult form(String path, String... fields) {
        return bare(path, carried(path, fields));
    }

    /** Nothing but those fields. */
    public MvcTestResult bare(String path, String... fields) {
        var request = with(mvc.post().uri(path)).header("X-XSRF-TOKEN", token());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return kept(request.exchange());
    }

    /** A file, and fields by name and value in turn. */
    public MvcTestResult upload(String path, byte[] file, String... fields) {
        var request = mvc.post()
                .uri(path)
                .cookie(jar.values().toArray(Cookie[]::new))
                .header("X-XSRF-TOKEN", token())
                .multipart()
                .file("file", file);
        String[] all = carried(path, fields);
        for (int i = 0; i < all.length; i += 2) {
            request.param(all[i], all[i + 1]);
        }
        return kept(request.exchange());
    }

    private String[] carried(String path, String... fields) {
        if (!path.startsWith(OWN) || List.of(fields).contains("version")) {
            return fields;
        }
        Matcher version =
                VERSION.matcher(new String(get(OWN).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        return version.find()
                ? Stream.concat(Stream.of(fields), Stream.of("version", version.group(1)))
                        .toArray(String[]::new)
                : fields;
    }

    @Nullable
    Cookie cookie(String name) {
        return jar.get(name);
    }

    private String token() {
        Cookie token = jar.get("XSRF-TOKEN");
        return token == null ? "none" : token.getValue();
    }

    private MockMvcTester.MockMvcRequestBuilder with(MockMvcTester.MockMvcRequestBuilder request) {
        return jar.isEmpty() ? request : request.cookie(jar.values().toArray(Cookie[]::new));
    }

    private MvcTestResult kept(MvcTestResult result) {
        for (Cookie cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                jar.remove(cookie.getName());
            } else {
                jar.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
