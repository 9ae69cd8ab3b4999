package org.saimahui.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;

/** What somebody chose for a CSV file; null is guessed. */
public record CsvWish(@Nullable Encoding encoding, @Nullable Separator separator) {

    public static final CsvWish GUESS = new CsvWish(null, null);
}
