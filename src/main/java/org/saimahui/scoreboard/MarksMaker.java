package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.PublicSeats;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.Standings;
import org.saimahui.standings.PanelSum;
import org.saimahui.standings.Result;
import org.saimahui.standings.TotalSum;
import org.springframework.stereotype.Component;

/** Makes what is let out of a presenter's marks at a step, from the rows; the total is the one that the Board gives. */
@Component
class MarksMaker {

    private static final int FACTOR_DIGITS = 4;

    private final BoardMaker boards;

    private final RuleService rules;

    private final JudgeService judges;

    MarksMaker(BoardMaker boards, RuleService rules, JudgeService judges) {
        this.boards = boards;
        this.rules = rules;
        this.judges = judges;
    }

    /** How many steps the marks take, one board at a time or all at once. */
    int steps(ContestView contest, PresenterView presenter, boolean oneByOne) {
        boolean each = contest.settings().showMarks() == ShowMarks.EACH;
        return each && oneByOne ? seats(contest, presenter).size() + 1 : 1;
    }

    /** @param step at most {@code last}; at 0 nothing but the seats is in it */
    ShownMarks make(ContestView contest, PresenterView presenter, int step, int last) {
        ScoringRule rule = rules.rule(contest.id());
        Standings standings = step == 0 ? null : boards.standingsWith(contest, presenter.number());
        Result result = standings == null ? null : result(standings, presenter);
        ShownNumbers numbers = standings == null ? ShownNumbers.of(rule, List.of()) : standings.shown();
        boolean whole = step == last;
        EveningSettings settings = contest.settings();
        boolean each = settings.showMarks() == ShowMarks.EACH;
        return new ShownMarks(
                step,
                last,
                settings.judgesShownAs(),
                each ? panels(contest, presenter, result, numbers, step, last) : List.of(),
                each && whole && result != null ? byHand(result, numbers) : List.of(),
                whole ? sum(result, numbers, each) : null);
    }

    private static @Nullable Result result(Standings standings, PresenterView presenter) {
        return standings.rows().stream()
                .filter(row -> row.presenter() == presenter.number())
                .findFirst()
                .map(Result::of)
                .orElse(null);
    }

    private List<JudgeView> seats(ContestView contest, PresenterView presenter) {
        Map<String, Integer> order = new HashMap<>();
        rules.rule(contest.id()).panels().forEach(panel -> order.put(panel.code(), order.size()));
        return judges.list(contest.id()).stream()
                .filter(judge -> !judge.recusals().contains(presenter.number()))
                .sorted(Comparator.comparing(judge -> order.getOrDefault(judge.panel(), order.size())))
                .toList();
    }

    private List<ShownMarks.Panel> panels(
            ContestView contest,
            PresenterView presenter,
            @Nullable Result result,
            ShownNumbers numbers,
            int step,
            int last) {
        List<JudgeView> seats = seats(contest, presenter);
        PublicSeats called = PublicSeats.of(contest.settings().judgesShownAs(), judges.list(contest.id()));
        List<ShownMarks.Panel> panels = new ArrayList<>();
        for (PanelRule panel : rules.rule(contest.id()).panels()) {
            PanelSum sum = result == null
                    ? null
                    : result.part(panel.code())
                            .map(part -> (PanelSum) part.detail())
                            .orElse(null);
            List<ShownMarks.Card> cards = new ArrayList<>();
            for (int at = 0; at < seats.size(); at++) {
                if (seats.get(at).panel().equals(panel.code())) {
                    int turns = last == 1 ? 1 : at + 1;
                    PanelSum.JudgeCard card =
                            turns > step ? null : card(sum, seats.get(at).code());
                    cards.add(card(called.of(seats.get(at).code()), turns, card, step == last ? sum : null, numbers));
                }
            }
            if (!cards.isEmpty()) {
                boolean whole = step == last && sum != null;
                panels.add(new ShownMarks.Panel(
                        panel.called(),
                        panel.average(),
                        cards,
                        whole ? kept(sum, numbers) : List.of(),
                        whole ? value(sum, numbers) : null));
            }
        }
        return panels;
    }

