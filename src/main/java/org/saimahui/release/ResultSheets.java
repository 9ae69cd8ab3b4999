package org.saimahui.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Lays rankings out for people: the same for the organiser's live standings and for the released sheet. */
@Service
public class ResultSheets {

    private final MessageSource messages;

    ResultSheets(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A ranking as a sheet.
     *
     * @param file a contest file; rule, presenters and judges are read
     * @param results standings as the API answers them
     */
    public ResultSheet of(JsonNode file, JsonNode results, Locale locale) {
        JsonNode rule = file.path("rule");
        List<String> seats = new ArrayList<>();
        file.path("judges").forEach(judge -> seats.add(judge.path("code").asString("")));
        seats.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        Map<Integer, String> organisations = new HashMap<>();
        file.path("presenters")
                .forEach(p -> organisations.put(
                        p.path("number").asInt(), p.path("organisation").asString("")));
        return new SheetWriter(rule, seats, organisations, new SumWriter(rule, messages, locale)).write(results);
    }

    /** The rule in sentences. */
    public List<String> rule(JsonNode file, Locale locale) {
        JsonNode rule = file.path("rule");
        return new RuleLines(rule, new SumWriter(rule, messages, locale), messages, locale).write();
    }
}
