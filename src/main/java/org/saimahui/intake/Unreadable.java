package org.saimahui.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.Cell;

/**
 * Why a cell is not read: what it holds is not what somebody sees there.
 *
 * @param code of the message, with what it says
 */
record Unreadable(String code, List<Object> args) {

    /** @return null where it may be read */
    static @Nullable Unreadable why(Cell cell) {
        return switch (cell.kind()) {
            case FORMULA -> of("IMPORT_FORMULA");
            case FAULT -> of("IMPORT_CELL_FAULT", Fault.shortened(cell.text()));
            case COVERED -> of("IMPORT_COVERED", cell.text());
            case DOUBTFUL -> of("IMPORT_SHOWN_BY_CONDITION", Fault.shortened(cell.shown()), cell.text());
            case TEXT ->
                cell.shown().isBlank() && !cell.isEmpty()
                        ? of("IMPORT_TEXT_HIDDEN", Fault.shortened(cell.text()))
                        : null;
            default -> null;
        };
    }

    private static Unreadable of(String code, Object... args) {
        return new Unreadable(code, List.of(args));
    }
}
