package org.saimahui.analysis;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.StandingsInput;

/** A panel "p" of judges J1, J2, … over one criterion "c" of 0 to 100, in few words. */
final class Cards {

    private final ScoringRule rule;

    private final List<ContestSheet.Presenter> presenters = new ArrayList<>();

    private final Set<String> seats = new TreeSet<>();

    private final List<ContestSheet.Scorecard> cards = new ArrayList<>();

    private final List<ContestSheet.Adjustment> adjustments = new ArrayList<>();

    private Cards(ScoringRule rule) {
        this.rule = rule;
    }

    /** @param members more members of the rule, with apostrophes for quotation marks; empty for none */
    static Cards counted(String drop, String members) {
        String json =
                "{'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'name': '专家', 'weight': 100, 'drop': {%s}}]%s}"
                        .formatted(drop, members);
        return new Cards(
                ScoringRule.read(StrictJson.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
    }

    /** Nothing dropped. */
    static Cards plain() {
        return counted("", "");
    }

    /** One highest and one lowest dropped. */
    static Cards trimmed() {
        return counted("'highest': 1, 'lowest': 1", "");
    }

    /** A presenter with the marks of J1, J2, …; "-" for no card. */
    Cards marks(int presenter, String... marks) {
        presenters.add(new ContestSheet.Presenter(presenter, "P" + presenter, ContestSheet.State.ACTIVE));
        for (int i = 0; i < marks.length; i++) {
            seats.add("J" + (i + 1));
            if (!marks[i].equals("-")) {
                cards.add(new ContestSheet.Scorecard(presenter, "J" + (i + 1), Map.of("c", new BigDecimal(marks[i]))));
            }
        }
        return this;
    }

    Cards penalty(int presenter, String points) {
        adjustments.add(new ContestSheet.Adjustment(
                presenter, ContestSheet.Adjustment.Kind.PENALTY, new BigDecimal(points), "", "A", "B"));
        return this;
    }

    StandingsInput input() {
        ContestSheet sheet = new ContestSheet(
                presenters,
                seats.stream()
                        .map(code -> new ContestSheet.Judge(code, "p", Set.of()))
                        .toList(),
                cards,
                adjustments,
                List.of(),
                null,
                List.of());
        return new StandingsInput(rule, sheet, new HashSet<>(rule.partCodes()));
    }

    Analysis analysis() {
        return Analysis.of(input());
    }

    Analysis.Panel panel() {
        return analysis().panels().get(0);
    }
}
