package org.saimahui.sums;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of sums shows, one sheet of paper for each presenter.
 *
 * @param heading the contest's title
 * @param back the address of the page it was opened from
 * @param rehearsal made-up marks, which the paper says
 * @param at when the standings were counted; null on a released sheet
 * @param fingerprint of the released result, in groups; null before
 */
public record SumPage(
        String heading,
        String back,
        boolean rehearsal,
        @Nullable ZonedDateTime at,
        @Nullable String fingerprint,
        List<ResultSheet.Row> rows) {

    /** One presenter's, or everybody's. */
    public boolean isOne() {
        return rows.size() == 1;
    }
}
