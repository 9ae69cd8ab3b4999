package org.saimahui.rehearsal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.CardCriterion;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.seat.SeatPresence;
import org.springframework.stereotype.Component;

/** Judges who send one card at a time. A presenter has a form of the day, and each judge a mood. */
@Component
class RobotJudges {

    private final ScorecardService cards;

    private final SeatPresence presence;

    RobotJudges(ScorecardService cards, SeatPresence presence) {
        this.cards = cards;
        this.presence = presence;
    }

    /** They are in their seats, and the lamps say so. */
    void sit(long contestId) {
        presence.robotsHeard(contestId);
    }

    /** Sends the card of one of the missing seats. */
    void sendOne(long contestId, int presenter, List<String> missing, Random chance) {
        String seat = missing.get(chance.nextInt(missing.size()));
        cards.submit(contestId, seat, presenter, new SubmitScorecard(marks(contestId, presenter, chance), null, null));
    }

    /** What a judge has in mind for a presenter, by criterion. */
    Map<String, @Nullable String> marks(long contestId, int presenter, Random chance) {
        int form = new Random(contestId * 31 + presenter).nextInt(5);
        return marks(cards.rule(contestId), form, chance);
    }

    /** The lowest mark of a criterion. */
    String lowest(long contestId, String code) {
        return cards.rule(contestId).criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow()
                .min()
                .toPlainString();
    }

    private static Map<String, @Nullable String> marks(CardRule rule, int form, Random chance) {
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        for (CardCriterion criterion : rule.criteria()) {
            marks.put(
                    criterion.code(), mark(criterion, form + chance.nextInt(5)).toPlainString());
        }
        return marks;
    }

    /** A mark some steps of a fortieth of the range below the maximum, and on the criterion's own step. */
    private static BigDecimal mark(CardCriterion criterion, int below) {
        BigDecimal range = criterion.max().subtract(criterion.min());
        BigDecimal step = criterion.step() == null ? BigDecimal.ONE : criterion.step();
        BigDecimal wanted =
                range.subtract(range.multiply(BigDecimal.valueOf(below)).divideToIntegralValue(new BigDecimal(40)));
        return criterion
                .min()
                .add(wanted.divideToIntegralValue(step).multiply(step))
                .stripTrailingZeros();
    }
}
