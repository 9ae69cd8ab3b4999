package org.saimahui.sums;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.TotalSum;

/**
 * What a sheet needs beside the ranking: the rule, people, seats and points by hand, from a released file or from the rows.
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

    /** The panel of a seat as people call it; its code where the rule has no such panel. */
    String panelOf(Judge judge) {
        return rule.panel(judge.panel()).map(PanelRule::called).orElse(judge.panel());
    }
}
