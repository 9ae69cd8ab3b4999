package org.saimahui.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.VoteAccess;
import org.saimahui.judging.AdjustmentKind;
import org.saimahui.presenter.PresenterState;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.Decimals;
import org.saimahui.shared.Fields;
import org.saimahui.shared.InputProblems;

/** Reads the shape of a contest file; what the numbers must be is the engine's to say. */
final class ContestFileReader {

    private static final long MOST_PRESENTERS = 100_000;

    private static final long MOST_VOTES = 1_000_000_000_000_000_000L;

    private final InputProblems problems;

    ContestFileReader(InputProblems problems) {
        this.problems = problems;
    }

    /** @param document plain values as StrictJson hands them out; what is wrong goes to the problems */
    ContestFile read(@Nullable Object document) {
        Fields file = Fields.of(document, "", problems);
        if (file.sound() && !ContestFile.FORMAT.equals(file.required("format")) && file.raw("format") != null) {
            file.reject("format", "BAD_VALUE");
        }
        ContestFile read = new ContestFile(
                head(file),
                rule(file),
                presenters(file),
                file.objects("judges").stream().map(this::seat).toList(),
                file.objects("scorecards").stream().map(this::card).toList(),
                file.objects("adjustments").stream().map(this::points).toList(),
                file.objects("votes").stream().map(this::votes).toList(),
                audience(file.object("audienceCount")),
                file.objects("decisions").stream().map(this::tie).toList());
        file.end();
        return read;
    }

    private ContestFile.Head head(Fields file) {
        file.required("contest");
        Fields contest = file.object("contest");
        if (contest == null) {
            return new ContestFile.Head(
                    null, facts("", "", "", "", null, "Asia/Shanghai", null, null), ContestState.DRAFT, false);
        }
        contest.required("title");
        String zone = contest.name("zone");
        ContestFile.Head head = new ContestFile.Head(
                contest.nameOrNull("slug"),
                facts(
                        contest.name("title"),
                        contest.name("campaign"),
                        contest.name("host"),
                        contest.name("venue"),
                        startsAt(contest),
                        zone.isEmpty() ? "Asia/Shanghai" : zone,
                        contest.choice("voteAccess", VoteAccess.class),
                        contest.flag("ballotsMayChange")),
                contest.choice("state", ContestState.class, ContestState.DRAFT),
                Boolean.TRUE.equals(contest.flag("published")));
        contest.end();
        return head;
    }

    private static ContestFacts facts(
            String title,
            String campaign,
            String host,
            String venue,
            @Nullable LocalDateTime startsAt,
            String zone,
            @Nullable VoteAccess access,
            @Nullable Boolean mayChange) {
        return new ContestFacts(
                title,
                campaign,
                host,
                venue,
                startsAt,
                zone,
                Objects.requireNonNullElse(access, VoteAccess.OPEN),
                Objects.requireNonNullElse(mayChange, Boolean.TRUE));
    }

