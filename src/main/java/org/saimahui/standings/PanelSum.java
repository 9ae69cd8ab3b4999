package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Average;

/**
 * What one panel of judges came to for one presenter: each card, what was struck, and the arithmetic from there.
 *
 * @param lacking seats of the panel, not recused, that lack a mark
 * @param recused seats that do not mark this presenter
 * @param coefficients the presenter's own, by criterion
 * @param factors weight × coefficient, by criterion
 * @param outlierCentres the mean that outliers were pulled towards, by criterion; empty where the rule pulls none in
 * @param cards in the order of the seats, J2 before J10; struck and incomplete ones too
 * @param value null where the panel has no value yet
 */
public record PanelSum(
        Average average,
        List<String> lacking,
        List<String> recused,
        Map<String, BigDecimal> coefficients,
        Map<String, BigDecimal> factors,
        Map<String, BigDecimal> outlierCentres,
        List<JudgeCard> cards,
        @Nullable Value value)
        implements PartSum.Detail {

    /** What became of a judge's card. */
    public enum Fate {
        /** The panel has no value yet. */
        OPEN,
        COUNTS,
        HIGHEST,
        LOWEST,
        INCOMPLETE,
        /** Single marks are struck, not cards. */
        BY_CRITERION
    }

    /** One end of what is struck. */
    public enum End {
        HIGHEST,
        LOWEST
    }

    /**
     * One judge's card.
     *
     * @param judge the seat
     * @param marks as given, by criterion
     * @param filled criteria whose missing mark the rule counts as zero
     * @param pulledIn the marks after outliers were pulled in; empty where none moved
     * @param exact Σ mark × factor; null for an incomplete card
     * @param total the same, rounded to {@code card}
     */
    public record JudgeCard(
            String judge,
            Map<String, BigDecimal> marks,
            Set<String> filled,
            Map<String, BigDecimal> pulledIn,
            boolean complete,
            @Nullable BigDecimal exact,
            @Nullable BigDecimal total) {

        /** The mark that was counted with; null where there is none. */
        public @Nullable BigDecimal counted(String criterion) {
            BigDecimal pulled = pulledIn.get(criterion);
            return pulled == null ? marks.get(criterion) : pulled;
        }
    }

    /**
     * What was struck of a row of marks or of card totals.
     *
     * @param lowest seats whose lowest were struck
     * @param highest seats whose highest were struck
     * @param tooFew whether there were too few to strike as the rule wants, and its fallback was used
     * @param kept ascending
     */
    public record Trim(List<String> lowest, List<String> highest, boolean tooFew, List<BigDecimal> kept) {

        /** Which end a seat was struck at; null where it counts. */
        public @Nullable End end(String judge) {
            if (highest.contains(judge)) {
                return End.HIGHEST;
            }
            return lowest.contains(judge) ? End.LOWEST : null;
        }

        /** How many there were before anything was struck. */
        public int count() {
            return kept.size() + highest.size() + lowest.size();
        }
    }

    /** How the cards became the panel's value, in one of two ways. */
    public sealed interface Value permits WholeCards, ByCriterion {

        /** Before it is rounded to {@code panel}. */
        BigDecimal exact();

        /** After. */
        BigDecimal rounded();
    }

    /** Whole cards are struck and averaged. */
    public record WholeCards(Trim trim, BigDecimal exact, BigDecimal rounded) implements Value {}

    /** Marks are struck and averaged inside each criterion. */
    public record ByCriterion(List<Line> lines, List<Group> groups, BigDecimal exact, BigDecimal rounded)
            implements Value {}

    /**
     * One criterion of a panel.
     *
     * @param average before it is rounded to {@code criterion}
     * @param rounded after
     * @param factor weight × coefficient
     * @param weighted rounded × factor
     * @param points weighted, rounded to {@code points}
     */
    public record Line(
            String criterion,
            Trim trim,
            BigDecimal average,
            BigDecimal rounded,
            BigDecimal factor,
            BigDecimal weighted,
            BigDecimal points) {}

    /** One group of criteria: the sum of their points, and the same rounded to {@code group}. */
    public record Group(String code, BigDecimal exact, BigDecimal points) {}

    /** What became of a card. */
    public Fate fate(JudgeCard card) {
        if (value == null) {
            return Fate.OPEN;
        }
        if (!(value instanceof WholeCards whole)) {
            return Fate.BY_CRITERION;
        }
        End end = whole.trim().end(card.judge());
        if (end != null) {
            return end == End.HIGHEST ? Fate.HIGHEST : Fate.LOWEST;
        }
        return card.complete() ? Fate.COUNTS : Fate.INCOMPLETE;
    }

    /** Which end a judge's mark was struck at; null where it counts, and where whole cards are struck. */
    public @Nullable End end(String judge, String criterion) {
        return lines().stream()
                .filter(line -> line.criterion().equals(criterion))
                .findFirst()
                .map(line -> line.trim().end(judge))
                .orElse(null);
    }

    /** Everything that was struck: one for whole cards, one for each criterion, none without a value. */
    public List<Trim> trims() {
        return value instanceof WholeCards whole
                ? List.of(whole.trim())
                : lines().stream().map(Line::trim).toList();
    }

    private List<Line> lines() {
        return value instanceof ByCriterion criteria ? criteria.lines() : List.of();
    }
}
