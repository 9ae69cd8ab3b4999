package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Adjustment;
import org.saimahui.scoring.ContestSheet.Decision;
import org.saimahui.scoring.ContestSheet.Judge;
import org.saimahui.scoring.ContestSheet.Scorecard;
import org.saimahui.scoring.ContestSheet.Vote;

/** The sheet, found by number and code. The first of two that should not be two counts. */
final class SheetIndex {

    /** Unicode code points, not UTF-16 units, so that every program orders codes alike. */
    static final Comparator<String> CODE_POINTS = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private final Map<String, List<Judge>> judges = new HashMap<>();

    private final Map<Integer, Map<String, Scorecard>> cards = new HashMap<>();

    private final Map<Integer, List<Adjustment>> adjustments = new HashMap<>();

    private final Map<Integer, Vote> votes = new HashMap<>();

    private final Map<Set<Integer>, Decision> decisions = new HashMap<>();

    SheetIndex(ContestSheet sheet) {
        for (Judge judge : sheet.judges()) {
            judges.computeIfAbsent(judge.panel(), code -> new ArrayList<>()).add(judge);
        }
        judges.values().forEach(panel -> panel.sort(Comparator.comparing(Judge::code, CODE_POINTS)));
        for (Scorecard card : sheet.scorecards()) {
            cards.computeIfAbsent(card.presenter(), number -> new HashMap<>()).putIfAbsent(card.judge(), card);
        }
        for (Adjustment adjustment : sheet.adjustments()) {
            adjustments
                    .computeIfAbsent(adjustment.presenter(), number -> new ArrayList<>())
                    .add(adjustment);
        }
        sheet.votes().forEach(vote -> votes.putIfAbsent(vote.presenter(), vote));
        // The last decision about the same people wins.
        sheet.decisions().forEach(decision -> decisions.put(new HashSet<>(decision.presenters()), decision));
    }

    /** The judges of a panel by code. */
    List<Judge> judges(String panel) {
        return judges.getOrDefault(panel, List.of());
    }

    @Nullable
    Scorecard card(int presenter, String judge) {
        return cards.getOrDefault(presenter, Map.of()).get(judge);
    }

    List<Adjustment> adjustments(int presenter) {
        return adjustments.getOrDefault(presenter, List.of());
    }

    /** No entry means no votes. */
    Vote votes(int presenter) {
        Vote vote = votes.get(presenter);
        return vote == null ? new Vote(presenter, 0) : vote;
    }

    /** The decision that lists exactly these. */
    @Nullable
    Decision decision(Set<Integer> presenters) {
        return decisions.get(presenters);
    }
}
