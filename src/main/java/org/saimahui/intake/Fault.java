package org.saimahui.intake;

import java.util.List;

/**
 * Why a row is not taken.
 *
 * @param code the message is {@code problem.<code>}
 * @param column id of the column, or empty for the row as a whole
 * @param address of the cell, e.g. {@code C7}; of the row's first cell for the row as a whole
 */
public record Fault(String code, List<Object> args, String column, String address) {

    public Fault {
        args = List.copyOf(args);
    }

    /** As much of what a cell holds as a message has room for. */
    static String shortened(String text) {
        String one = text.replace('\n', ' ');
        return one.codePointCount(0, one.length()) > 30 ? one.substring(0, one.offsetByCodePoints(0, 30)) + "…" : one;
    }
}
