package org.saimahui.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.intake.ImportPlan;
import org.saimahui.intake.RowPlan;
import org.saimahui.intake.SheetKind;

/**
 * One page of a dry run.
 *
 * @param show the status that is shown; null for all
 * @param page from 1
 * @param rows of this page
 * @param badKinds tables with refused rows
 */
record PlanView(
        ImportPlan plan,
        RowPlan.@Nullable Status show,
        List<Tab> tabs,
        int page,
        int pages,
        List<Row> rows,
        boolean oneTable,
        List<SheetKind> badKinds) {

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
            List<String> reasons) {}

    /** One cell of it. */
    record Change(String head, String address, String before, String after) {}
}
