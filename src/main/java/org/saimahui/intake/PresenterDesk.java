package org.saimahui.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Reviewed;
import org.saimahui.presenter.PresenterBatch;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportBatch;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.report.ReportView;
import org.springframework.stereotype.Component;

/** People and their report texts, a row each. */
@Component
class PresenterDesk implements Desk {

    private final PresenterService presenters;

    private final PresenterBatch people;

    private final ReportService reports;

    private final ReportBatch texts;

    PresenterDesk(PresenterService presenters, PresenterBatch people, ReportService reports, ReportBatch texts) {
        this.presenters = presenters;
        this.people = people;
        this.reports = reports;
        this.texts = texts;
    }

    private record Entry(PresenterBatch.Row person, ReportBatch.Row report) {}

    @Override
    public SheetKind kind() {
        return SheetKind.PRESENTERS;
    }

    @Override
    public List<RowPlan> review(long contestId, List<RowReader> rows, Map<Integer, String> arriving) {
        List<PresenterView> register = presenters.list(contestId);
        Map<Integer, PresenterView> present =
                register.stream().collect(Collectors.toMap(PresenterView::number, p -> p));
        Numbering numbering = Numbering.isNeeded(rows) ? new Numbering(register) : null;
        Map<Integer, ReportView> written = reports.all(contestId);
        Rows.Keys keys = new Rows.Keys();
        List<Entry> entries = new ArrayList<>();
        for (RowReader row : rows) {
            Integer number = numbering == null ? number(row) : numbering.of(row);
            keys.take(number, row, numbering == null ? "number" : "name");
            entries.add(entry(row, number == null ? 0 : number, present, written));
        }
        List<Reviewed<PresenterFacts>> facts =
                people.review(contestId, entries.stream().map(Entry::person).toList());
        List<Reviewed<ReportText>> talks =
                texts.review(contestId, entries.stream().map(Entry::report).toList());
        Namesakes namesakes = new Namesakes(register.stream()
                .map(p -> new Namesakes.Person(String.valueOf(p.number()), p.name(), p.organisation()))
                .toList());
        for (int i = 0; i < rows.size(); i++) {
            RowReader row = rows.get(i);
            namesakes.look(
                    person(entries.get(i).person()),
                    near -> row.note("name", "IMPORT_NEAR_NAME", near.key(), near.called()));
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> plan(rows.get(i), entries.get(i), facts.get(i), talks.get(i)))
                .toList();
    }

    private static Namesakes.Person person(PresenterBatch.Row entry) {
        return new Namesakes.Person(
                entry.number() == 0 ? "" : String.valueOf(entry.number()),
                entry.facts().name(),
                entry.facts().organisation());
    }

    private static @Nullable Integer number(RowReader row) {
        Integer number = new NumberCells(row).whole("number");
        if (number == null && row.faults().isEmpty()) {
            row.reject("number", "MISSING_FIELD");
        }
        return number;
    }

    @Override
    public void store(long contestId, List<RowPlan> rows) {
        List<Entry> entries = rows.stream()
                .map(row -> (Entry) Objects.requireNonNull(row.entry()))
                .toList();
        people.store(contestId, entries.stream().map(Entry::person).toList());
        texts.store(contestId, entries.stream().map(Entry::report).toList());
    }

    private static Entry entry(
            RowReader row, int number, Map<Integer, PresenterView> present, Map<Integer, ReportView> written) {
        PresenterView stored = present.get(number);
        PresenterFacts facts = new PresenterFacts(
                row.name("name", stored == null ? "" : stored.name()),
                row.name("organisation", stored == null ? "" : stored.organisation()),
                row.name("position", stored == null ? "" : stored.position()));
        ReportText text =
                stored == null ? ReportText.EMPTY : written.get(number).text();
        ReportText fresh = new ReportText(
                row.text("title", text.title()),
                row.text("story", text.story()),
                row.text("innovation", text.innovation()),
                row.text("figures", text.figures()),
                row.text("reflection", text.reflection()),
                text.claim(),
                text.motto());
        return new Entry(new PresenterBatch.Row(number, facts), new ReportBatch.Row(number, fresh));
    }

    private static RowPlan plan(RowReader row, Entry entry, Reviewed<PresenterFacts> facts, Reviewed<ReportText> talk) {
        int number = entry.person().number();
        String key = number == 0 ? "" : String.valueOf(number);
        if (number != 0) {
            facts.problems().forEach(row::reject);
            talk.problems().forEach(row::reject);
        }
        if (!row.faults().isEmpty()) {
            return Rows.refused(row, key, entry.person().facts().name());
        }
        PresenterFacts before = facts.before();
        return Rows.good(
                row,
                key,
                facts.orThrow().name(),
                before == null ? null : values(number, before, talk.before()),
                values(number, facts.orThrow(), talk.orThrow()),
                entry);
    }

    /** What a presenter's row says, by column. */
    static Map<String, String> values(int number, PresenterFacts facts, @Nullable ReportText text) {
        Map<String, String> values = new HashMap<>();
        values.put("number", String.valueOf(number));
        values.put("name", facts.name());
        values.put("organisation", facts.organisation());
        values.put("position", facts.position());
        if (text != null) {
            values.put("title", text.title());
            values.put("story", text.story());
            values.put("innovation", text.innovation());
            values.put("figures", text.figures());
            values.put("reflection", text.reflection());
        }
        return values;
    }
}
