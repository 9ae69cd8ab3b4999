package org.saimahui.sums;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saimahui.document.StrictJson;
import org.saimahui.judging.SeatNames;
import org.saimahui.points.TimeReasons;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.TieWords;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lays rankings out for people: the same for the organiser's live standings and for the released sheet. */
@Service
public class ResultSheets {

    private final MessageSource messages;

    private final RuleText text;

    private final SeatNames seatNames;

    private final TimeReasons reasons;

    private final TieWords ties;

    ResultSheets(MessageSource messages, RuleText text, SeatNames seatNames, TimeReasons reasons, TieWords ties) {
        this.reasons = reasons;
        this.ties = ties;
        this.messages = messages;
        this.text = text;
        this.seatNames = seatNames;
    }

    /**
     * A ranking as a sheet.
     *
     * @param file a contest file; rule, presenters with their figures' labels, judges and points by hand are read
     * @param results standings as the API answers them
     */
    public ResultSheet of(JsonNode file, JsonNode results, Locale locale) {
        ScoringRule rule = rule(file);
        Map<Integer, String> organisations = new HashMap<>();
        file.path("presenters")
                .forEach(p -> organisations.put(
                        p.path("number").asInt(), p.path("organisation").asString("")));
        ShownNumbers shown = ShownNumbers.of(rule, exactTotals(results));
        SumWords words = new SumWords(file.path("rule"), labels(file), messages, seatNames, reasons, shown, locale);
        List<String> said = new SheetTies(rule, results, shown, ties).say(locale);
        return new SheetWriter(words, seats(file, rule), organisations, byHand(file), new SumWriter(words, results))
                .write(results, said);
    }

    private List<ResultSheet.Seat> seats(JsonNode file, ScoringRule rule) {
        List<ResultSheet.Seat> seats = new ArrayList<>();
        for (JsonNode judge : file.path("judges")) {
            String panel = judge.path("panel").asString("");
            seats.add(new ResultSheet.Seat(
                    judge.path("code").asString(""),
                    rule.panel(panel).map(PanelRule::called).orElse(panel),
                    judge.path("name").asString("")));
        }
        seats.sort(Comparator.comparing((ResultSheet.Seat seat) -> seat.code().length())
                .thenComparing(ResultSheet.Seat::code));
        return seats;
    }

    private static List<BigDecimal> exactTotals(JsonNode results) {
        List<BigDecimal> totals = new ArrayList<>();
        for (JsonNode result : results) {
            String exact = result.path("explanation").path("exact").asString("");
            if (!exact.isEmpty()) {
                totals.add(new BigDecimal(exact));
            }
        }
        return totals;
    }

    private static Map<Integer, JsonNode> byHand(JsonNode file) {
        Map<Integer, ArrayNode> byHand = new HashMap<>();
        for (JsonNode adjustment : file.path("adjustments")) {
            byHand.computeIfAbsent(adjustment.path("presenter").asInt(), n -> JsonNodeFactory.instance.arrayNode())
                    .add(adjustment);
        }
        return Map.copyOf(byHand);
    }

    /** The rule of the file in sentences, the same that were published before. */
    public List<String> rule(JsonNode file, Locale locale) {
        return text.of(rule(file), locale);
    }

    private static ScoringRule rule(JsonNode file) {
        byte[] rule = file.path("rule").toString().getBytes(StandardCharsets.UTF_8);
        return ScoringRule.readKept(StrictJson.parse(rule));
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
