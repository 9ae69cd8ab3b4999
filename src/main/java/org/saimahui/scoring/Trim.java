package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Step 3: drops the highest and the lowest, exactly one for each count, however many are equal.
 *
 * @param sorted all, from the lowest to the highest; among equals the smallest judge code stands highest
 * @param lowest how many are dropped at the lower end
 * @param highest how many are dropped at the upper end
 * @param tooFew whether there were fewer than the rule wants to drop from
 */
record Trim(List<Entry> sorted, int lowest, int highest, boolean tooFew) {

    /** One judge's mark or card total. */
    record Entry(String judge, Fraction value) {}

    /** @param entries at least one, in the order of the judges' codes */
    static Trim of(Drop drop, List<Entry> entries) {
        List<Entry> backwards = new ArrayList<>(entries);
        // Sorting keeps the order of equals, so the largest code comes to stand lowest without comparing codes again.
        Collections.reverse(backwards);
        List<Entry> sorted = Ascending.of(backwards, Entry::value);
        int count = sorted.size();
        if (!drop.isTooFew(count)) {
            return new Trim(sorted, drop.lowest(), drop.highest(), false);
        }
        if (drop.tooFew() != Drop.TooFew.DROP_FEWER) {
            return new Trim(sorted, 0, 0, true);
        }
        int fewer = fewer(drop, count);
        return new Trim(sorted, Math.max(0, drop.lowest() - fewer), Math.max(0, drop.highest() - fewer), true);
    }

    /** How often one less is dropped at each end until one is left. */
    private static int fewer(Drop drop, int count) {
        long excess = (long) drop.highest() + drop.lowest() - (count - 1);
        long both = (excess + 1) / 2;
        if (both <= Math.min(drop.highest(), drop.lowest())) {
            return (int) both;
        }
        return Math.max(drop.highest(), drop.lowest()) - (count - 1);
    }

    List<Entry> kept() {
        return sorted.subList(lowest, sorted.size() - highest);
    }

    List<Fraction> keptValues() {
        return kept().stream().map(Entry::value).toList();
    }

    List<String> droppedLowest() {
        return judges(sorted.subList(0, lowest));
    }

    List<String> droppedHighest() {
        return judges(sorted.subList(sorted.size() - highest, sorted.size()));
    }

    private static List<String> judges(List<Entry> entries) {
        return entries.stream().map(Entry::judge).toList();
    }
}
