package org.saimahui.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.judging.CardSource;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.presenter.PresenterState;
import org.saimahui.report.MetricDraft;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.SheetReader;
import org.saimahui.scoring.TimePenalty;

/** Reads the shape of a contest file; what the numbers must be is the engine's to say. */
final class ContestFileReader {

    private static final String ORDER = "/contest/runningOrder";

    private final InputProblems problems;

    ContestFileReader(InputProblems problems) {
        this.problems = problems;
    }

    /** @param document plain values as StrictJson hands them out; what is wrong goes to the problems */
    ContestFile read(@Nullable Object document) {
        return read(isReleased(document) ? Fields.asKept(document, "", problems) : Fields.of(document, "", problems));
    }

    /** The same for a file that was released: it stays as it was signed. */
    ContestFile readSigned(@Nullable Object document) {
        return read(Fields.asKept(document, "", problems));
    }

    private static boolean isReleased(@Nullable Object document) {
        return document instanceof Map<?, ?> file
                && file.get("contest") instanceof Map<?, ?> contest
                && ContestState.RELEASED.name().equals(contest.get("state"));
    }

    private ContestFile read(Fields file) {
        if (file.sound() && !ContestFile.FORMAT.equals(file.required("format")) && file.raw("format") != null) {
            file.reject("format", "BAD_VALUE");
        }
        ContestFile.Head head = HeadFields.read(file);
        ScoringRule rule = rule(file);
        compareTimes(head.settings(), rule, file.object("contest"));
        ContestFile read = new ContestFile(
                head,
                rule,
                presenters(file),
                each(file, "judges", ContestFileReader::seat),
                each(file, "scorecards", ContestFileReader::card),
                each(file, "adjustments", ContestFileReader::points),
                each(file, "votes", ContestFileReader::votes),
                audience(file.object("audienceCount")),
                each(file, "decisions", ContestFileReader::tie));
        compareOrder(read);
        file.end();
        return read;
    }

    /** A rule that punishes overtime says how long one may talk; the settings may say the same, or nothing. */
    private static void compareTimes(EveningSettings settings, @Nullable ScoringRule rule, @Nullable Fields contest) {
        TimePenalty ladder = rule == null ? null : rule.timePenalty();
        if (ladder != null && contest != null) {
            compare(contest, "talkSeconds", settings.talkSeconds(), ladder.limitSeconds());
            compare(contest, "graceSeconds", settings.graceSeconds(), ladder.graceSeconds());
        }
    }

    /** Everybody comes once. */
    private void compareOrder(ContestFile file) {
        List<Integer> order = file.contest().runningOrder();
        if (order.isEmpty() || order.contains(0)) {
            return;
        }
        Set<Integer> known =
                file.presenters().stream().map(ContestFile.Person::number).collect(Collectors.toSet());
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            if (!known.contains(number)) {
                problems.add("UNKNOWN_PRESENTER", ORDER + '/' + i, number);
            } else if (!named.add(number)) {
                problems.add("DUPLICATE_PRESENTER", ORDER + '/' + i, number);
            }
        }
        known.stream()
                .filter(number -> !named.contains(number))
                .sorted()
                .findFirst()
                .ifPresent(number -> problems.add("ORDER_INCOMPLETE", ORDER, number));
    }

    private static void compare(Fields contest, String name, int said, int byRule) {
        if (contest.raw(name) != null && said != byRule) {
            contest.reject(name, "TIME_OF_RULE", byRule);
        }
    }

    private @Nullable ScoringRule rule(Fields file) {
        file.required("rule");
        Fields rule = file.object("rule");
        return rule == null ? null : ScoringRule.read(rule);
    }

    private List<ContestFile.Person> presenters(Fields file) {
        file.required("presenters");
        return each(file, "presenters", ContestFileReader::person);
    }

    private static ContestFile.Person person(Fields p) {
        List<MetricDraft> metrics = each(p, "metrics", MetricFields::read);
        ContestSheet.Presenter scored = SheetReader.presenter(
                p, metrics.stream().map(MetricDraft::scored).toList());
        Map<String, String> coefficients = new LinkedHashMap<>();
        scored.coefficients().forEach((criterion, factor) -> coefficients.put(criterion, factor.toPlainString()));
        return new ContestFile.Person(
                scored.number(),
                scored.name(),
                p.name("organisation"),
                p.name("position"),
                PresenterState.valueOf(scored.state().name()),
                coefficients,
                Decimals.print(scored.objective()),
                new ReportFields(p).report(),
                metrics);
    }

    private static ContestFile.Seat seat(Fields j) {
        ContestSheet.Judge seat = SheetReader.judge(j);
        return new ContestFile.Seat(
                seat.code(),
                j.name("name"),
                j.name("organisation"),
                seat.panel(),
                Boolean.TRUE.equals(j.flag("chief")),
                seat.recusals());
    }

    private static ContestFile.Card card(Fields c) {
        ContestSheet.Scorecard card = SheetReader.scorecard(c);
        return new ContestFile.Card(
                card.presenter(),
                card.judge(),
                card.marks(),
                c.textOrNull("comment"),
                c.choice("source", CardSource.class, CardSource.SEAT));
    }

    private static ContestFile.Points points(Fields a) {
        ContestSheet.Adjustment points = SheetReader.adjustment(a);
        return new ContestFile.Points(
                points.presenter(),
                AdjustmentKind.valueOf(points.kind().name()),
                points.points(),
                points.reason(),
                points.proposedBy(),
                points.approvedBy());
    }

    private static ContestFile.Votes votes(Fields v) {
        ContestSheet.Vote votes = SheetReader.vote(v);
        return new ContestFile.Votes(votes.presenter(), votes.votes(), votes.levels());
    }

    private static ContestFile.@Nullable Count audience(@Nullable Fields c) {
        ContestSheet.AudienceCount count = SheetReader.audienceCount(c);
        return count == null ? null : new ContestFile.Count(count.eligible(), count.voters());
    }

    private static ContestFile.Tie tie(Fields d) {
        ContestSheet.Decision decision = SheetReader.decision(d);
        return new ContestFile.Tie(decision.presenters(), decision.order(), decision.reason());
    }

    /** One record for each element, so that the index of a record is the index in its pointers. */
    private static <T> List<T> each(Fields from, String name, Function<Fields, T> form) {
        List<T> records = new ArrayList<>();
        for (Fields element : from.objects(name)) {
            records.add(form.apply(element));
            element.end();
        }
        return records;
    }
}
