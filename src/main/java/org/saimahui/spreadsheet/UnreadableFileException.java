package org.saimahui.spreadsheet;

import org.saimahui.shared.RefusedException;

/** A file, or a table of it, that cannot be taken at all; answered with 422 and one reason. Nothing was stored. */
public class UnreadableFileException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param args what the message names: sheet, row, address, counts */
    public UnreadableFileException(String code, Object... args) {
        super(422, code, args);
    }
}