    private static PanelSum.@Nullable JudgeCard card(@Nullable PanelSum sum, String seat) {
        return sum == null
                ? null
                : sum.cards().stream()
                        .filter(card -> card.judge().equals(seat))
                        .findFirst()
                        .orElse(null);
    }

    /** @param sum null before anybody may know what is struck */
    private static ShownMarks.Card card(
            String seat, int at, PanelSum.@Nullable JudgeCard card, @Nullable PanelSum sum, ShownNumbers numbers) {
        PanelSum.Fate fate = card == null || sum == null ? PanelSum.Fate.OPEN : sum.fate(card);
        return new ShownMarks.Card(
                seat,
                at,
                card == null || card.total() == null ? null : numbers.printCard(card.total()),
                switch (fate) {
                    case HIGHEST -> PanelSum.End.HIGHEST;
                    case LOWEST -> PanelSum.End.LOWEST;
                    case OPEN, COUNTS, INCOMPLETE, BY_CRITERION -> null;
                });
    }

    /** In the order of the seats, which is how people read them from the boards. */
    private static List<String> kept(PanelSum sum, ShownNumbers numbers) {
        if (!(sum.value() instanceof PanelSum.WholeCards whole)) {
            return List.of();
        }
        List<String> seated = sum.cards().stream()
                .filter(card -> sum.fate(card) == PanelSum.Fate.COUNTS && card.total() != null)
                .map(card -> numbers.printCard(Objects.requireNonNull(card.total())))
                .toList();
        return seated.size() == whole.trim().kept().size()
                ? seated
                : whole.trim().kept().stream().map(numbers::printCard).toList();
    }

    private static @Nullable String value(PanelSum sum, ShownNumbers numbers) {
        PanelSum.Value value = sum.value();
        return value == null ? null : numbers.print(value.rounded());
    }

    /** Bonuses only as far as the rule lets them count. */
    private static List<ShownMarks.ByHand> byHand(Result result, ShownNumbers numbers) {
        TotalSum total = result.arithmetic().total();
        if (total == null) {
            return List.of();
        }
        List<ShownMarks.ByHand> byHand = new ArrayList<>();
        total.byHand().stream()
                .filter(points -> !points.isBonus() || !total.isCapped())
                .forEach(points ->
                        byHand.add(new ShownMarks.ByHand(points.kind(), numbers.printPoints(points.points()))));
        if (total.isCapped()) {
            byHand.add(new ShownMarks.ByHand(
                    ContestSheet.Adjustment.Kind.BONUS, numbers.printPoints(Objects.requireNonNull(total.bonusCap()))));
        }
        return byHand;
    }

    private static ShownMarks.Result sum(@Nullable Result result, ShownNumbers numbers, boolean each) {
        TotalSum total = result == null ? null : result.arithmetic().total();
        if (result == null || total == null) {
            return new ShownMarks.Result(null, List.of(), null);
        }
        List<ShownMarks.Term> terms = new ArrayList<>();
        result.parts()
                .forEach((code, value) -> terms.add(new ShownMarks.Term(
                        code, numbers.print(value), factor(total.factors().getOrDefault(code, BigDecimal.ONE)))));
        boolean plain = terms.size() == 1
                && terms.get(0).factor() == null
                && total.byHand().isEmpty();
        BigDecimal floor = total.floor();
        boolean lifted = floor != null && total.adjusted().compareTo(floor) < 0;
        return new ShownMarks.Result(
                numbers.printTotal(total.exact()),
                each && !plain ? terms : List.of(),
                each && lifted ? numbers.print(floor) : null);
    }

    /** Null for one; the beginning of a third and the like. */
    private static @Nullable String factor(BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return null;
        }
        BigDecimal plain = factor.stripTrailingZeros();
        return plain.scale() <= FACTOR_DIGITS
                ? plain.toPlainString()
                : plain.setScale(FACTOR_DIGITS, RoundingMode.DOWN).toPlainString() + "…";
    }
}
