package org.saimahui.sums;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.TotalSum;
import tools.jackson.databind.JsonNode;

/**
 * What a sheet needs beside the ranking: the rule, people, seats and points by hand, from a contest file or from the rows.
 *
 * @param people by running number
 * @param shownAs what its readers call the judges by
 */
public record SheetFile(
        ScoringRule rule, Map<Integer, Person> people, List<Judge> judges, List<ByHand> byHand, JudgesShownAs shownAs) {

    private static final Comparator<Judge> AS_SEATED =
            Comparator.comparing((Judge judge) -> judge.code().length()).thenComparing(Judge::code);

    /** @param judges in any order; they are kept in the order of the seats, J2 before J10 */
    public SheetFile {
        judges = judges.stream().sorted(AS_SEATED).toList();
    }

    /** @param labels of the figures, by code */
    public record Person(String organisation, Map<String, String> labels) {}

    /** @param name empty where the file is for everybody and shows no names */
    public record Judge(String code, String panel, String name) {}

    /** Points by hand that count, of one presenter. */
    public record ByHand(int presenter, TotalSum.PointsByHand points) {}

    /** From a contest file that this portal has written. */
    public static SheetFile read(JsonNode file) {
        byte[] rule = file.required("rule").toString().getBytes(StandardCharsets.UTF_8);
        Map<Integer, Person> people = new LinkedHashMap<>();
        file.required("presenters")
                .forEach(person -> people.put(person.required("number").asInt(), person(person)));
        return new SheetFile(
                ScoringRule.readKept(StrictJson.parse(rule)),
                people,
                file.path("judges").valueStream().map(SheetFile::judge).toList(),
                file.path("adjustments").valueStream().map(SheetFile::byHand).toList(),
                JudgesShownAs.valueOf(file.path("contest")
                        .path("judgesShownAs")
                        .asString(EveningSettings.DEFAULTS.judgesShownAs().name())));
    }

    /** The panel of a seat as people call it; its code where the rule has no such panel. */
    String panelOf(Judge judge) {
        return rule.panel(judge.panel()).map(PanelRule::called).orElse(judge.panel());
    }

    private static Person person(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.path("metrics").forEach(metric -> labels.put(optional(metric, "code"), optional(metric, "label")));
        return new Person(optional(node, "organisation"), labels);
    }

    private static Judge judge(JsonNode node) {
        return new Judge(node.required("code").asString(), optional(node, "panel"), optional(node, "name"));
    }

    private static ByHand byHand(JsonNode node) {
        return new ByHand(
                node.required("presenter").asInt(),
                new TotalSum.PointsByHand(
                        ContestSheet.Adjustment.Kind.valueOf(
                                node.required("kind").asString()),
                        new BigDecimal(node.required("points").asString()),
                        optional(node, "reason"),
                        optional(node, "proposedBy"),
                        optional(node, "approvedBy")));
    }

    private static String optional(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
