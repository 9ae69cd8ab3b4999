package org.saimahui.spreadsheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read.
 *
 * @param tables those that were asked for, in the order of the file; at least one. Where no sheet has a known name, the
 *     first ones that show
 * @param beside the first ones beside those that were asked for by name
 * @param hiddenSheets names of all hidden sheets, none of which was read, for nobody has wished it
 * @param unread why sheets that were asked for cannot be taken, by their names; there is at least one that can
 * @param otherSheets names of all other sheets beside those that were asked for by name; hidden ones only where
 *     somebody wished them to be read, too
 * @param layout how a CSV file was read; null for a workbook
 */
public record Spreadsheet(
        List<Table> tables,
        List<Table> beside,
        List<String> hiddenSheets,
        Map<String, UnreadableFileException> unread,
        List<String> otherSheets,
        @Nullable CsvLayout layout) {

    public Spreadsheet {
        tables = List.copyOf(tables);
        beside = List.copyOf(beside);
        hiddenSheets = List.copyOf(hiddenSheets);
        unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
        otherSheets = List.copyOf(otherSheets);
    }
}
