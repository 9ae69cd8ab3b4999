package org.saimahui.exchange;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays what a record says beside what a file says, and tells what differs. In English and Chinese. */
final class SideBySide {

    private final PrintStream out;

    private long first = Long.MAX_VALUE;

    private boolean same = true;

    SideBySide(PrintStream out) {
        this.out = out;
    }

    /** @param brought so many things may stand in the file alone: they came in with one, before there was a record */
    void lay(Map<String, Counting.Item> record, Map<String, Counting.Item> file, long brought) {
        Set<String> names = new LinkedHashSet<>(record.keySet());
        names.addAll(file.keySet());
        long alone = 0;
        for (String name : names) {
            Counting.Item there = record.get(name);
            Counting.Item here = file.get(name);
            if (there == null && alone < brought) {
                alone++;
            } else if (!agree(there, here)) {
                same = false;
                first = there == null ? first : Math.min(first, there.n());
                out.println("  " + Plain.text(name) + ": record 记录 " + said(there) + ", file 文件 " + said(here));
            }
        }
        if (alone > 0) {
            out.println("Of what counts, came in with a file before this record: " + alone);
            out.println("其中随文件导入、早于此记录的项数：" + alone);
        }
    }

    /** Says how it came out with what counts. */
    boolean areAlike() {
        return areAlike(
                List.of(
                        "Rule, people, cards, points by hand, counts and decisions are those of the record.",
                        "规则、名单、评分、加减分、票数、裁定与记录一致。"),
                List.of("What counts in the file is NOT what the record says.", "文件中计入成绩的内容与记录不一致！"));
    }

    /** Says how it came out, in these words. */
    boolean areAlike(List<String> yes, List<String> no) {
        if (!same && first < Long.MAX_VALUE) {
            out.println("First entry that the file does not follow 文件首先不符的记录: " + first);
        }
        (same ? yes : no).forEach(out::println);
        return same;
    }

    /** What is sealed in the record does not stand in a file; what is open there does. */
    private static boolean agree(Counting.@Nullable Item recorded, Counting.@Nullable Item inFile) {
        return recorded != null
                && (recorded.value() == null
                        ? inFile == null
                        : inFile != null && recorded.value().equals(inFile.value()));
    }

    private static String said(Counting.@Nullable Item item) {
        return item == null
                ? "– none 没有"
                : (item.n() == 0 ? "" : "#" + item.n() + ' ')
                        + (item.value() == null ? "sealed 未启封" : Plain.text(item.value()));
    }
}
