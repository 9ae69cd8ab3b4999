package org.saimahui.standings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Amount;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportView;
import org.saimahui.standings.MetricsSum;

/** The table's columns and cells: figures by code, points as the engine gave them. */
class AchievementCells {

    private final List<PresenterView> people;

    private final Map<Integer, ReportView> texts;

    private final Phrases phrases;

    /** By code: the labels it goes by, among those who are scored on it. */
    private final Map<String, Set<String>> labels = new LinkedHashMap<>();

    AchievementCells(List<PresenterView> people, Map<Integer, ReportView> texts, Phrases phrases) {
        this.people = people;
        this.texts = texts;
        this.phrases = phrases;
        people.forEach(p -> scored(p.number())
                .forEach(m -> labels.computeIfAbsent(m.code(), code -> new TreeSet<>())
                        .add(m.label())));
    }

    List<AchievementsView.Column> columns() {
        return labels.entrySet().stream()
                .map(e -> new AchievementsView.Column(e.getKey(), label(e.getValue())))
                .toList();
    }

    /** @param points the figures of the presenter's part in the explanation */
    List<AchievementsView.Cell> of(int number, List<MetricsSum.MetricLine> points) {
        return labels.keySet().stream().map(code -> cell(number, code, points)).toList();
    }

    /** Who misses a value, has nothing to be scored on, or lacks what others are scored on. */
    List<String> gaps(List<AchievementsView.Row> rows) {
        List<String> gaps = new ArrayList<>();
        for (PresenterView p : people) {
            boolean given = rows.stream()
                    .anyMatch(row -> row.number() == p.number() && !row.given().isEmpty() && row.problem() == null);
            if (!p.isActive() || given) {
                continue;
            }
            List<MetricDraft> mine = scored(p.number());
            String without = mine.stream()
                    .filter(m -> m.amount().value() == null)
                    .map(MetricDraft::label)
                    .collect(Collectors.joining(phrases.of("stage.note.and")));
            String lacking = labels.entrySet().stream()
                    .filter(e -> isShared(e.getKey()) && e.getValue().size() == 1)
                    .filter(e -> mine.stream().noneMatch(m -> m.code().equals(e.getKey())))
                    .map(e -> label(e.getValue()))
                    .collect(Collectors.joining(phrases.of("stage.note.and")));
            if (mine.isEmpty()) {
                gaps.add(phrases.of("stage.achievements.gap.nothing", p.number(), p.name()));
            } else if (!without.isEmpty()) {
                gaps.add(phrases.of("stage.achievements.gap.value", p.number(), p.name(), without));
            }
            if (!mine.isEmpty() && !lacking.isEmpty()) {
                gaps.add(phrases.of("stage.achievements.gap.lacks", p.number(), p.name(), lacking));
            }
        }
        return gaps;
    }

    private AchievementsView.Cell cell(int number, String code, List<MetricsSum.MetricLine> points) {
        MetricDraft metric = scored(number).stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElse(null);
        if (metric == null) {
            return AchievementsView.Cell.NONE;
        }
        Amount said = metric.amount();
        return new AchievementsView.Cell(
                true,
                labels.getOrDefault(code, Set.of()).size() > 1 ? metric.label() : "",
                said.value() == null ? "" : said.value() + said.unit(),
                phrases.of("report.method." + metric.scoring().method()),
                Objects.requireNonNullElse(metric.scoring().weight(), "1"),
                points(code, points));
    }

    private static @Nullable String points(String code, List<MetricsSum.MetricLine> all) {
        return all.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(line -> AchievementsPage.shown(line.points()))
                .orElse(null);
    }

    private boolean isShared(String code) {
        return people.stream()
                        .filter(p -> p.isActive()
                                && scored(p.number()).stream()
                                        .anyMatch(m -> m.code().equals(code)))
                        .count()
                > 1;
    }

    private List<MetricDraft> scored(int number) {
        ReportView report = texts.get(number);
        return report == null
                ? List.of()
                : report.metrics().stream().filter(MetricDraft::counts).toList();
    }

    private static String label(Set<String> known) {
        return known.size() == 1 ? known.iterator().next() : "";
    }
}
