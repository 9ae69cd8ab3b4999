package org.saimahui.exchange.recount;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps 1 to 6 for one panel and one presenter. */
final class PanelSheet {

    /** One judge's card: what is left of it after step 2. */
    private record Card(String judge, Map<String, Ratio> marks) {}

    /** What is dropped from and averaged: a card total or a mark. */
    private record Entry(String judge, Ratio value) {}

    final Node panel;

    private final List<Node> criteria;

    private final Node presenter;

    private final Rounds rounds;

    private final List<Card> counting = new ArrayList<>();

    /** All complete cards after step 2, by judge, as rounded to card. */
    final Map<String, Ratio> totals = new LinkedHashMap<>();

    private boolean lacking;

    PanelSheet(Node document, Node panel, Node presenter) {
        this.panel = panel;
        this.presenter = presenter;
        this.criteria = document.node("rule").nodes("criteria");
        this.rounds = new Rounds(document.node("rule").node("rounding"));
        for (Node judge : document.nodes("judges")) {
            boolean recused = judge.numbers("recusals").contains(presenter.whole("number", null));
            if (judge.text("panel", "").equals(panel.text("code", "")) && !recused) {
                collect(document, judge.text("code", ""));
            }
        }
        pullIn();
        for (Card card : counting) {
            if (isComplete(card)) {
                Ratio sum = Ratio.ZERO;
                for (Node criterion : criteria) {
                    sum = sum.plus(card.marks.get(code(criterion)).times(factor(criterion)));
                }
                totals.put(card.judge, rounds.at("card", sum));
            }
        }
    }

    private static String code(Node criterion) {
        return criterion.text("code", "");
    }

    private Ratio factor(Node criterion) {
        Ratio coefficient = presenter.ratios("coefficients").getOrDefault(code(criterion), Ratio.ONE);
        return criterion.ratio("weight", "1").times(coefficient);
    }

    private boolean byCard() {
        return panel.node("drop").text("scope", "SCORECARD").equals("SCORECARD");
    }

    private boolean isComplete(Card card) {
        return card.marks.size() == criteria.size();
    }

    private void collect(Node document, String judge) {
        Card card = new Card(judge, new LinkedHashMap<>());
        for (Node sent : document.nodes("scorecards")) {
            if (sent.text("judge", "").equals(judge)
                    && sent.text("presenter", "").equals(presenter.text("number", ""))) {
                card.marks.putAll(sent.ratios("marks"));
            }
        }
        boolean zeros = panel.text("missing", "LEAVE_OUT").equals("COUNT_ZERO");
        for (Node criterion : criteria) {
            if (!card.marks.containsKey(code(criterion))) {
                lacking = true;
                if (zeros) {
                    card.marks.put(code(criterion), Ratio.ZERO);
                }
            }
        }
        if (byCard() ? isComplete(card) : !card.marks.isEmpty()) {
            counting.add(card);
        }
    }

    private void pullIn() {
        for (Node criterion : criteria) {
            List<Entry> marks = marks(criterion);
            if (criterion.has("outlierRadius") && !marks.isEmpty()) {
                Ratio radius = criterion.ratio("outlierRadius", null);
                Ratio centre = rounds.at("outlierCentre", sum(marks).over(Ratio.whole(marks.size())));
                for (Card card : counting) {
                    Ratio mark = card.marks.get(code(criterion));
                    if (mark != null && mark.compareTo(centre.plus(radius)) > 0) {
                        card.marks.put(code(criterion), centre.plus(radius));
                    } else if (mark != null && mark.compareTo(centre.minus(radius)) < 0) {
                        card.marks.put(code(criterion), centre.minus(radius));
                    }
                }
            }
        }
    }

    private List<Entry> marks(Node criterion) {
        List<Entry> marks = new ArrayList<>();
        for (Card card : counting) {
            if (card.marks.containsKey(code(criterion))) {
                marks.add(new Entry(card.judge, card.marks.get(code(criterion))));
            }
        }
        return marks;
    }

    private List<Entry> cardTotals() {
        List<Entry> entries = new ArrayList<>();
        totals.forEach((judge, total) -> entries.add(new Entry(judge, total)));
        return entries;
    }

    /** The part this panel makes. */
    Outcome outcome() {
        String code = panel.text("code", "");
        String missing = panel.text("missing", "LEAVE_OUT");
        List<String> refusals = new ArrayList<>();
        if (lacking && missing.equals("REFUSE")) {
            refusals.add("MISSING_MARK");
        }
        boolean waits = lacking && missing.equals("WAIT");
        if (!waits && panel.node("drop").text("tooFew", "").equals("REFUSE") && tooFewToDrop()) {
            refusals.add("TOO_FEW_CARDS");
        }
        if (waits || !refusals.isEmpty()) {
            return Outcome.without(code, "OPEN", this, refusals);
        }
        if (counting.size() < panel.whole("minimumCards", 1)) {
            boolean out = panel.text("empty", "INCOMPLETE").equals("RENORMALISE");
            return Outcome.without(code, out ? "LEFT_OUT" : "OPEN", this, refusals);
        }
        return Outcome.counts(code, value(false), rounds, this);
    }

