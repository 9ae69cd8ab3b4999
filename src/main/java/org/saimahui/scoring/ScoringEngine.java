package org.saimahui.scoring;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;

/**
 * How marks become places: rule and sheet in, standings out. The steps and where they live:
 *
 * <ol>
 *   <li>validate: {@link RuleCheck}, {@link SheetCheck}, {@link PresenterCheck}; whose marks there are, and zeros for
 *       missing ones: {@link PanelCards}
 *   <li>pull in outliers: {@link Outliers}
 *   <li>drop highest and lowest: {@link Trim}
 *   <li>average: {@link Average}; whole cards {@link CardSum}, by criterion {@link CriterionSum}
 *   <li>weight and coefficient: {@link CardTotal}, {@link CriterionSum}
 *   <li>add up criteria, groups, panel: {@link CriterionSum}
 *   <li>parts: {@link PanelScore}, {@link ObjectivePart} with {@link MetricScore}, {@link AudiencePart}
 *   <li>total: {@link Total}
 *   <li>rank and break ties: {@link Ranker}, {@link TieValues}, {@link JudgesPrefer}
 * </ol>
 *
 * Rounding at any step is {@link Rounding}; exact numbers are {@link Fraction}.
 */
public final class ScoringEngine {

    private ScoringEngine() {}

    /**
     * The final standings.
     *
     * @throws InvalidInputException with everything that is wrong, pointers as in a contest file
     */
    public static Standings evaluate(ScoringRule rule, ContestSheet sheet) {
        return evaluate(rule, sheet, new InputProblems());
    }

    /**
     * The same after reading a document: what is wrong is added to what was found before, and all of it thrown at once.
     *
     * @param rule null, or with nameless parts, when the document's rule cannot be read; then there are problems already
     * @throws InvalidInputException when there is any problem
     */
    public static Standings evaluate(@Nullable ScoringRule rule, ContestSheet sheet, InputProblems problems) {
        new SheetCheck(rule, sheet, problems).run();
        if (rule == null || !rule.namesEverything()) {
            problems.orThrow();
            throw new IllegalArgumentException("Neither a rule nor a problem with it");
        }
        Evaluation evaluation = new Evaluation(rule, sheet, new HashSet<>(rule.partCodes()));
        evaluation.refusals(problems);
        problems.orThrow();
        return evaluation.standings();
    }

    /**
     * The standings so far, for the live Board: parts not yet in are left out and the others' weights divided by their
     * sum; whoever the rule would refuse for missing cards is incomplete instead.
     *
     * @param partsIn codes of the parts that are in
     * @throws InvalidInputException when the sheet itself is wrong
     */
    public static Standings live(ScoringRule rule, ContestSheet sheet, Set<String> partsIn) {
        InputProblems problems = new InputProblems();
        new SheetCheck(rule, sheet, problems).run();
        problems.orThrow();
        return new Evaluation(rule, sheet, partsIn).standings();
    }

    /** Checks a sheet without counting it, as for a contest that has not been held yet. */
    public static void check(@Nullable ScoringRule rule, ContestSheet sheet, InputProblems problems) {
        new SheetCheck(rule, sheet, problems).run();
    }
}
