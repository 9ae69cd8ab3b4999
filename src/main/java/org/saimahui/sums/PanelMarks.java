package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saimahui.scoring.Criterion;
import org.saimahui.standings.PanelSum;

/** Every judge's marks of one panel for one presenter, and what becomes of each, in words. */
class PanelMarks {

    private static final Comparator<String> AS_COUNTED =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final SumWords words;

    private final PanelSum panel;

    PanelMarks(SumWords words, PanelSum panel) {
        this.words = words;
        this.panel = panel;
    }

    ResultSheet.Marks write() {
        List<Criterion> criteria = words.rule().criteria();
        List<ResultSheet.Card> rows = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (PanelSum.JudgeCard card : panel.cards()) {
            present.add(card.judge());
            rows.add(card(card, criteria));
        }
        panel.lacking().stream().filter(present::add).forEach(judge -> rows.add(empty(judge, "NOT_SENT", criteria)));
        panel.recused().stream().filter(present::add).forEach(judge -> rows.add(empty(judge, "RECUSED", criteria)));
        rows.sort(Comparator.comparing(ResultSheet.Card::code, AS_COUNTED));
        return new ResultSheet.Marks(criteria.stream().map(Criterion::called).toList(), rows);
    }

    private ResultSheet.Card empty(String judge, String fate, List<Criterion> criteria) {
        return new ResultSheet.Card(
                judge,
                words.seat(judge),
                Collections.nCopies(criteria.size(), ResultSheet.Mark.NONE),
                ResultSheet.Mark.NONE,
                words.say("fate." + fate));
    }

    private ResultSheet.Card card(PanelSum.JudgeCard card, List<Criterion> criteria) {
        PanelSum.Fate fate = panel.fate(card);
        boolean struck = fate == PanelSum.Fate.HIGHEST || fate == PanelSum.Fate.LOWEST;
        ResultSheet.Mark sum = card.total() == null
                ? ResultSheet.Mark.NONE
                : new ResultSheet.Mark(words.cardTotal(card.total()), struck, "");
        return new ResultSheet.Card(
                card.judge(),
                words.seat(card.judge()),
                criteria.stream().map(criterion -> mark(card, criterion.code())).toList(),
                sum,
                words.say("fate." + fate));
    }

    private ResultSheet.Mark mark(PanelSum.JudgeCard card, String criterion) {
        BigDecimal given = card.marks().get(criterion);
        if (given == null) {
            return ResultSheet.Mark.NONE;
        }
        List<String> notes = new ArrayList<>();
        if (card.filled().contains(criterion)) {
            notes.add(words.say("fate.FILLED"));
        }
        BigDecimal pulled = card.pulledIn().get(criterion);
        if (pulled != null && !pulled.equals(given)) {
            notes.add(words.say("fate.PULLED", words.shown(pulled)));
        }
        PanelSum.End end = panel.end(card.judge(), criterion);
        if (end != null) {
            notes.add(words.say("fate." + end));
        }
        return new ResultSheet.Mark(words.mark(given), end != null, words.list(notes));
    }
}
