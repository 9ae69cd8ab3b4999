package org.saimahui.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;
import org.saimahui.spreadsheet.ReadingWish;

/**
 * A file between upload and confirmation.
 *
 * @param size in bytes
 * @param encoding as somebody chose; null is guessed, as are separator and kind
 * @param hiddenSheets whether somebody wished hidden sheets to be read
 * @param outcome what the import did; null before it
 */
public record Upload(
        String id,
        long contestId,
        String organiser,
        String fileName,
        int size,
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        @Nullable SheetKind kind,
        boolean hiddenSheets,
        Instant createdAt,
        @Nullable Outcome outcome) {

    ReadingWish wish() {
        return new ReadingWish(encoding, separator, hiddenSheets);
    }
}
