package org.saimahui.intake;

import java.util.List;
import java.util.Map;

/** Knows what the rows of one kind of table mean. */
interface Desk {

    SheetKind kind();

    /**
     * What each row would do; nothing is stored.
     *
     * @param arriving numbers and names of presenters whom the same file adds or changes
     */
    List<RowPlan> review(long contestId, List<RowReader> rows, Map<Integer, String> arriving);

    /** Stores good rows, in the transaction of the import. */
    void store(long contestId, List<RowPlan> rows);
}
