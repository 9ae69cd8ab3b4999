package org.saimahui.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saimahui.contest.RuleText;
import org.saimahui.judging.SeatNames;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.StrictJson;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Lays rankings out for people: the same for the organiser's live standings and for the released sheet. */
@Service
public class ResultSheets {

    private final MessageSource messages;

    private final RuleText text;

    private final SeatNames seatNames;

    ResultSheets(MessageSource messages, RuleText text, SeatNames seatNames) {
        this.messages = messages;
        this.text = text;
        this.seatNames = seatNames;
    }

    /**
     * A ranking as a sheet.
     *
     * @param file a contest file; rule, presenters with their figures' labels, and judges are read
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
        SumWords words = new SumWords(rule, labels(file), messages, seatNames, locale);
        return new SheetWriter(words, seats, organisations, new SumWriter(words, results)).write(results);
    }

    /** The rule of the file in sentences, the same that were published before. */
    public List<String> rule(JsonNode file, Locale locale) {
        byte[] rule = file.path("rule").toString().getBytes(StandardCharsets.UTF_8);
        return text.of(ScoringRule.readKept(StrictJson.parse(rule)), locale);
    }

    private static Map<Integer, Map<String, String>> labels(JsonNode file) {
        Map<Integer, Map<String, String>> labels = new HashMap<>();
        for (JsonNode presenter : file.path("presenters")) {
            Map<String, String> own = new HashMap<>();
            presenter
                    .path("metrics")
                    .forEach(m ->
                            own.put(m.path("code").asString(""), m.path("label").asString("")));
            labels.put(presenter.path("number").asInt(), own);
        }
        return labels;
    }
}
