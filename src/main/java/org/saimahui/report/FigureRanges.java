package org.saimahui.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins what is written with its unit at both ends: 300亿元至350亿元, 30%—40%, 1.2万—1.5万户. */
final class FigureRanges {

    private static final Pattern DASH = Pattern.compile(" ?[—–~～至到-]+ ?");

    /** 从20天到30天 tells of a change. */
    private static final String CHANGE = "从由自";

    private FigureRanges() {}

    static List<FigureReader.Found> join(String text, List<FigureReader.Found> found) {
        List<FigureReader.Found> joined = new ArrayList<>();
        for (FigureReader.Found one : found) {
            FigureReader.Found before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && isRange(text, before, one)) {
                ReadFigure range = new ReadFigure(
                        text.substring(before.start(), one.end()),
                        null,
                        one.figure().unit(),
                        Qualifier.ABOUT,
                        null,
                        "");
                joined.set(joined.size() - 1, new FigureReader.Found(before.start(), one.end(), range));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    private static boolean isRange(String text, FigureReader.Found from, FigureReader.Found to) {
        String low = from.figure().value();
        String high = to.figure().value();
        return low != null
                && high != null
                && from.end() <= to.start()
                && DASH.matcher(text.substring(from.end(), to.start())).matches()
                && to.figure().unit().startsWith(from.figure().unit())
                && new BigDecimal(low).compareTo(new BigDecimal(high)) < 0
                && (from.start() == 0 || CHANGE.indexOf(text.charAt(from.start() - 1)) < 0);
    }
}
