package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ContestSheet.Adjustment;
import org.saimahui.scoring.ContestSheet.Decision;
import org.saimahui.scoring.ContestSheet.Judge;
import org.saimahui.scoring.ContestSheet.Presenter;
import org.saimahui.scoring.ContestSheet.Scorecard;
import org.saimahui.scoring.ContestSheet.Vote;

/**
 * Step 1, validate: every reference leads somewhere, nothing stands twice, every mark fits its criterion. Pointers are
 * those of a contest file. Without a rule only what needs none is checked. A number or code that could not be read has
 * its own problem already and is not looked up.
 */
final class SheetCheck {

    /** Presenters × judges × criteria: twice the largest contest we promise to count. */
    private static final long MOST_WORK = 10_000_000;

    private final @Nullable ScoringRule rule;

    private final ContestSheet sheet;

    private final InputProblems problems;

    private final Set<Integer> numbers = new HashSet<>();

    private final Map<String, Judge> judges = new HashMap<>();

    private final Set<String> panels = new HashSet<>();

    private final Map<String, Criterion> criteria = new HashMap<>();

    SheetCheck(@Nullable ScoringRule rule, ContestSheet sheet, InputProblems problems) {
        this.rule = rule;
        this.sheet = sheet;
        this.problems = problems;
        if (rule != null) {
            rule.panels().forEach(panel -> panels.add(panel.code()));
            rule.criteria().forEach(criterion -> criteria.putIfAbsent(criterion.code(), criterion));
        }
    }

    void run() {
        size();
        presenters();
        judges();
        for (int i = 0; i < sheet.presenters().size(); i++) {
            new PresenterCheck(sheet.presenters().get(i), "/presenters/" + i, problems)
                    .run(rule == null ? null : criteria.keySet());
        }
        tooManyMetrics();
        scorecards();
        adjustments();
        votes();
        for (int i = 0; i < sheet.decisions().size(); i++) {
            decision(sheet.decisions().get(i), "/decisions/" + i);
        }
    }

    /** Zeros are filled in for whole absent cards, so a short document could ask for endless work. */
    private void size() {
        long perPresenter = sheet.judges().size() + panels.size() + 1L;
        if (sheet.presenters().size() * perPresenter * (criteria.size() + 1L) > MOST_WORK) {
            problems.add(
                    "TOO_LONG", "/presenters", MOST_WORK, sheet.presenters().size());
            problems.orThrow();
        }
    }

    /** Each brings a denominator of its own into an exact mean: thousands of them would be counted for hours. */
    private void tooManyMetrics() {
        if (sheet.presenters().stream().anyMatch(p -> PresenterCheck.scored(p) > PresenterCheck.MOST_SCORED)) {
            problems.orThrow();
        }
    }

    private void presenters() {
        List<Presenter> presenters = sheet.presenters();
        for (int i = 0; i < presenters.size(); i++) {
            int number = presenters.get(i).number();
            if (number != SheetReader.UNREADABLE && !numbers.add(number)) {
                problems.add("DUPLICATE_PRESENTER", "/presenters/" + i + "/number", number);
            }
        }
    }

    private void judges() {
        for (int i = 0; i < sheet.judges().size(); i++) {
            Judge judge = sheet.judges().get(i);
            String pointer = "/judges/" + i;
            if (!judge.code().isEmpty() && judges.putIfAbsent(judge.code(), judge) != null) {
                problems.add("DUPLICATE_CODE", pointer + "/code", judge.code());
            }
            if (isUnknown(judge.panel(), panels)) {
                problems.add("UNKNOWN_PANEL", pointer + "/panel", judge.panel());
            }
            int place = 0;
            for (int recusal : judge.recusals()) {
                knownPresenter(recusal, pointer + "/recusals/" + place++);
            }
        }
    }

    private void scorecards() {
        Map<Integer, Set<String>> seen = new HashMap<>();
        for (int i = 0; i < sheet.scorecards().size(); i++) {
            Scorecard card = sheet.scorecards().get(i);
            Judge judge = judges.get(card.judge());
            boolean ordinary = numbers.contains(card.presenter()) && judge != null;
            if (!ordinary) {
                unknownParty(card, judge, "/scorecards/" + i);
            } else if (judge.recusals().contains(card.presenter())) {
                problems.add("RECUSED", "/scorecards/" + i, card.presenter());
            } else if (!seen.computeIfAbsent(card.presenter(), n -> new HashSet<>())
                    .add(card.judge())) {
                problems.add("DUPLICATE_MARK", "/scorecards/" + i, card.judge(), card.presenter());
            }
            if (rule != null) {
                marks(card, i);
            }
        }
    }

