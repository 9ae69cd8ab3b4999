package org.saimahui.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.Line;

/**
 * What one row would do.
 *
 * @param source the row as it stands in the file
 * @param key number or code, as text; may be empty in a refused row
 * @param name who or what it is about
 * @param nameless whether the name says what, and nobody knows whom
 * @param changes cells that would be stored: all of a new row, the different ones of a changed row
 * @param faults why it is refused; empty for a good row
 * @param notes what is to be looked at, though the row is good
 * @param entry what the desk stores
 */
public record RowPlan(
        Line source,
        Status status,
        String key,
        String name,
        boolean nameless,
        List<Change> changes,
        List<Fault> faults,
        List<Fault> notes,
        @Nullable Object entry) {

    public RowPlan {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** What becomes of a row. */
    public enum Status {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /**
     * One cell.
     *
     * @param before what is stored; empty for a new row
     * @param after what would be
     * @param shown what the sheet shows there
     */
    public record Change(Column column, String address, String before, String after, String shown) {}

    public boolean isStored() {
        return status == Status.NEW || status == Status.CHANGED;
    }
}
