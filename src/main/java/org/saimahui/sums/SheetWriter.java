package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.standings.PanelSum;
import org.saimahui.standings.Result;
import org.saimahui.standings.TotalSum;

/** Reads one ranking with its explanation and lays it out. Works from the documents alone, as any other program could. */
class SheetWriter {

    private final SheetFile file;

    private final SumWords words;

    private final SumWriter sums;

    SheetWriter(SheetFile file, SumWords words, SumWriter sums) {
        this.file = file;
        this.words = words;
        this.sums = sums;
    }

    /** @param ties what told equal totals apart, in words */
    ResultSheet write(List<Result> results, List<ResultSheet.Tie> ties) {
        Map<Integer, Integer> holders = new HashMap<>();
        results.forEach(result -> holders.merge(result.place() == null ? 0 : result.place(), 1, Integer::sum));
        return new ResultSheet(
                seats(),
                parts(),
                results.stream().map(result -> row(result, holders)).toList(),
                ties);
    }

    private List<ResultSheet.Seat> seats() {
        return file.judges().stream()
                .map(judge -> new ResultSheet.Seat(
                        judge.code(),
                        words.seat(judge.code()),
                        file.panelOf(judge),
                        file.shownAs() == JudgesShownAs.NAME ? "" : judge.name()))
                .toList();
    }

    private List<ResultSheet.Part> parts() {
        return words.rule().partCodes().stream()
                .map(code -> new ResultSheet.Part(code, words.partName(code), words.weightOf(code)))
                .toList();
    }

    private ResultSheet.Row row(Result result, Map<Integer, Integer> holders) {
        SheetFile.Person person = file.people().get(result.presenter());
        Integer place = result.place();
        Map<String, String> parts = new LinkedHashMap<>();
        result.parts().forEach((code, value) -> parts.put(code, words.part(value)));
        List<TotalSum.PointsByHand> points = byHand(result);
        return new ResultSheet.Row(
                result.presenter(),
                result.name(),
                person == null ? "" : person.organisation(),
                place,
                place != null && holders.getOrDefault(place, 0) > 1,
                total(result),
                result.incomplete() ? "INCOMPLETE" : result.state().name(),
                totals(result),
                parts,
                adjusted(points, result.arithmetic().total()),
                points.stream().map(p -> adjustment(p, words)).toList(),
                criteria(result),
                sums.steps(result));
    }

    /** All that count; the arithmetic has them only once there is a total. */
    private List<TotalSum.PointsByHand> byHand(Result result) {
        TotalSum sum = result.arithmetic().total();
        return sum != null
                ? sum.byHand()
                : file.byHand().stream()
                        .filter(points -> points.presenter() == result.presenter())
                        .map(SheetFile.ByHand::points)
                        .toList();
    }

    private @Nullable String total(Result result) {
        TotalSum sum = result.arithmetic().total();
        return result.total() == null || sum == null ? null : words.total(result.total(), sum.exact());
    }

    private List<ResultSheet.Cell> totals(Result result) {
        Map<String, ResultSheet.Cell> cells = new HashMap<>();
        for (PanelSum panel : result.panels()) {
            for (PanelSum.JudgeCard card : panel.cards()) {
                if (card.total() != null) {
                    PanelSum.Fate fate = panel.fate(card);
                    boolean struck = fate == PanelSum.Fate.HIGHEST || fate == PanelSum.Fate.LOWEST;
                    cells.put(card.judge(), new ResultSheet.Cell(words.cardTotal(card.total()), struck));
                }
            }
        }
        return inOrder(cells);
    }

    private List<ResultSheet.Criterion> criteria(Result result) {
        List<ResultSheet.Criterion> criteria = new ArrayList<>();
        words.rule()
                .criteria()
                .forEach(criterion -> criteria.add(
                        new ResultSheet.Criterion(criterion.called(), inOrder(marks(result, criterion.code())))));
        return criteria;
    }

    private Map<String, ResultSheet.Cell> marks(Result result, String criterion) {
        Map<String, ResultSheet.Cell> cells = new HashMap<>();
        for (PanelSum panel : result.panels()) {
            for (PanelSum.JudgeCard card : panel.cards()) {
                BigDecimal mark = card.marks().get(criterion);
                if (mark != null) {
                    boolean struck = panel.end(card.judge(), criterion) != null;
                    cells.put(card.judge(), new ResultSheet.Cell(words.mark(mark), struck));
                }
            }
        }
        return cells;
    }

    private List<ResultSheet.Cell> inOrder(Map<String, ResultSheet.Cell> cells) {
        return file.judges().stream()
                .map(judge -> cells.getOrDefault(judge.code(), ResultSheet.Cell.NONE))
                .toList();
    }

    static ResultSheet.Adjustment adjustment(TotalSum.PointsByHand points, SumWords words) {
        return new ResultSheet.Adjustment(
                points.kind().name(),
                SumWords.signed(points.points()),
                words.reason(points.reason()),
                words.giver(points.proposedBy()),
                words.giver(points.approvedBy()));
    }

    /** What counts of all of them: bonuses only up to the rule's cap, so that the columns add up to the total. */
    private String adjusted(List<TotalSum.PointsByHand> all, @Nullable TotalSum total) {
        BigDecimal bonuses = BigDecimal.ZERO;
        BigDecimal others = BigDecimal.ZERO;
        for (TotalSum.PointsByHand each : all) {
            bonuses = each.isBonus() ? bonuses.add(each.points()) : bonuses;
            others = each.isBonus() ? others : others.add(each.points());
        }
        BigDecimal cap = total == null ? words.rule().bonusCap() : total.bonusCap();
        BigDecimal sum = others.add(cap == null ? bonuses : bonuses.min(cap));
        return sum.signum() == 0
                ? "0"
                : SumWords.signed(new BigDecimal(words.numbers().printPoints(sum)));
    }
}
