package org.saimahui.spreadsheet;

import java.util.List;

/**
 * One row.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param hidden whether the file hides it
 */
public record Line(int number, List<Cell> cells, boolean hidden) {

    public Line(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    public Line {
        cells = List.copyOf(cells);
    }

    /** @param column from 0; beyond the end everything is empty */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    /** The address of a cell, e.g. {@code C7}. @param column from 0 */
    public String address(int column) {
        return letters(column) + number;
    }

    /** The letters over a column. @param column from 0 */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
