package org.saimahui.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.rule.RuleGuard;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;

/** Marks, seats and coefficients that would no longer fit a changed rule, each named. */
@Component
class JudgingRuleGuard implements RuleGuard {

    private static final String CRITERIA = "/criteria";

    private static final String PANELS = "/panels";

    /** With fewer kept cards the average hangs on one or two people. */
    private static final int ENOUGH = 3;

    private final ScorecardRepository cards;

    private final ScorecardVersionRepository versions;

    private final ReopeningReader reopenings;

    private final PanelRows panel;

    private final PresenterService presenters;

    private final RuleService rules;

    private final Naming naming;

    JudgingRuleGuard(
            ScorecardRepository cards,
            ScorecardVersionRepository versions,
            ReopeningReader reopenings,
            PanelRows panel,
            PresenterService presenters,
            RuleService rules,
            Naming naming) {
        this.rules = rules;
        this.naming = naming;
        this.cards = cards;
        this.versions = versions;
        this.reopenings = reopenings;
        this.panel = panel;
        this.presenters = presenters;
    }

    @Override
    public void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings) {
        List<Judge> seats = panel.judges(contestId).stream()
                .sorted(Comparator.comparing((Judge j) -> j.code().length()).thenComparing(Judge::code))
                .toList();
        if (reopenings.isAnySecret(contestId)) {
            // Refusals name marks, and their absence tells of marks too: as long as some are their judge's alone, none
            // is judged.
            refusals.addBeside("MARKS_OPEN", CRITERIA);
        }
        List<StoredMark> marks = marks(contestId, seats);
        for (int i = 0; i < next.criteria().size(); i++) {
            range(next.criteria().get(i), CRITERIA + '/' + i, marks, refusals);
        }
        unknownCriteria(contestId, next, marks, refusals);
        coefficients(contestId, next, refusals);
        unknownPanels(contestId, next, seats, refusals);
        newCriteria(next, marks, warnings);
        for (int i = 0; i < next.panels().size(); i++) {
            fewCards(next.panels().get(i), PANELS + '/' + i, seats, warnings);
        }
        unequalSums(next, seats, warnings);
    }

    /** A mark that counts, with where it stands. */
    private record StoredMark(int presenter, String judge, String criterion, BigDecimal points) {}

    private String named(StoredMark mark) {
        return naming.mark(mark.judge(), mark.presenter(), mark.points());
    }

    private List<StoredMark> marks(long contestId, List<Judge> seats) {
        Map<Long, Integer> numbers =
                presenters.list(contestId).stream().collect(Collectors.toMap(PresenterView::id, PresenterView::number));
        Map<Long, String> codes = seats.stream().collect(Collectors.toMap(Judge::id, Judge::code));
        Map<Long, Scorecard> byId = cards.findByContestIdOrderById(contestId).stream()
                .collect(Collectors.toMap(Scorecard::id, Function.identity()));
        List<StoredMark> marks = new ArrayList<>();
        Set<Long> open = presenters.list(contestId).stream()
                .filter(p -> p.turn() == Turn.MARKING)
                .map(PresenterView::id)
                .collect(Collectors.toSet());
        for (ScorecardVersion version : versions.counting(contestId)) {
            Scorecard card = byId.get(version.scorecardId());
            if (open.contains(card.presenterId())) {
                continue;
            }
            int presenter = numbers.get(card.presenterId());
            String judge = codes.get(card.judgeId());
            version.marks().forEach((code, points) -> marks.add(new StoredMark(presenter, judge, code, points)));
        }
        marks.sort(Comparator.comparing(StoredMark::presenter)
                .thenComparing(m -> m.judge().length())
                .thenComparing(StoredMark::judge));
        return marks;
    }

    private void range(Criterion criterion, String at, List<StoredMark> marks, InputProblems refusals) {
        Map<String, List<String>> unfit = new TreeMap<>();
        for (StoredMark mark : marks) {
            if (mark.criterion().equals(criterion.code())) {
                criterion
                        .check(mark.points())
                        .ifPresent(why -> unfit.computeIfAbsent(why, w -> new ArrayList<>())
                                .add(named(mark)));
            }
        }
        unfit.forEach((why, who) -> refusals.add(
                "MARKS_" + why,
                at + memberOf(why),
                criterion.called(),
                criterion.boundOf(why),
                who.size(),
                naming.some(who)));
    }

    private static String memberOf(String why) {
        return switch (why) {
            case "BELOW_MIN" -> "/min";
            case "ABOVE_MAX" -> "/max";
            default -> "/step";
        };
    }

    private void unknownCriteria(long contestId, ScoringRule next, List<StoredMark> marks, InputProblems refusals) {
        Map<String, List<String>> lost = new TreeMap<>();
        marks.stream()
                .filter(mark -> next.criterion(mark.criterion()).isEmpty())
                .forEach(mark -> lost.computeIfAbsent(mark.criterion(), c -> new ArrayList<>())
                        .add(named(mark)));
        lost.forEach((code, who) -> refusals.addBeside(
                "MARKS_OF_CRITERION", CRITERIA, criterion(contestId, code), who.size(), naming.some(who)));
    }

    private void coefficients(long contestId, ScoringRule next, InputProblems refusals) {
        Map<String, List<String>> lost = new TreeMap<>();
        for (PresenterView presenter : presenters.list(contestId)) {
            Set<String> codes = presenters
                    .scoringInput(contestId, presenter.number())
                    .coefficients()
                    .keySet();
            codes.stream()
                    .filter(code -> next.criterion(code).isEmpty())
                    .forEach(code -> lost.computeIfAbsent(code, c -> new ArrayList<>())
                            .add(presenter.number() + " " + presenter.name()));
        }
        lost.forEach((code, who) -> refusals.addBeside(
                "COEFFICIENTS_OF_CRITERION", CRITERIA, criterion(contestId, code), naming.some(who)));
    }

    private void unknownPanels(long contestId, ScoringRule next, List<Judge> seats, InputProblems refusals) {
        Map<String, List<String>> lost = new TreeMap<>();
        seats.stream()
                .filter(seat -> next.panel(seat.panel()).isEmpty())
                .forEach(seat -> lost.computeIfAbsent(seat.panel(), p -> new ArrayList<>())
                        .add(naming.seat(seat.code())));
        lost.forEach((panel, who) ->
                refusals.addBeside("SEATS_OF_PANEL", PANELS, panel(contestId, panel), who.size(), naming.some(who)));
    }

    /** What the next rule no longer has, by its name in the rule in force. */
    private String criterion(long contestId, String code) {
        return rules.rule(contestId).criterion(code).map(Criterion::called).orElse(code);
    }

    private String panel(long contestId, String code) {
        return rules.rule(contestId).panel(code).map(PanelRule::called).orElse(code);
    }

    /** Cards that are in have no mark for a criterion that is new. */
    private static void newCriteria(ScoringRule next, List<StoredMark> marks, InputProblems warnings) {
        if (marks.isEmpty()) {
            return;
        }
        Set<String> marked = marks.stream().map(StoredMark::criterion).collect(Collectors.toSet());
        long sent = marks.stream()
                .map(m -> m.judge() + '/' + m.presenter())
                .distinct()
                .count();
        for (int i = 0; i < next.criteria().size(); i++) {
            Criterion criterion = next.criteria().get(i);
            if (!marked.contains(criterion.code())) {
                warnings.add("CARDS_WITHOUT_CRITERION", CRITERIA + '/' + i + "/code", criterion.called(), sent);
            }
        }
    }

    private static void fewCards(PanelRule panel, String at, List<Judge> seats, InputProblems warnings) {
        long seated = count(panel, seats);
        long dropped = (long) panel.drop().highest() + panel.drop().lowest();
        if (dropped > 0 && seated > 0 && seated - dropped < ENOUGH) {
            warnings.add("FEW_CARDS_LEFT", at + "/drop/highest", panel.called(), seated, Math.max(0, seated - dropped));
        }
        if (seated > 0 && panel.minimumCards() > seated) {
            warnings.add("MINIMUM_ABOVE_SEATS", at + "/minimumCards", panel.called(), panel.minimumCards(), seated);
        }
    }

    private static void unequalSums(ScoringRule next, List<Judge> seats, InputProblems warnings) {
        List<PanelRule> sums = next.panels().stream()
                .filter(panel -> panel.average() == org.saimahui.scoring.Average.SUM)
                .toList();
        Set<Long> sizes = sums.stream().map(panel -> count(panel, seats)).collect(Collectors.toSet());
        if (sums.size() > 1 && sizes.size() > 1) {
            warnings.add(
                    "UNEQUAL_SUMS", PANELS, sums.stream().map(PanelRule::code).toArray());
        }
    }

    private static long count(PanelRule panel, List<Judge> seats) {
        return seats.stream().filter(seat -> seat.panel().equals(panel.code())).count();
    }
}
