package org.saimahui.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;

/**
 * What somebody chose for a file; null is guessed.
 *
 * @param encoding of a CSV file
 * @param separator of a CSV file
 * @param hiddenSheets whether hidden sheets of a workbook are read, too
 */
public record ReadingWish(
        @Nullable Encoding encoding, @Nullable Separator separator, boolean hiddenSheets) {

    public static final ReadingWish GUESS = new ReadingWish(null, null, false);
}
