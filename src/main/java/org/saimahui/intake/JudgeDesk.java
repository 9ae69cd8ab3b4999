package org.saimahui.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.JudgeBatch;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.page.Reviewed;
import org.saimahui.presenter.PresenterService;
import org.springframework.stereotype.Component;

/** Judges' seats, a row each. A panel is named by its code or its name. */
@Component
class JudgeDesk implements Desk {

    private final JudgeService judges;

    /** What stands as the reason of a recusal that came with a table. */
    private static final String REASON = "按导入的评委表";

    private static final Pattern SHOWN = Pattern.compile("(?:第\\s*)?([1-9][0-9]{0,2})\\s*号?席位?");

    private final JudgeBatch seats;

    private final PresenterService presenters;

    JudgeDesk(JudgeService judges, JudgeBatch seats, PresenterService presenters) {
        this.presenters = presenters;
        this.judges = judges;
        this.seats = seats;
    }

    private record Entry(JudgeFacts facts, Set<Integer> recusals) {}

    @Override
    public SheetKind kind() {
        return SheetKind.JUDGES;
    }

    @Override
    public List<RowPlan> review(long contestId, List<RowReader> rows, Map<Integer, String> arriving) {
        Map<String, JudgeView> present =
                judges.list(contestId).stream().collect(Collectors.toMap(JudgeView::code, j -> j));
        Panels panels = new Panels(judges.panels(contestId));
        People people = new People(presenters.list(contestId), arriving);
        Rows.Keys keys = new Rows.Keys();
        List<JudgeFacts> facts = new ArrayList<>();
        List<Set<Integer>> recusals = new ArrayList<>();
        for (RowReader row : rows) {
            String code = code(row.text("code", ""), present);
            keys.take(code.isEmpty() ? null : code, row, "code");
            JudgeView stored = present.get(code);
            String panel =
                    row.text("panel", stored == null ? "" : stored.panel()).strip();
            facts.add(new JudgeFacts(
                    code,
                    row.name("name", stored == null ? "" : stored.name()),
                    row.name("organisation", stored == null ? "" : stored.organisation()),
                    panel(row, panel, panels),
                    stored != null && stored.chief()));
            recusals.add(Recusals.read(row, declared(stored), people));
        }
        List<Reviewed<JudgeFacts>> reviewed = seats.review(contestId, facts);
        Namesakes namesakes = new Namesakes(present.values().stream()
                .map(j -> new Namesakes.Person(j.code(), j.name(), j.organisation()))
                .toList());
        for (int i = 0; i < rows.size(); i++) {
            RowReader row = rows.get(i);
            JudgeFacts judge = facts.get(i);
            namesakes.look(
                    new Namesakes.Person(judge.code(), judge.name(), judge.organisation()),
                    near -> row.note("name", "IMPORT_NEAR_JUDGE", near.key(), near.called()));
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> plan(
                        rows.get(i),
                        new Entry(facts.get(i), recusals.get(i)),
                        reviewed.get(i),
                        declared(present.get(facts.get(i).code())),
                        panels))
                .toList();
    }

    /** A seat's code; what Chinese pages call the seat leads to it, too: 3 号席 is J3, or 3 where the contest counts so. */
    private static String code(String typed, Map<String, JudgeView> present) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher shown = SHOWN.matcher(code);
        if (!shown.matches()) {
            return code;
        }
        String number = shown.group(1);
        return present.containsKey(number) ? number : "J" + number;
    }

    /** What is no panel is told with those that are. */
    private static String panel(RowReader row, String said, Panels panels) {
        String code = panels.code(said);
        if (code == null && !said.isEmpty()) {
            row.reject("panel", "IMPORT_UNKNOWN_PANEL", said, String.join("、", panels.all()));
        }
        return code == null ? said : code;
    }

    @Override
    public void store(long contestId, List<RowPlan> rows) {
        List<Entry> entries = rows.stream()
                .map(row -> (Entry) Objects.requireNonNull(row.entry()))
                .toList();
        seats.store(contestId, entries.stream().map(Entry::facts).toList());
        for (Entry entry : entries) {
            for (int presenter : entry.recusals()) {
                judges.recuse(contestId, entry.facts().code(), presenter, REASON);
            }
        }
    }

    private static Set<Integer> declared(@Nullable JudgeView stored) {
        return stored == null ? Set.of() : stored.recusals();
    }

    private static RowPlan plan(
            RowReader row, Entry entry, Reviewed<JudgeFacts> reviewed, Set<Integer> declared, Panels panels) {
        JudgeFacts facts = entry.facts();
        boolean unread = row.faults().stream().anyMatch(fault -> fault.column().equals("code"));
        if (!unread || !facts.code().isEmpty()) {
            reviewed.problems().forEach(row::reject);
        }
        if (!row.faults().isEmpty()) {
            return Rows.refused(row, facts.code(), facts.name());
        }
        JudgeFacts before = reviewed.before();
        JudgeFacts after = reviewed.orThrow();
        return Rows.good(
                row,
                after.code(),
                after.name(),
                before == null ? null : values(before, declared, panels),
                values(after, entry.recusals(), panels),
                new Entry(after, entry.recusals()));
    }

    static Map<String, String> values(JudgeFacts facts, Set<Integer> recusals, Panels panels) {
        return Map.of(
                "code",
                facts.code(),
                "name",
                facts.name(),
                "organisation",
                facts.organisation(),
                "panel",
                panels.shown(facts.panel()),
                Recusals.COLUMN,
                Recusals.text(recusals));
    }
}
