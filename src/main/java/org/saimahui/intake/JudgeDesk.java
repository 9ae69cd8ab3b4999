package org.saimahui.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saimahui.judging.JudgeBatch;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.shared.Reviewed;
import org.springframework.stereotype.Component;

/** Judges' seats, a row each. A panel is named by its code or its name. */
@Component
class JudgeDesk implements Desk {

    private final JudgeService judges;

    private final JudgeBatch seats;

    JudgeDesk(JudgeService judges, JudgeBatch seats) {
        this.judges = judges;
        this.seats = seats;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.JUDGES;
    }

    @Override
    public List<RowPlan> review(long contestId, List<RowReader> rows, Set<Integer> arriving) {
        Map<String, JudgeView> present =
                judges.list(contestId).stream().collect(Collectors.toMap(JudgeView::code, j -> j));
        Map<String, String> panels = new HashMap<>();
        judges.panels(contestId).forEach((code, name) -> panels.put(name, code));
        Rows.Keys keys = new Rows.Keys();
        List<JudgeFacts> facts = new ArrayList<>();
        for (RowReader row : rows) {
            String code = Normalizer.normalize(row.text("code", ""), Normalizer.Form.NFKC)
                    .strip();
            keys.take(code.isEmpty() ? null : code, row, "code");
            JudgeView stored = present.get(code);
            String panel =
                    row.text("panel", stored == null ? "" : stored.panel()).strip();
            facts.add(new JudgeFacts(
                    code,
                    row.text("name", stored == null ? "" : stored.name()),
                    row.text("organisation", stored == null ? "" : stored.organisation()),
                    panels.getOrDefault(panel, panel)));
        }
        List<Reviewed<JudgeFacts>> reviewed = seats.review(contestId, facts);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> plan(rows.get(i), facts.get(i), reviewed.get(i)))
                .toList();
    }

    @Override
    public void store(long contestId, List<RowPlan> rows) {
        seats.store(
                contestId,
                rows.stream()
                        .map(row -> (JudgeFacts) Objects.requireNonNull(row.entry()))
                        .toList());
    }

    private static RowPlan plan(RowReader row, JudgeFacts facts, Reviewed<JudgeFacts> reviewed) {
        boolean unread = row.faults().stream().anyMatch(fault -> fault.column().equals("code"));
        if (!unread || !facts.code().isEmpty()) {
            reviewed.problems().forEach(row::reject);
        }
        if (!row.faults().isEmpty()) {
            return Rows.refused(row, facts.code(), facts.name());
        }
        JudgeFacts before = reviewed.before();
        JudgeFacts after = reviewed.orThrow();
        return Rows.good(row, after.code(), after.name(), before == null ? null : values(before), values(after), after);
    }

    static Map<String, String> values(JudgeFacts facts) {
        return Map.of(
                "code", facts.code(),
                "name", facts.name(),
                "organisation", facts.organisation(),
                "panel", facts.panel());
    }
}
