package org.saimahui.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** The scoring rule in sentences, for the sheet. */
class RuleLines {

    private final JsonNode rule;

    private final SumWriter names;

    private final MessageSource messages;

    private final Locale locale;

    RuleLines(JsonNode rule, SumWriter names, MessageSource messages, Locale locale) {
        this.rule = rule;
        this.names = names;
        this.messages = messages;
        this.locale = locale;
    }

    List<String> write() {
        List<String> lines = new ArrayList<>();
        if (!rule.path("criteria").isEmpty()) {
            lines.add(say("criteria", join(rule.path("criteria"), this::criterion)));
        }
        rule.path("panels").forEach(panel -> lines.add(panel(panel)));
        if (rule.path("audience").isObject()) {
            JsonNode audience = rule.path("audience");
            lines.add(say(
                    "audience." + audience.path("conversion").asString("SHARE_OF_LEADER"),
                    audience.path("choices").asString("3"),
                    audience.path("scale").asString("100")));
        }
        lines.add(say("total", names.partCodes().stream().map(this::weighted).collect(Collectors.joining(" + "))));
        lines.add(rounding());
        if (!rule.path("ranking").path("tieBreaks").isEmpty()) {
            lines.add(say("ties", join(rule.path("ranking").path("tieBreaks"), names::stepName)));
        }
        return lines;
    }

    private String criterion(JsonNode c) {
        return say(
                "criterion",
                c.path("name").asString(""),
                c.path("min").asString("0"),
                c.path("max").asString(""),
                c.path("step").asString("–"));
    }

    private String panel(JsonNode panel) {
        JsonNode drop = panel.path("drop");
        int highest = drop.path("highest").asInt(0);
        int lowest = drop.path("lowest").asInt(0);
        String average = say("average." + panel.path("average").asString("MEAN"));
        String name = panel.path("name").asString("");
        return highest + lowest == 0
                ? say("panel.all", name, average)
                : say("panel." + drop.path("scope").asString("SCORECARD"), name, highest, lowest, average);
    }

    private String weighted(String code) {
        boolean percent = rule.path("weights").asString("HUNDRED").equals("HUNDRED");
        return names.partName(code) + " × " + names.weightOf(code) + (percent ? "%" : "");
    }

    private String rounding() {
        JsonNode rounding = rule.path("rounding");
        String mode = say("mode." + rounding.path("mode").asString("HALF_UP"));
        boolean once = rounding.properties().stream()
                .allMatch(e -> List.of("mode", "total").contains(e.getKey())
                        || e.getValue().isNull()
                        || e.getValue().asString("").equals("NONE"));
        return say(
                once ? "rounding.once" : "rounding.steps",
                mode,
                rounding.path("total").asString("2"));
    }

    private String join(JsonNode list, java.util.function.Function<JsonNode, String> name) {
        return StreamSupport.stream(list.spliterator(), false).map(name).collect(Collectors.joining(say("and")));
    }

    private String say(String key, Object... args) {
        return messages.getMessage("release.rule." + key, args, key, locale);
    }
}
