package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ContestSheet.Adjustment;
import org.saimahui.scoring.ContestSheet.AudienceCount;
import org.saimahui.scoring.ContestSheet.Decision;
import org.saimahui.scoring.ContestSheet.Judge;
import org.saimahui.scoring.ContestSheet.Metric;
import org.saimahui.scoring.ContestSheet.Presenter;
import org.saimahui.scoring.ContestSheet.Scorecard;
import org.saimahui.scoring.ContestSheet.State;
import org.saimahui.scoring.ContestSheet.Vote;

/**
 * Reads the scoring members of a contest file's records. Only the form is checked here; whether the references lead
 * somewhere is checked by the engine. Records keep their index, so what cannot be read becomes a harmless value. The
 * caller asks for the remaining members and then for {@link Fields#end()}.
 */
public final class SheetReader {

    /** The largest count of votes. */
    public static final long MOST_VOTES = 1_000_000_000_000_000_000L;

    /** Handed out for a number of a presenter that cannot be read. */
    static final int UNREADABLE = 0;

    private SheetReader() {}

    /** @param metrics of the presenter, read elsewhere */
    public static Presenter presenter(Fields fields, List<Metric> metrics) {
        fields.required("number");
        return new Presenter(
                (int) fields.whole("number", 1, Integer.MAX_VALUE, UNREADABLE),
                fields.name("name"),
                fields.choice("state", State.class, State.ACTIVE),
                coefficients(fields),
                fields.decimal("objective"),
                metrics);
    }

    private static Map<String, BigDecimal> coefficients(Fields fields) {
        Map<String, BigDecimal> coefficients = new LinkedHashMap<>();
        fields.map("coefficients").forEach((criterion, value) -> {
            BigDecimal coefficient = Decimals.parse(value);
            String pointer = InputProblems.step(fields.pointer("coefficients"), String.valueOf(criterion));
            if (coefficient == null) {
                fields.problems().add("NOT_A_NUMBER", pointer);
            } else if (coefficient.signum() < 0) {
                fields.problems().add("BAD_VALUE", pointer);
            }
            coefficients.put(String.valueOf(criterion), coefficient == null ? BigDecimal.ONE : coefficient);
        });
        return coefficients;
    }

    /** With the running numbers of those whom the judge does not mark. */
    public static Judge judge(Fields fields) {
        Set<Integer> recusals = new LinkedHashSet<>();
        List<?> listed = fields.list("recusals");
        for (int i = 0; i < listed.size(); i++) {
            String pointer = fields.pointer("recusals") + '/' + i;
            int number = reference(listed.get(i), pointer, fields.problems());
            if (!recusals.add(number)) {
                fields.problems().add("DUPLICATE_PRESENTER", pointer, number);
            }
        }
        return new Judge(fields.code("code"), fields.code("panel"), recusals);
    }