    private boolean tooFewToDrop() {
        int needed = drop("highest") + drop("lowest") + 1;
        if (byCard() || counting.isEmpty()) {
            return counting.size() < needed;
        }
        return criteria.stream()
                .map(criterion -> marks(criterion).size())
                .anyMatch(marks -> marks > 0 && marks < needed);
    }

    private int drop(String end) {
        return panel.node("drop").whole(end, 0);
    }

    /** The panel's value, rounded to {@code panel}; with all drops 0 where nothing is to be trimmed. */
    Ratio value(boolean untrimmed) {
        if (byCard()) {
            return rounds.at("panel", average(kept(cardTotals(), untrimmed)));
        }
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, Ratio> group : groups(untrimmed).entrySet()) {
            sum = sum.plus(group.getValue());
        }
        for (Node criterion : criteria) {
            if (!criterion.has("group") && !marks(criterion).isEmpty()) {
                sum = sum.plus(points(criterion, untrimmed));
            }
        }
        return rounds.at("panel", sum);
    }

    private Map<String, Ratio> groups(boolean untrimmed) {
        Map<String, Ratio> groups = new LinkedHashMap<>();
        for (Node criterion : criteria) {
            if (criterion.has("group") && !marks(criterion).isEmpty()) {
                groups.merge(criterion.text("group", ""), points(criterion, untrimmed), Ratio::plus);
            }
        }
        groups.replaceAll((group, sum) -> rounds.at("group", sum));
        return groups;
    }

    private Ratio points(Node criterion, boolean untrimmed) {
        Ratio average = rounds.at("criterion", average(kept(marks(criterion), untrimmed)));
        return rounds.at("points", average.times(factor(criterion)));
    }

    /** For tie-breaks: null where the criterion has no mark; under SCORECARD from the kept cards, exact. */
    Ratio criterion(String code) {
        for (Node criterion : criteria) {
            if (code(criterion).equals(code)) {
                return byCard() ? exact(criterion) : marks(criterion).isEmpty() ? null : points(criterion, false);
            }
        }
        return null;
    }

    Ratio group(String group) {
        if (!byCard()) {
            return groups(false).get(group);
        }
        Ratio sum = null;
        for (Node criterion : criteria) {
            if (criterion.text("group", "").equals(group)) {
                sum = sum == null ? exact(criterion) : sum.plus(exact(criterion));
            }
        }
        return sum;
    }

    private Ratio exact(Node criterion) {
        List<String> judges =
                kept(cardTotals(), false).stream().map(Entry::judge).toList();
        return average(marks(criterion).stream()
                        .filter(mark -> judges.contains(mark.judge))
                        .toList())
                .times(factor(criterion));
    }

    private List<Entry> kept(List<Entry> entries, boolean untrimmed) {
        int highest = untrimmed ? 0 : drop("highest");
        int lowest = untrimmed ? 0 : drop("lowest");
        if (entries.size() < highest + lowest + 1) {
            boolean fewer = panel.node("drop").text("tooFew", "KEEP_ALL").equals("DROP_FEWER");
            while (fewer && entries.size() < highest + lowest + 1) {
                highest = Math.max(0, highest - 1);
                lowest = Math.max(0, lowest - 1);
            }
            highest = fewer ? highest : 0;
            lowest = fewer ? lowest : 0;
        }
        List<Entry> kept = new ArrayList<>(entries);
        for (int i = 0; i < highest; i++) {
            kept.remove(extreme(kept, 1));
        }
        for (int i = 0; i < lowest; i++) {
            kept.remove(extreme(kept, -1));
        }
        return kept;
    }

    /** The highest (sign 1) with the smallest code, or the lowest (sign -1) with the largest code. */
    private static Entry extreme(List<Entry> entries, int sign) {
        Entry best = entries.get(0);
        for (Entry entry : entries) {
            int order = sign * entry.value.compareTo(best.value);
            if (order > 0 || order == 0 && sign * order(entry.judge, best.judge) < 0) {
                best = entry;
            }
        }
        return best;
    }

    /** UTF-8 bytes stand in the order of the code points. */
    private static int order(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Ratio average(List<Entry> kept) {
        String how = panel.text("average", "MEAN");
        if (how.equals("MEDIAN")) {
            List<Ratio> sorted = kept.stream().map(Entry::value).sorted().toList();
            Ratio lower = sorted.get((sorted.size() - 1) / 2);
            return lower.plus(sorted.get(sorted.size() / 2)).over(Ratio.whole(2));
        }
        return how.equals("SUM") ? sum(kept) : sum(kept).over(Ratio.whole(kept.size()));
    }

    private static Ratio sum(List<Entry> entries) {
        Ratio sum = Ratio.ZERO;
        for (Entry entry : entries) {
            sum = sum.plus(entry.value);
        }
        return sum;
    }
}
