package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A sound contest file from a seed, over everything a rule can say. Marks lie close together and are often equal, so
 * that extremes, ties and ladders are common.
 */
public final class RandomContest {

    private final Random random;

    private final Map<String, Object> file = new LinkedHashMap<>();

    private final List<String> criteria = new ArrayList<>();

    private final List<Integer> numbers = new ArrayList<>();

    /** Everybody has the same marks from other judges, the same figures and votes: whoever leads, leads by the ladder. */
    private final boolean close;

    private RandomContest(long seed) {
        this.random = new Random(seed);
        this.close = !one(3);
    }

    /** The same contest for the same seed; a new copy each time. */
    public static Map<String, Object> of(long seed) {
        RandomContest contest = new RandomContest(seed);
        contest.fill();
        return contest.file;
    }

    private void fill() {
        file.put("format", "saimahui-contest/1");
        file.put("contest", new LinkedHashMap<>(Map.of("title", "t")));
        RandomRule rule = new RandomRule(random);
        file.put("rule", rule.document());
        criteria.addAll(rule.criteria());
        int presenters = 1 + random.nextInt(6);
        for (int i = 0; i < presenters; i++) {
            numbers.add(i * 2 + 1);
        }
        Collections.shuffle(numbers, random);
        List<Map<String, Object>> people = new ArrayList<>();
        numbers.forEach(number -> people.add(presenter(number)));
        file.put("presenters", people);
        judgesAndCards(rule.panels());
        adjustments();
        votes(rule.levels());
        decisions();
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Map<String, Object> presenter(int number) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("number", number);
        person.put("name", "P" + number);
        if (one(10)) {
            person.put("state", pick("WITHDRAWN", "DISQUALIFIED"));
        }
        if (one(close ? 12 : 3) && !criteria.isEmpty()) {
            person.put("coefficients", Map.of(criteria.get(0), pick("1.05", "0.9", "3")));
        }
        if (one(4)) {
            person.put("objective", pick("80", "85.5", "92.345"));
        }
        if (close && one(2)) {
            person.put("objective", "90");
        }
        List<Map<String, Object>> metrics = new ArrayList<>();
        for (String code : List.of("m1", "m2", "m3")) {
            if (!one(3)) {
                metrics.add(metric(code));
            }
        }
        person.put("metrics", metrics);
        return person;
    }

    private Map<String, Object> metric(String code) {
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("code", code);
        metric.put("value", one(6) ? null : pick("117", "-3", "194", "222", "5.5"));
        metric.put("direction", pick("HIGHER", "LOWER"));
        if (one(3)) {
            metric.put("weight", pick("0", "2", "0.5"));
        }
        if (one(2)) {
            metric.put("cap", pick("120", "100"));
        }
        String method = pick("COMPLETION", "EFFICACY", "PROGRESS", "MIN_MAX", "RANK", "");
        metric.put("method", method.isEmpty() ? null : method);
        switch (method) {
            case "COMPLETION" -> metric.put("target", pick("110", "0.7", "3"));
            case "EFFICACY" -> {
                metric.put("floor", pick("150", "10"));
                metric.put("goal", pick("200", "2", "9"));
                metric.put("clamp", one(2) ? null : random.nextBoolean());
            }
            case "PROGRESS" -> {
                metric.put("baseline", pick("-5", "7"));
                metric.put("target", pick("-2", "14"));
            }
            case "RANK" -> {
                metric.put("best", one(2) ? null : pick("90", "100"));
                metric.put("worst", one(2) ? null : pick("0", "50"));
            }
            default -> {}
        }
        return metric;
    }

    private void judgesAndCards(List<String> panels) {
        List<Map<String, Object>> judges = new ArrayList<>();
        List<Map<String, Object>> cards = new ArrayList<>();
        // Their order by code points is another than by UTF-16 units.
        List<String> names = new ArrayList<>(List.of("J1", "J10", "J2", "评", "\uff21", "\ud835\udfd9", "Z"));
        boolean full = random.nextBoolean();
        for (String panel : panels) {
            Collections.shuffle(names, random);
            List<String> seats = names.subList(0, random.nextInt(names.size()));
            for (String name : seats) {
                List<Integer> recusals = one(5) ? List.of(numbers.get(0)) : List.of();
                judges.add(Map.of("code", panel + name, "panel", panel, "recusals", recusals));
            }
            List<Map<String, Object>> common =
                    seats.stream().map(seat -> marks(full)).toList();
            for (int number : numbers) {
                List<Map<String, Object>> own = new ArrayList<>(common);
                Collections.shuffle(own, random);
                for (Map<String, Object> judge : judges.subList(judges.size() - seats.size(), judges.size())) {
                    Map<String, Object> marks = close ? own.remove(0) : marks(full);
                    if (!((List<?>) judge.get("recusals")).contains(number) && (full || !one(8))) {
                        cards.add(Map.of("presenter", number, "judge", judge.get("code"), "marks", marks));
                    }
                }
            }
        }
        Collections.shuffle(cards, random);
        file.put("judges", judges);
        file.put("scorecards", cards);
    }

    private Map<String, Object> marks(boolean full) {
        Map<String, Object> marks = new LinkedHashMap<>();
        for (String code : criteria) {
            if (full || !one(10)) {
                marks.put(code, pick("10", "10.5", "11", "11", "11.5", "14"));
            }
        }
        return marks;
    }

    private void adjustments() {
        List<Map<String, Object>> adjustments = new ArrayList<>();
        for (int number : numbers) {
            while (one(close ? 20 : 3)) {
                String kind = pick("TIME", "PENALTY", "BONUS");
                String points = pick("0", "0.5", "1.25", "0.333");
                adjustments.add(Map.of(
                        "presenter", number, "kind", kind, "points", kind.equals("BONUS") ? points : "-" + points));
            }
        }
        file.put("adjustments", adjustments);
    }

    private void votes(List<String> levels) {
        List<Map<String, Object>> votes = new ArrayList<>();
        boolean none = one(6);
        int common = random.nextInt(4);
        for (int number : numbers) {
            if (!none && !one(5)) {
                Map<String, Object> vote = new LinkedHashMap<>();
                vote.put("presenter", number);
                if (levels.isEmpty()) {
                    vote.put("votes", close && !one(4) ? common : random.nextInt(4));
                } else {
                    Map<String, Object> counts = new LinkedHashMap<>();
                    levels.forEach(level -> counts.put(level, random.nextInt(3)));
                    vote.put("levels", counts);
                }
                votes.add(vote);
            }
        }
        file.put("votes", votes);
        if (!one(4)) {
            file.put("audienceCount", Map.of("eligible", 100, "voters", 40 + random.nextInt(20)));
        }
    }

    private void decisions() {
        List<Map<String, Object>> decisions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Integer> some = new ArrayList<>(numbers);
            Collections.shuffle(some, random);
            some = new ArrayList<>(some.subList(0, 1 + random.nextInt(Math.min(3, some.size()))));
            List<Integer> order = new ArrayList<>(some);
            Collections.shuffle(order, random);
            decisions.add(Map.of("presenters", some, "order", order));
        }
        file.put("decisions", decisions);
    }
}
