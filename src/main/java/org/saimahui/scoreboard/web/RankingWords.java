package org.saimahui.scoreboard.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.document.Decimals;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.scoreboard.TieWords;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.standings.PanelSum;
import org.springframework.context.MessageSource;

/**
 * The words around the numbers of the public ranking in one language, the same on wall and phone. Templates call it
 * {@code #ranking}.
 */
public record RankingWords(MessageSource messages, RuleText rules, TieWords ties, Locale locale) {

    /** How far behind the first, or that two are level; who won is not said to lead. Empty for one without a score. */
    public String gap(BoardPageView view, Board.Row row) {
        String gap = row.printedGap();
        if (gap == null || row.place() == null) {
            return "";
        }
        boolean zero = new BigDecimal(gap).signum() == 0;
        if (row.place() == 1) {
            return say(row.tied() ? "tied" : view.board().state() == ContestState.RELEASED ? "first" : "leads");
        }
        if (zero) {
            return level(view, row);
        }
        if (!looksLevel(view, row)) {
            return say("gap", gap);
        }
        return say(isLevel(view, row) ? "gap.tied" : "gap.close", gap);
    }

    /** The same in short, for a column that is headed as the distance: who leads, who is level, or the number alone. */
    public String beside(BoardPageView view, Board.Row row) {
        String gap = row.printedGap();
        if (gap == null || row.place() == null || row.place() == 1 || new BigDecimal(gap).signum() == 0) {
            return gap(view, row);
        }
        return looksLevel(view, row) ? level(view, row) : gap;
    }

    /** Of one whose total somebody else has in print too: whether it is the same, or differs beyond what is printed. */
    public String level(BoardPageView view, Board.Row row) {
        return say(isLevel(view, row) ? "tied" : "close");
    }

    /** By how much the first leads, or has won; null where nobody does, or nobody follows. */
    public @Nullable String lead(BoardPageView view) {
        List<Board.Row> rows = view.board().rows();
        String gap = rows.size() < 2 || rows.get(0).tied() ? null : rows.get(1).printedGap();
        if (gap == null || new BigDecimal(gap).signum() == 0) {
            return null;
        }
        return say(view.board().state() == ContestState.RELEASED ? "course.won" : "course.lead", gap);
    }

    /** What the score is made of: parts, where there are several, and points by hand; empty where it says nothing new. */
    public List<String> parts(BoardPageView view, Board.Row row) {
        List<String> parts = new ArrayList<>();
        ScoringRule rule = view.rule();
        if (rule != null && (view.board().basis().size() > 1 || row.adjustments() != null)) {
            ShownNumbers shown = ShownNumbers.of(rule, List.of());
            row.parts()
                    .forEach((code, value) ->
                            parts.add(say("part", name(rule, code), minus(shown.print(new BigDecimal(value))))));
        }
        if (row.adjustments() != null) {
            String sign = row.adjustments().startsWith("-") ? "" : "+";
            parts.add(say("part", say("adjustments"), sign + minus(row.adjustments())));
        }
        return parts;
    }

    /** Why equal totals have different places, one sentence for each step that told some apart. */
    public List<String> ties(BoardPageView view) {
        ScoringRule rule = view.rule();
        List<String> said = new ArrayList<>();
        if (rule != null) {
            view.board().ties().forEach(tie -> said.add(ties.say(rule, tie, locale)));
        }
        view.beyond().forEach(level -> said.add(ties.exact(level, locale)));
        return said;
    }

    /** The same, of those that end with this row. */
    public List<String> ties(BoardPageView view, Board.Row row) {
        ScoringRule rule = view.rule();
        List<String> said = new ArrayList<>();
        if (rule != null) {
            view.board().ties().stream()
                    .filter(tie -> last(tie.presenters()) == row.presenter())
                    .forEach(tie -> said.add(ties.say(rule, tie, locale)));
        }
        view.beyond().stream()
                .filter(level -> last(level) == row.presenter())
                .forEach(level -> said.add(ties.exact(level, locale)));
        return said;
    }

