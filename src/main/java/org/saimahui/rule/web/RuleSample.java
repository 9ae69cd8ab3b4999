package org.saimahui.rule.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TimePenalty;

/**
 * Made-up marks for any rule, the same every time, so that two rules can be compared. Four presenters: the first has one
 * very low card and talks too long; the second and third are level card by card; the fourth has one very high card, and
 * one card did not come in.
 */
final class RuleSample {

    /** Judges of each panel. */
    static final int JUDGES = 7;

    /** Seconds the first presenter talks too long. */
    static final int OVERRUN = 12;

    private static final int[][] PER_CENT = {
        {90, 88, 92, 95, 86, 91, 62}, {93, 90, 94, 88, 97, 91, 92}, {}, {82, 85, 80, 84, 99, 83, 81}
    };

    private static final long[] VOTES = {120, 90, 90, 30};

    private static final String[] OBJECTIVE = {"95.2", "88", "88", "76"};

    private final ScoringRule rule;

    RuleSample(ScoringRule rule) {
        this.rule = rule;
    }

    /** @param names of the four presenters */
    ContestSheet sheet(List<String> names, String overrun, String bonus) {
        List<ContestSheet.Presenter> presenters = new ArrayList<>();
        List<ContestSheet.Vote> votes = new ArrayList<>();
        for (int i = 0; i < PER_CENT.length; i++) {
            presenters.add(new ContestSheet.Presenter(
                    i + 1,
                    names.get(i),
                    ContestSheet.State.ACTIVE,
                    Map.of(),
                    rule.objective() == null ? null : new BigDecimal(OBJECTIVE[i]),
                    List.of()));
            if (rule.audience() != null) {
                votes.add(vote(i, rule.audience()));
            }
        }
        List<ContestSheet.Judge> judges = new ArrayList<>();
        List<ContestSheet.Scorecard> cards = new ArrayList<>();
        int first = 1;
        for (PanelRule panel : rule.panels()) {
            for (int j = 0; j < JUDGES; j++) {
                String code = "J" + (first + j);
                judges.add(new ContestSheet.Judge(code, panel.code(), Set.of()));
                addCards(code, j, cards);
            }
            first += JUDGES;
        }
        return new ContestSheet(
                presenters,
                judges,
                cards,
                adjustments(overrun, bonus),
                votes,
                rule.audience() == null ? null : new ContestSheet.AudienceCount(300L, 214L),
                List.of());
    }

    private void addCards(String code, int judge, List<ContestSheet.Scorecard> cards) {
        for (int presenter = 0; presenter < PER_CENT.length; presenter++) {
            boolean absent = presenter == PER_CENT.length - 1 && judge == JUDGES - 1;
            if (!absent) {
                cards.add(new ContestSheet.Scorecard(presenter + 1, code, marks(presenter, judge)));
            }
        }
    }

    private Map<String, BigDecimal> marks(int presenter, int judge) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        int size = rule.criteria().size();
        for (int k = 0; k < size; k++) {
            // The third has the second's cards, from other judges and with the criteria the other way round.
            boolean mirrored = presenter == 2;
            int per = mirrored ? perCent(1, (judge + 3) % JUDGES, size - 1 - k) : perCent(presenter, judge, k);
            marks.put(rule.criteria().get(k).code(), mark(rule.criteria().get(k), per));
        }
        return marks;
    }

    private static int perCent(int presenter, int judge, int criterion) {
        int shift = criterion == 0 ? 0 : (criterion * 3 + judge * 5) % 7 - 3;
        return Math.min(100, Math.max(0, PER_CENT[presenter][judge] + shift));
    }

    /** On the criterion's step, between its bounds. */
    private static BigDecimal mark(Criterion criterion, int perCent) {
        BigDecimal range = criterion.max().subtract(criterion.min());
        BigDecimal step = criterion.step() == null ? new BigDecimal("0.1") : criterion.step();
        BigDecimal steps = range.divideToIntegralValue(step);
        BigDecimal taken =
                steps.multiply(BigDecimal.valueOf(perCent)).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
        return criterion.min().add(taken.multiply(step));
    }

    private List<ContestSheet.Adjustment> adjustments(String overrun, String bonus) {
        List<ContestSheet.Adjustment> adjustments = new ArrayList<>();
        TimePenalty time = rule.timePenalty();
        if (time != null && time.points(time.limitSeconds() + OVERRUN).signum() < 0) {
            adjustments.add(adjustment(
                    1, ContestSheet.Adjustment.Kind.TIME, time.points(time.limitSeconds() + OVERRUN), overrun));
        }
        if (rule.bonusCap() != null) {
            adjustments.add(adjustment(
                    4, ContestSheet.Adjustment.Kind.BONUS, rule.bonusCap().add(BigDecimal.ONE), bonus));
        }
        return adjustments;
    }

    private static ContestSheet.Adjustment adjustment(
            int presenter, ContestSheet.Adjustment.Kind kind, BigDecimal points, String reason) {
        return new ContestSheet.Adjustment(presenter, kind, points, reason, "", "");
    }

    private static ContestSheet.Vote vote(int presenter, AudienceRule audience) {
        if (audience.conversion() != AudienceRule.Conversion.MEAN_LEVELS || audience.levels() == null) {
            return new ContestSheet.Vote(presenter + 1, VOTES[presenter]);
        }
        Map<String, Long> levels = new LinkedHashMap<>();
        long left = VOTES[presenter];
        List<String> names = audience.ballotLevels();
        for (int i = 0; i < names.size(); i++) {
            long count = i == names.size() - 1 ? left : left * 3 / 5;
            levels.put(names.get(i), count);
            left -= count;
        }
        return new ContestSheet.Vote(presenter + 1, VOTES[presenter], levels);
    }
}
