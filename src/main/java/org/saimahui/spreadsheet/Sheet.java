package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written.
 *
 * @param name of the tab, at most 31 characters
 * @param rows of values: text, {@link BigDecimal}, {@link Integer}, {@link Long}, {@link LocalDateTime}, {@link Boolean}
 *     or null for nothing
 */
public record Sheet(String name, List<Head> heads, List<List<@Nullable Object>> rows) {

    public Sheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * @param width in characters
     * @param choices what a workbook offers in a list; empty for any
     */
    public record Head(String text, int width, List<String> choices) {

        public Head {
            choices = List.copyOf(choices);
        }

        public Head(String text, int width) {
            this(text, width, List.of());
        }
    }
}