    /** How the parts make the score, in words; null where the one part is the score. */
    public @Nullable String sum(BoardPageView view) {
        ScoringRule rule = view.rule();
        List<String> basis = view.board().basis();
        if (rule == null || view.board().rows().stream().allMatch(row -> row.score() == null)) {
            return null;
        }
        boolean all = basis.size() == rule.partCodes().size();
        boolean given = all && rule.weights() == ScoringRule.Weights.AS_GIVEN;
        BigDecimal whole = all && rule.weights() == ScoringRule.Weights.HUNDRED
                ? BigDecimal.valueOf(100)
                : basis.stream().map(rule::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> shares = new ArrayList<>();
        for (String code : basis) {
            BigDecimal weight = rule.weightOf(code);
            boolean one = weight.compareTo(given ? BigDecimal.ONE : whole) == 0;
            if (!one || basis.size() > 1) {
                shares.add(share(rule, code, weight, given ? null : whole, one));
            }
        }
        boolean byHand = view.board().rows().stream().anyMatch(row -> row.adjustments() != null);
        if (shares.isEmpty()) {
            return byHand ? say("sum.by-hand.only", rules.part(rule, basis.get(0), locale)) : null;
        }
        String sum = say(given && basis.size() > 1 ? "sum.added" : "sum.made", rules.list(shares, locale));
        return byHand ? sum + say("sum.by-hand") : sum;
    }

    /** @param whole what the weights are out of; null where each is a factor of its own */
    private String share(ScoringRule rule, String code, BigDecimal weight, @Nullable BigDecimal whole, boolean one) {
        String name = rules.part(rule, code, locale);
        if (whole == null) {
            return one ? name : say("sum.factor", name, Decimals.print(weight));
        }
        return whole.compareTo(BigDecimal.valueOf(100)) == 0
                ? say("sum.per-cent", name, Decimals.print(weight))
                : say("sum.share", name, Decimals.print(weight), Decimals.print(whole));
    }

    /** How the result comes from the boards, one line for each step; empty where the result alone is shown. */
    public List<String> how(BoardPageView view, ShownMarks marks) {
        List<String> lines = new ArrayList<>();
        ShownMarks.Result result = marks.result();
        ScoringRule rule = view.rule();
        if (result == null || rule == null) {
            return lines;
        }
        for (ShownMarks.Panel panel : marks.panels()) {
            struck(panel).ifPresent(said -> lines.add(of(marks, panel, said)));
            if (panel.value() != null
                    && (panel.kept().size() != 1 || marks.panels().size() > 1)) {
                lines.add(of(marks, panel, average(panel) + " = " + minus(panel.value())));
            }
        }
        if (!result.terms().isEmpty() && result.total() != null) {
            lines.add(total(rule, marks, result) + " = " + minus(result.total()));
        }
        if (result.floor() != null) {
            lines.add(say("marks.floor", minus(result.floor())));
        }
        return lines.stream().map(RankingWords::inPieces).toList();
    }

    /** A sum that needs two lines begins the second with a sign, never with a number alone. */
    private static String inPieces(String sum) {
        return sum.replaceAll("([+\u2212×÷=]) ", "$1\u00a0");
    }

    private Optional<String> struck(ShownMarks.Panel panel) {
        long highest = panel.struck(PanelSum.End.HIGHEST);
        long lowest = panel.struck(PanelSum.End.LOWEST);
        List<String> said = new ArrayList<>();
        if (highest > 0) {
            said.add(say("marks.struck.highest", highest));
        }
        if (lowest > 0) {
            said.add(say("marks.struck.lowest", lowest));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(say("marks.struck", rules.list(said, locale)));
    }

    private String average(ShownMarks.Panel panel) {
        if (panel.kept().isEmpty()) {
            return say("marks.by-criterion");
        }
        String sum = minus(String.join(" + ", panel.kept()));
        return switch (panel.average()) {
            case MEDIAN -> say("marks.median", rules.list(panel.kept(), locale));
            case SUM -> sum;
            case MEAN -> "(" + sum + ") ÷ " + panel.kept().size();
        };
    }

    private String total(ScoringRule rule, ShownMarks marks, ShownMarks.Result result) {
        StringBuilder line = new StringBuilder();
        boolean alone = result.terms().size() == 1;
        for (ShownMarks.Term term : result.terms()) {
            String value = minus(term.value()) + (term.factor() == null ? "" : " × " + term.factor());
            line.append(line.isEmpty() ? "" : " + ")
                    .append(alone ? value : say("part", name(rule, term.code()), value));
        }
        for (ShownMarks.ByHand points : marks.byHand()) {
            boolean taken = points.points().startsWith("-");
            line.append(taken ? " \u2212 " : " + ")
                    .append(say(
                            "marks.by-hand",
                            taken ? points.points().substring(1) : points.points(),
                            say("marks." + points.kind())));
        }
        return line.toString();
    }

    private String of(ShownMarks marks, ShownMarks.Panel panel, String said) {
        return marks.panels().size() == 1 ? said : say("marks.of-panel", panel.name(), said);
    }

    /** As a label, where {@link RuleText#part} is for sentences. */
    /** What a part is called; its code where there is no rule. */
    public String part(BoardPageView view, String code) {
        return view.rule() == null ? code : name(view.rule(), code);
    }

    private String name(ScoringRule rule, String code) {
        return rule.panel(code).isPresent() ? rules.part(rule, code, locale) : say("part." + code);
    }

    private static boolean looksLevel(BoardPageView view, Board.Row row) {
        return row.tied()
                || view.board().rows().stream()
                        .anyMatch(other -> other.presenter() != row.presenter()
                                && Objects.equals(other.printedScore(), row.printedScore()));
    }

    private static boolean isLevel(BoardPageView view, Board.Row row) {
        boolean told =
                view.board().ties().stream().anyMatch(tie -> tie.presenters().contains(row.presenter()));
        return row.tied() || told || view.beyond().stream().noneMatch(pair -> pair.contains(row.presenter()));
    }

    private static int last(List<Integer> numbers) {
        return numbers.get(numbers.size() - 1);
    }

    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }

    private String say(String key, Object... args) {
        return messages.getMessage("scoreboard." + key, args, locale);
    }
}