    private void unknownParty(Scorecard card, @Nullable Judge judge, String pointer) {
        knownPresenter(card.presenter(), pointer + "/presenter");
        if (judge == null && !card.judge().isEmpty()) {
            problems.add("UNKNOWN_JUDGE", pointer + "/judge", card.judge());
        }
    }

    private void marks(Scorecard card, int index) {
        for (Map.Entry<String, BigDecimal> mark : card.marks().entrySet()) {
            Criterion criterion = criteria.get(mark.getKey());
            if (criterion != null) {
                criterion
                        .check(mark.getValue())
                        .ifPresent(code -> problems.add(code, pointer(index, mark.getKey()), criterion.boundOf(code)));
            } else if (isUnknown(mark.getKey(), criteria.keySet())) {
                problems.add("UNKNOWN_CRITERION", pointer(index, mark.getKey()), mark.getKey());
            }
        }
    }

    private static String pointer(int card, String criterion) {
        return InputProblems.step("/scorecards/" + card + "/marks", criterion);
    }

    private void adjustments() {
        for (int i = 0; i < sheet.adjustments().size(); i++) {
            Adjustment adjustment = sheet.adjustments().get(i);
            String pointer = "/adjustments/" + i;
            knownPresenter(adjustment.presenter(), pointer + "/presenter");
            int sign = adjustment.points().signum();
            if (adjustment.kind() == Adjustment.Kind.BONUS ? sign < 0 : sign > 0) {
                problems.add("BAD_SIGN", pointer + "/points");
            }
            String proposer = adjustment.proposedBy().strip();
            if (!proposer.isEmpty() && proposer.equals(adjustment.approvedBy().strip())) {
                problems.add("SAME_PERSON", pointer + "/approvedBy");
            }
        }
    }

    private void votes() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < sheet.votes().size(); i++) {
            Vote vote = sheet.votes().get(i);
            String pointer = "/votes/" + i;
            knownPresenter(vote.presenter(), pointer + "/presenter");
            if (vote.presenter() != SheetReader.UNREADABLE && !seen.add(vote.presenter())) {
                problems.add("DUPLICATE_VOTE", pointer + "/presenter", vote.presenter());
            }
            if (rule != null) {
                levels(vote, rule.audience(), pointer + "/levels");
            }
        }
    }

    private void levels(Vote vote, @Nullable AudienceRule audience, String pointer) {
        Map<String, Long> levels = vote.levels();
        boolean needed = audience != null && audience.conversion() == AudienceRule.Conversion.MEAN_LEVELS;
        if (levels == null) {
            if (needed && audience.levels() != null) {
                problems.add("MISSING_FIELD", pointer);
            }
            return;
        }
        if (audience != null && audience.levels() == null && needed) {
            return;
        }
        for (String level : levels.keySet()) {
            if (audience == null
                    || audience.levels() == null
                    || !audience.levels().containsKey(level)) {
                problems.add("BAD_VALUE", InputProblems.step(pointer, level));
            }
        }
    }

    private void decision(Decision decision, String pointer) {
        int before = problems.count();
        boolean readable = !decision.presenters().contains(SheetReader.UNREADABLE)
                && !decision.order().contains(SheetReader.UNREADABLE);
        Set<Integer> level = new HashSet<>();
        for (int i = 0; i < decision.presenters().size(); i++) {
            int number = decision.presenters().get(i);
            knownPresenter(number, pointer + "/presenters/" + i);
            if (!level.add(number) && number != SheetReader.UNREADABLE) {
                problems.add("DUPLICATE_PRESENTER", pointer + "/presenters/" + i, number);
            }
        }
        for (int i = 0; i < decision.order().size(); i++) {
            knownPresenter(decision.order().get(i), pointer + "/order/" + i);
        }
        boolean permutation = decision.order().size() == level.size() && new HashSet<>(decision.order()).equals(level);
        if (readable && problems.count() == before && !permutation) {
            problems.add("BAD_VALUE", pointer + "/order");
        }
    }

    /** Not where the code, or one of those it may mean, could not be read. */
    private boolean isUnknown(String code, Set<String> known) {
        return rule != null && !code.isEmpty() && !known.contains("") && !known.contains(code);
    }

    private void knownPresenter(int number, String pointer) {
        if (number != SheetReader.UNREADABLE && !numbers.contains(number)) {
            problems.add("UNKNOWN_PRESENTER", pointer, number);
        }
    }
}
