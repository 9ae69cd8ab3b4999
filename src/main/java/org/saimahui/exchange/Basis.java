package org.saimahui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What marks and votes are counted by: the rule; of each person the name, whether it is still in the contest, and what it
 * brings along (a given score, coefficients, figures that give points); of each judge panel and recusals; the prizes. The first mark fixes all of it, and it goes into
 * the record as a whole then. A file and a record are laid beside each other by the names of the items.
 */
final class Basis {

    /** The entry that has the people in it. */
    static final String FIXED = "BASIS_FIXED";

    /** Where they stand in it, as in a file. */
    static final String PRESENTERS = "presenters";

    /** Where the judges stand in it, as in a file. */
    static final String JUDGES = "judges";

    static final String RECUSALS = "recusals";

    /** Where the prizes stand in it, as in a file's head. */
    private static final String PRIZES = "prizes";

    private static final String METRICS = "metrics";

    private static final String METHOD = "method";

    private static final List<String> PERSON =
            List.of("number", "name", "organisation", "position", "state", "coefficients", "objective");

    private static final List<String> FIGURE = List.of(
            "code",
            "value",
            "baseline",
            "target",
            "direction",
            METHOD,
            "weight",
            "floor",
            "goal",
            "cap",
            "clamp",
            "best",
            "worst");

    private Basis() {}

    /** Of a presenter as it stands in a file, what belongs here. */
    static Map<String, Object> kept(Map<?, ?> presenter) {
        Map<String, Object> kept = members(PERSON, presenter);
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Map<?, ?> figure : Counting.list(presenter, METRICS)) {
            if (figure.get(METHOD) != null) {
                figures.add(members(FIGURE, figure));
            }
        }
        kept.put(METRICS, figures);
        return kept;
    }

    /** Of a judge as it stands in a file, what belongs here. */
    static Map<String, Object> keptJudge(Map<?, ?> judge) {
        return members(List.of("code", "panel", RECUSALS), judge);
    }

    /** @param of whatever has prizes: the head of a file, or settings */
    static Map<String, Object> keptPrizes(Map<?, ?> of) {
        return members(List.of(PRIZES), of);
    }

    /** What the entry holds of a contest file. */
    static Map<String, Object> kept(
            List<Map<String, Object>> people, List<Map<String, Object>> judges, Map<?, ?> head) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(PRESENTERS, people);
        kept.put(JUDGES, judges);
        kept.putAll(keptPrizes(head));
        return kept;
    }

    /** @param fingerprint of the rule's document; null where it is not known */
    static Map<String, Counting.Item> rule(long n, @Nullable String fingerprint) {
        return fingerprint == null ? Map.of() : Map.of("Rule 规则", new Counting.Item(n, fingerprint));
    }

    /** @param judge as in a file, or what is kept of one */
    static Map<String, Counting.Item> judge(long n, Map<?, ?> judge) {
        List<?> recusals = judge.get(RECUSALS) instanceof List<?> list ? list : List.of();
        String value = Counting.text(judge, "panel")
                + recusals.stream().map(String::valueOf).sorted().toList();
        return Map.of("Seat 席位 " + judge.get("code") + ", panel and recusals 评委组与回避", new Counting.Item(n, value));
    }

    /** @param of whatever has prizes: the head of a file, or what is kept of one */
    static Map<String, Counting.Item> prizes(long n, Map<?, ?> of) {
        List<String> prizes = Counting.list(of, PRIZES).stream()
                .map(prize -> prize.get("name") + " " + prize.get("places"))
                .toList();
        return prizes.isEmpty() ? Map.of() : Map.of("Prizes 奖项", new Counting.Item(n, String.join(", ", prizes)));
    }

    /** Those of a contest file, with judges and prizes. */
    static Map<String, Counting.Item> people(Map<?, ?> file) {
        Map<String, Counting.Item> items = new LinkedHashMap<>();
        Counting.list(file, PRESENTERS).forEach(person -> items.putAll(person(0, person)));
        Counting.list(file, JUDGES).forEach(judge -> items.putAll(judge(0, judge)));
        items.putAll(prizes(0, Counting.map(file, "contest")));
        return items;
    }

    /** @param presenter as in a file, or what is kept of one */
    static Map<String, Counting.Item> person(long n, Map<?, ?> presenter) {
        Map<String, Counting.Item> items = new LinkedHashMap<>();
        String who = "No. " + presenter.get("number") + ", ";
        items.put(
                who + "person 人员",
                new Counting.Item(
                        n,
                        String.join(
                                ", ",
                                List.of(
                                        Counting.text(presenter, "name"),
                                        Counting.text(presenter, "organisation"),
                                        Counting.text(presenter, "position"),
                                        Counting.text(presenter, "state")))));
        if (presenter.get("objective") != null) {
            items.put(who + "given score 给定得分", new Counting.Item(n, Counting.text(presenter, "objective")));
        }
        Map<?, ?> coefficients = Counting.map(presenter, "coefficients");
        if (!coefficients.isEmpty()) {
            items.put(who + "coefficients 系数", new Counting.Item(n, new TreeMap<>(coefficients).toString()));
        }
        for (Map<?, ?> figure : Counting.list(kept(presenter), METRICS)) {
            items.put(who + "figure 数字 " + figure.get("code"), new Counting.Item(n, new TreeMap<>(figure).toString()));
        }
        return items;
    }

    private static Map<String, Object> members(List<String> names, Map<?, ?> of) {
        Map<String, Object> members = new LinkedHashMap<>();
        names.stream()
                .filter(name -> of.get(name) != null)
                .forEach(name -> members.put(name, Objects.requireNonNull(of.get(name))));
        return members;
    }
}
