package org.saimahui.durability;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the portal: the organiser by password, a judge with the cookies of a seat. */
final class Person {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private final PortalProcess portal;

    private final boolean organiser;

    private Person(PortalProcess portal, boolean organiser) {
        this.portal = portal;
        this.organiser = organiser;
    }

    static Person organiser(PortalProcess portal) {
        return new Person(portal, true);
    }

    /** @param token of the seat's card */
    static Person judge(PortalProcess portal, String token) throws IOException, InterruptedException {
        Person judge = new Person(portal, false);
        judge.send("GET", "/seat", null);
        judge.require("POST", "/api/v1/seat", "{\"token\": \"" + token + "\"}");
        return judge;
    }

    /** @throws IllegalStateException when the answer is no success */
    JsonNode require(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body, HttpResponse.BodyHandlers.ofString());
    }

    /** As {@link #send(String, String, String)}, for answers that are no text. */
    <T> HttpResponse<T> send(String method, String path, String body, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (organiser) {
            String login = "organiser:" + PortalProcess.PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        return http.send(request.build(), handler);
    }
}