    private static @Nullable LocalDateTime startsAt(Fields contest) {
        String text = contest.nameOrNull("startsAt");
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            contest.reject("startsAt", "BAD_VALUE");
            return null;
        }
    }

    private @Nullable ScoringRule rule(Fields file) {
        Object rule = file.required("rule");
        return rule == null ? null : ScoringRule.read(rule, "/rule", problems);
    }

    private List<ContestFile.Person> presenters(Fields file) {
        file.required("presenters");
        return file.objects("presenters").stream().map(this::person).toList();
    }

    private ContestFile.Person person(Fields p) {
        p.required("number");
        ContestFile.Person person = new ContestFile.Person(
                (int) p.whole("number", 1, MOST_PRESENTERS, 0),
                p.name("name"),
                p.name("organisation"),
                p.name("position"),
                p.choice("state", PresenterState.class, PresenterState.ACTIVE),
                decimals(p, "coefficients"),
                decimalText(p, "objective"),
                new ReportFields(p).report(),
                p.objects("metrics").stream().map(MetricFields::read).toList());
        p.end();
        return person;
    }

    private ContestFile.Seat seat(Fields j) {
        Set<Integer> recusals = new LinkedHashSet<>(numbers(j, "recusals"));
        ContestFile.Seat seat =
                new ContestFile.Seat(j.code("code"), j.name("name"), j.name("organisation"), j.code("panel"), recusals);
        j.end();
        return seat;
    }

    private ContestFile.Card card(Fields c) {
        c.required("presenter");
        c.required("marks");
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        decimals(c, "marks").forEach((criterion, mark) -> marks.put(criterion, new BigDecimal(mark)));
        ContestFile.Card card = new ContestFile.Card(
                (int) c.whole("presenter", 1, MOST_PRESENTERS, 0), c.code("judge"), marks, c.textOrNull("comment"));
        c.end();
        return card;
    }

    private ContestFile.Points points(Fields a) {
        a.required("presenter");
        a.required("kind");
        ContestFile.Points points = new ContestFile.Points(
                (int) a.whole("presenter", 1, MOST_PRESENTERS, 0),
                a.choice("kind", AdjustmentKind.class, AdjustmentKind.PENALTY),
                a.requiredDecimal("points"),
                a.name("reason"),
                a.name("proposedBy"),
                a.name("approvedBy"));
        a.end();
        return points;
    }

    private ContestFile.Votes votes(Fields v) {
        v.required("presenter");
        Map<String, Long> levels = null;
        if (v.raw("levels") != null) {
            Map<String, Long> read = new LinkedHashMap<>();
            decimals(v, "levels").forEach((level, count) -> {
                Long whole = Fields.wholeOf(new BigDecimal(count), 0, MOST_VOTES);
                if (whole == null) {
                    problems.add("BAD_VALUE", InputProblems.step(v.pointer("levels"), level));
                }
                read.put(level, Objects.requireNonNullElse(whole, 0L));
            });
            levels = read;
        }
        if (levels == null) {
            v.required("votes");
        }
        ContestFile.Votes votes =
                new ContestFile.Votes((int) v.whole("presenter", 1, MOST_PRESENTERS, 0), count(v), levels);
        v.end();
        return votes;
    }

    private static long count(Fields v) {
        long count = v.whole("votes", -MOST_VOTES, MOST_VOTES, 0);
        if (count < 0) {
            v.reject("votes", "NEGATIVE_VOTES");
        }
        return count;
    }

    private static ContestFile.@Nullable Count audience(@Nullable Fields c) {
        if (c == null) {
            return null;
        }
        ContestFile.Count count =
                new ContestFile.Count(c.whole("eligible", 0, MOST_VOTES), c.whole("voters", 0, MOST_VOTES));
        c.end();
        return count;
    }

    private ContestFile.Tie tie(Fields d) {
        d.required("presenters");
        d.required("order");
        ContestFile.Tie tie = new ContestFile.Tie(numbers(d, "presenters"), numbers(d, "order"), d.name("reason"));
        d.end();
        return tie;
    }

    private List<Integer> numbers(Fields from, String name) {
        List<Integer> numbers = new ArrayList<>();
        int i = 0;
        for (Object element : from.list(name)) {
            BigDecimal number = Decimals.parse(element);
            Long whole = number == null ? null : Fields.wholeOf(number, 1, MOST_PRESENTERS);
            if (whole == null) {
                problems.add(number == null ? "NOT_A_NUMBER" : "BAD_VALUE", from.pointer(name) + "/" + i);
            } else {
                numbers.add(whole.intValue());
            }
            i++;
        }
        return numbers;
    }

    /** Decimal texts by key; what is no number is left out and told. */
    private Map<String, String> decimals(Fields from, String name) {
        Map<String, String> decimals = new LinkedHashMap<>();
        from.map(name).forEach((key, value) -> {
            BigDecimal number = Decimals.parse(value);
            if (number == null) {
                problems.add("NOT_A_NUMBER", InputProblems.step(from.pointer(name), String.valueOf(key)));
            } else {
                decimals.put(String.valueOf(key), number.toPlainString());
            }
        });
        return decimals;
    }

    private static @Nullable String decimalText(Fields from, String name) {
        return Decimals.print(from.decimal(name));
    }
}
