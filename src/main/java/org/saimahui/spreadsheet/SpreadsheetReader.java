package org.saimahui.spreadsheet;

import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Reads an uploaded file into tables. Nothing in the file is trusted, nothing outside of it is touched. */
public final class SpreadsheetReader {

    private SpreadsheetReader() {}

    /**
     * @param content the whole file, of a size that was limited before
     * @param wanted names of a workbook's sheets that are read first; where none has such a name, the first ones that
     *     show are
     * @param wish how to read the file; what is null is guessed
     * @param progress hears how many rows were read so far
     * @throws UnreadableFileException with the one reason why nothing can be taken from it
     */
    public static Spreadsheet read(byte[] content, Predicate<String> wanted, ReadingWish wish, IntConsumer progress) {
        return switch (FileKind.of(content)) {
            case WORKBOOK -> XlsxReader.read(content, wanted, wish.hiddenSheets(), progress);
            case TEXT -> CsvReader.read(Encodings.marked(content), wish, progress);
        };
    }
}
