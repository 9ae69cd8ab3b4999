package org.saimahui.sums;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The audience's part in words: votes and the conversion that the rule names. */
class AudienceSteps {

    private final SumWords words;

    private final JsonNode part;

    AudienceSteps(SumWords words, JsonNode part) {
        this.words = words;
        this.part = part;
    }

    List<String> lines() {
        JsonNode detail = part.path("detail");
        String name = words.partName("audience");
        List<String> lines = new ArrayList<>();
        quorum(detail, lines);
        if (part.path("value").isNull() || part.path("value").isMissingNode()) {
            lines.add(words.say("sum.votes", name, detail.path("votes").asString("0")));
            return lines;
        }
        String value = words.rounded("part", part.path("exact"), part.path("value"));
        if (detail.path("leader").asString("0").equals("0")) {
            lines.add(words.say("sum.audience.nobody", name, value));
            return lines;
        }
        levels(detail, lines);
        lines.add(words.say(
                "sum.audience." + detail.path("conversion").asString(""),
                name,
                detail.path("votes").asString("0"),
                detail.path("leader").asString("0"),
                detail.path("all").asString("0"),
                words.shown(detail.path("scale")),
                value));
        return lines;
    }

    private void quorum(JsonNode detail, List<String> lines) {
        if (!detail.path("quorum").asString("").isEmpty()
                && !detail.path("eligible").asString("").isEmpty()
                && !detail.path("voters").asString("").isEmpty()) {
            lines.add(words.say(
                    "sum.quorum",
                    detail.path("voters").asString(""),
                    detail.path("eligible").asString(""),
                    words.shown(detail.path("quorum"))));
        }
    }

    /** Votes by level × points of the level. */
    private void levels(JsonNode detail, List<String> lines) {
        JsonNode points = words.rule().path("audience").path("levels");
        if (!detail.path("levels").isObject() || !points.isObject()) {
            return;
        }
        List<String> terms = new ArrayList<>();
        detail.path("levels")
                .properties()
                .forEach(level -> terms.add(level.getKey() + " "
                        + level.getValue().asString("0") + " × "
                        + words.shown(points.path(level.getKey()))));
        lines.add(words.say("sum.levels", String.join(" + ", terms)));
    }
}
