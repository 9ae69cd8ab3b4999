package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The whole sum of a contest file, counted a second time. */
public final class SecondCount {

    private final Node document;

    private final List<Person> people = new ArrayList<>();

    private final Ladder ladder;

    private final Rounds rounds;

    /** @param document a sound contest file as plain values */
    public SecondCount(Map<?, ?> document) {
        this.document = new Node(document);
        this.ladder = new Ladder(this.document);
        this.rounds = new Rounds(this.document.node("rule").node("rounding"));
        for (Node presenter : this.document.nodes("presenters")) {
            if (presenter.text("state", "ACTIVE").equals("ACTIVE")) {
                people.add(new Person(this.document, presenter));
            }
        }
    }

    /** What the rule refuses to count, as "CODE pointer". */
    public List<String> refusals() {
        TreeSet<String> refusals = new TreeSet<>();
        Node count = document.node("audienceCount");
        if (document.node("rule").node("audience").has("quorum") && !(count.has("eligible") && count.has("voters"))) {
            refusals.add("MISSING_COUNT /audienceCount");
        }
        List<Node> presenters = document.nodes("presenters");
        for (Person person : people) {
            int at = presenters.indexOf(person.presenter);
            for (Outcome part : person.parts) {
                for (String refusal : part.refusals()) {
                    String[] codeAndMember = (refusal + " ").split(" ", 2);
                    refusals.add(codeAndMember[0] + " /presenters/" + at + codeAndMember[1].strip());
                }
            }
        }
        return List.copyOf(refusals);
    }

    /** The rows in their order, each as the same facts the engine's answer is asked for. */
    public List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        int place = 1;
        for (List<Person> level :
                ladder.levels(people.stream().filter(p -> p.factors() != null).toList())) {
            for (Person person : level) {
                rows.add(row(person, place));
            }
            boolean dense =
                    document.node("rule").node("ranking").text("places", "").equals("DENSE");
            place += dense ? 1 : level.size();
        }
        document.nodes("presenters").stream()
                .sorted(Comparator.comparing(p -> p.whole("number", null)))
                .filter(p -> rows.stream().noneMatch(r -> r.get("presenter").equals(p.whole("number", null))))
                .toList()
                .forEach(p -> rows.add(unplaced(p)));
        return rows;
    }

    private Map<String, Object> row(Person person, int place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("presenter", person.number);
        row.put("place", place);
        row.put("total", rounds.text("total", person.exact(false)));
        row.put("incomplete", false);
        row.put("parts", parts(person));
        row.put("weighted", person.weighted(false).text());
        row.put("adjusted", person.adjusted(false).text());
        row.put("exact", person.exact(false).text());
        row.put("steps", ladder.steps.getOrDefault(person.number, List.of()));
        row.put("compared", compared(person));
        return row;
    }

    /** What each step compared for this one; a spread stands as its square. */
    private List<String> compared(Person person) {
        List<String> values = new ArrayList<>();
        int steps = ladder.steps.getOrDefault(person.number, List.of()).size();
        for (int i = 0; i < steps; i++) {
            Ratio value = ladder.compared.get(person.number + " " + i);
            boolean spread = ladder.steps.get(person.number).get(i).startsWith("SMALLER_SPREAD");
            values.add(spread ? "spread" : value == null ? "none" : value.text());
        }
        return values;
    }

    private Map<String, Object> unplaced(Node presenter) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("presenter", presenter.whole("number", null));
        row.put("place", null);
        row.put("total", null);
        Person person = people.stream()
                .filter(p -> p.presenter.equals(presenter))
                .findFirst()
                .orElse(null);
        row.put("incomplete", person != null);
        row.put("parts", person == null ? Map.of() : parts(person));
        return row;
    }

    private Map<String, Object> parts(Person person) {
        Map<String, Object> parts = new LinkedHashMap<>();
        person.parts.stream()
                .filter(Outcome::isIn)
                .forEach(part -> parts.put(part.code(), rounds.text("part", part.value())));
        return parts;
    }
}
