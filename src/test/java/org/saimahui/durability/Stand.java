package org.saimahui.durability;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an evening stands for those who are in the middle of it.
 *
 * @param air the picture on air and its version
 * @param clock of whoever talks: its state, since when it runs and what was spent before, which is all that the time left is
 *     drawn from
 * @param draft what a judge has typed and not sent
 */
record Stand(String air, String clock, String draft) {

    /** For whom the draft is, beside the one who is marked. */
    private static final int NEXT = 2;

    /** A version that no picture has. */
    private static final int NONE = 1_000_000;

    private static final String DRAFT = Crowd.API + "/scorecards/" + NEXT + "/draft";

    private static final Pattern SCENE = Pattern.compile("data-scene=\"([a-z]+)\"");

    /** A judge begins to type, and leaves it at that. */
    static void type(Person judge, List<String> criteria) throws IOException, InterruptedException {
        judge.require("PUT", DRAFT, "{\"marks\": {\"" + criteria.get(0) + "\": \"7\"}, \"comment\": \"写到一半\"}");
    }

    static Stand of(Person organiser, Person judge) throws IOException, InterruptedException {
        String wall = organiser.send("GET", "/c/wenjin-tizhi-2022/screen", null).body();
        JsonNode clock = organiser.require("GET", Crowd.API + "/clock", null);
        ((ObjectNode) clock).remove("serverTime");
        return new Stand(
                first(SCENE, wall) + " " + version(organiser),
                clock.toString(),
                judge.require("GET", DRAFT, null).toString());
    }

    /** Whoever presses Next on another picture is told which one it is. */
    private static String version(Person organiser) throws IOException, InterruptedException {
        HttpResponse<String> refused =
                organiser.send("POST", Crowd.API + "/commands", "{\"command\": \"NEXT\", \"version\": " + NONE + "}");
        if (refused.statusCode() != 409) {
            throw new IllegalStateException("Next on a picture that never was: " + refused.body());
        }
        return Person.JSON.readTree(refused.body()).required("sceneVersion").asString();
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " on the wall: " + page);
        }
        return found.group(1);
    }
}
