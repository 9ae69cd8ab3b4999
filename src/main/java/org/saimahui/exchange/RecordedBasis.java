package org.saimahui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What counting is based on as a record tells it: what the first mark has fixed, and what was changed since. */
final class RecordedBasis {

    private static final String STATE = "state";

    /** @param what as in a file @param n of the entry that says so */
    private record One(long n, Map<String, Object> what) {}

    private record Rule(long n, String fingerprint) {}

    /** By number; empty before the first mark, and while they are open again. */
    private final Map<String, One> people = new LinkedHashMap<>();

    /** By code. */
    private final Map<String, One> judges = new LinkedHashMap<>();

    private @Nullable One prizes;

    private @Nullable Rule rule;

    /** One more entry; what it does not know it passes over. */
    void read(long n, Map<String, @Nullable Object> entry) {
        Map<?, ?> after = Counting.map(entry, "after");
        String subject = Counting.text(Counting.map(entry, "subject"), "id");
        switch (Counting.text(entry, "act")) {
            case "RULE_SET", "RULE_LOCKED" -> rule = new Rule(n, Counting.text(after, "fingerprint"));
            case "RULE_UNLOCKED" -> forget();
            case Basis.FIXED -> fix(n, after);
            case "PRESENTER_EDITED", "PRESENTER_WITHDRAWN", "PRESENTER_REINSTATED" ->
                change(people, subject, n, person -> {
                    after.forEach((member, value) -> person.put(String.valueOf(member), value));
                    return person;
                });
            case "JUDGE_RECUSED" -> change(judges, subject, n, judge -> recused(judge, after, true));
            case "RECUSAL_WITHDRAWN" ->
                change(judges, subject, n, judge -> recused(judge, Counting.map(entry, "before"), false));
            case "SETTINGS_CHANGED" -> prizes = prizes == null ? null : new One(n, Basis.keptPrizes(after));
            // Commands of the stage say of a presenter how it is there; one of them takes it out of the contest.
            default -> {
                if (after.get("presenterState") instanceof String state) {
                    stay(subject, n, state);
                }
            }
        }
    }

    private void stay(String number, long n, String state) {
        One person = people.get(number);
        if (person != null && !state.equals(person.what().get(STATE))) {
            change(people, number, n, what -> {
                what.put(STATE, state);
                return what;
            });
        }
    }

    private void forget() {
        people.clear();
        judges.clear();
        prizes = null;
    }

    private void fix(long n, Map<?, ?> after) {
        forget();
        Counting.list(after, Basis.PRESENTERS)
                .forEach(person -> people.put(String.valueOf(person.get("number")), new One(n, Basis.kept(person))));
        Counting.list(after, Basis.JUDGES)
                .forEach(judge -> judges.put(Counting.text(judge, "code"), new One(n, Basis.keptJudge(judge))));
        prizes = new One(n, Basis.keptPrizes(after));
    }

    private static void change(Map<String, One> all, String id, long n, UnaryOperator<Map<String, Object>> change) {
        all.computeIfPresent(id, (same, one) -> new One(n, change.apply(new LinkedHashMap<>(one.what()))));
    }

    private static Map<String, Object> recused(Map<String, Object> judge, Map<?, ?> from, boolean recused) {
        List<Object> recusals = new ArrayList<>();
        if (judge.get(Basis.RECUSALS) instanceof List<?> before) {
            recusals.addAll(before);
        }
        String presenter = String.valueOf(from.get("presenter"));
        recusals.removeIf(number -> presenter.equals(String.valueOf(number)));
        if (recused) {
            recusals.add(presenter);
        }
        judge.put(Basis.RECUSALS, recusals);
        return judge;
    }

    /** The rule; empty where the record has set none. */
    Map<String, Counting.Item> rule() {
        return rule == null ? Map.of() : Basis.rule(rule.n(), rule.fingerprint());
    }

    /** People, judges and prizes; empty where the record does not know them. */
    Map<String, Counting.Item> people() {
        Map<String, Counting.Item> items = new LinkedHashMap<>();
        people.values().forEach(person -> items.putAll(Basis.person(person.n(), person.what())));
        judges.values().forEach(judge -> items.putAll(Basis.judge(judge.n(), judge.what())));
        if (prizes != null) {
            items.putAll(Basis.prizes(prizes.n(), prizes.what()));
        }
        return items;
    }
}
