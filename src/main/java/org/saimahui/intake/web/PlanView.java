package org.saimahui.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.intake.ImportPlan;
import org.saimahui.intake.RowPlan;
import org.saimahui.intake.SheetKind;
import org.saimahui.intake.SheetPlan;

/**
 * One page of a dry run.
 *
 * @param show the status that is shown; null for all
 * @param page from 1
 * @param rows of this page
 * @param badKinds tables with refused rows
 * @param unread what is wrong with sheets that cannot be taken
 * @param passed the first rows that were not taken as data
 */
record PlanView(
        ImportPlan plan,
        RowPlan.@Nullable Status show,
        List<Tab> tabs,
        int page,
        int pages,
        List<Row> rows,
        boolean oneTable,
        List<SheetKind> badKinds,
        List<String> unread,
        List<SheetPlan.Passed> passed,
        int morePassed) {

    /** A choice of rows. @param status empty for all */
    record Tab(String status, String text, long count, boolean chosen) {}

    /** One row of the file. */
    record Row(
            String sheet,
            int number,
            String status,
            String key,
            String name,
            List<Change> changes,
            int more,
            List<String> reasons,
            List<String> notes,
            boolean hidden) {}

    /** One cell of it. @param shown what the sheet shows there; null where it is what is taken */
    record Change(
            String head,
            String address,
            String before,
            String after,
            @Nullable String shown) {}
}