    /** Marks by criterion; 0 for one that cannot be read. */
    public static Scorecard scorecard(Fields fields) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        fields.required("marks");
        fields.map("marks").forEach((criterion, value) -> {
            BigDecimal mark = Decimals.parse(value);
            if (mark == null) {
                fields.problems()
                        .add("NOT_A_NUMBER", InputProblems.step(fields.pointer("marks"), String.valueOf(criterion)));
            }
            marks.put(String.valueOf(criterion), mark == null ? BigDecimal.ZERO : mark);
        });
        return new Scorecard(reference(fields, "presenter"), fields.code("judge"), marks);
    }

    /** Points of either sign; without a kind they are 0. */
    public static Adjustment adjustment(Fields fields) {
        fields.required("kind");
        Adjustment.Kind kind = fields.choice("kind", Adjustment.Kind.class);
        BigDecimal points = fields.requiredDecimal("points");
        return new Adjustment(
                reference(fields, "presenter"),
                kind == null ? Adjustment.Kind.PENALTY : kind,
                // Without a kind there is no right sign.
                kind == null ? BigDecimal.ZERO : points,
                fields.text("reason"),
                fields.name("proposedBy"),
                fields.name("approvedBy"));
    }

    /** Votes of one presenter, alone or by level; at most {@link #MOST_VOTES}. */
    public static Vote vote(Fields fields) {
        int presenter = reference(fields, "presenter");
        Map<String, Long> levels = levels(fields);
        if (levels == null) {
            Object votes = fields.required("votes");
            return new Vote(presenter, votes == null ? 0 : count(votes, fields.pointer("votes"), fields.problems()));
        }
        long sum = levels.values().stream().mapToLong(Long::longValue).sum();
        boolean differs = fields.raw("votes") != null
                && sum != count(fields.raw("votes"), fields.pointer("votes"), fields.problems());
        if (differs || sum < 0 || sum > MOST_VOTES) {
            fields.reject(differs ? "votes" : "levels", "BAD_VALUE");
        }
        return new Vote(presenter, Math.max(0, sum), levels);
    }

    private static @Nullable Map<String, Long> levels(Fields fields) {
        if (fields.raw("levels") == null) {
            return null;
        }
        Map<String, Long> levels = new LinkedHashMap<>();
        long room = MOST_VOTES;
        for (Map.Entry<?, ?> level : fields.map("levels").entrySet()) {
            String pointer = InputProblems.step(fields.pointer("levels"), String.valueOf(level.getKey()));
            long count = count(level.getValue(), pointer, fields.problems());
            if (count > room) {
                fields.reject("levels", "BAD_VALUE");
                count = 0;
            }
            room -= count;
            levels.put(String.valueOf(level.getKey()), count);
        }
        return levels;
    }

    /** A count of votes; 0 when it cannot be read. */
    private static long count(@Nullable Object value, String pointer, InputProblems problems) {
        BigDecimal number = Decimals.parse(value);
        Long count = number == null ? null : Fields.wholeOf(number, 0, MOST_VOTES);
        if (number == null) {
            problems.add("NOT_A_NUMBER", pointer);
        } else if (number.signum() < 0) {
            problems.add("NEGATIVE_VOTES", pointer);
        } else if (count == null) {
            problems.add("BAD_VALUE", pointer);
        }
        return count == null ? 0 : count;
    }

    /** How many may vote and how many did; null when absent. */
    public static @Nullable AudienceCount audienceCount(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        AudienceCount count =
                new AudienceCount(fields.whole("eligible", 0, MOST_VOTES), fields.whole("voters", 0, MOST_VOTES));
        fields.end();
        return count;
    }

    /** Who was level, and in which order they are from now on. */
    public static Decision decision(Fields fields) {
        fields.required("presenters");
        fields.required("order");
        return new Decision(numbers(fields, "presenters"), numbers(fields, "order"), fields.text("reason"));
    }

    /** What is no list stands for one number that cannot be read. */
    private static List<Integer> numbers(Fields fields, String name) {
        List<?> listed = fields.list(name);
        if (!(fields.raw(name) instanceof List)) {
            return List.of(UNREADABLE);
        }
        List<Integer> numbers = new ArrayList<>();
        for (Object element : listed) {
            numbers.add(reference(element, fields.pointer(name) + '/' + numbers.size(), fields.problems()));
        }
        return List.copyOf(numbers);
    }

    private static int reference(Fields fields, String name) {
        Object value = fields.required(name);
        return value == null ? UNREADABLE : reference(value, fields.pointer(name), fields.problems());
    }

    /** The number of a presenter that stands elsewhere; one that nobody can have is as unknown as any other. */
    private static int reference(@Nullable Object value, String pointer, InputProblems problems) {
        BigDecimal number = Decimals.parse(value);
        Long whole = number == null ? null : Fields.wholeOf(number, 1, Integer.MAX_VALUE);
        if (number == null) {
            problems.add("NOT_A_NUMBER", pointer);
        } else if (whole == null && number.stripTrailingZeros().scale() > 0) {
            problems.add("BAD_VALUE", pointer);
        } else if (whole == null) {
            problems.add("UNKNOWN_PRESENTER", pointer, number.toPlainString());
        }
        return whole == null ? UNREADABLE : whole.intValue();
    }
}
