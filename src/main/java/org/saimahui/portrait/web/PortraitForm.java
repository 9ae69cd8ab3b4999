package org.saimahui.portrait.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.portrait.Crop;

/**
 * A portrait as the browser posts it.
 *
 * @param version the contest's version that the page showed
 * @param picture never filled; the file is taken on its own, and what is wrong with it is said at this name
 * @param id the presenter's row, for the number may belong to somebody else by now
 */
record PortraitForm(
        @Nullable Long version,
        @Nullable Long id,
        String x,
        String y,
        String size,
        @Nullable String picture) {

    PortraitForm {
        x = or(x, "50");
        y = or(y, "50");
        size = or(size, "100");
    }

    static PortraitForm empty(long version, long id) {
        return new PortraitForm(version, id, "", "", "", null);
    }

    /** @throws org.saimahui.document.InvalidInputException naming each field that is no number or out of range */
    Crop crop() {
        InputProblems problems = new InputProblems();
        double left = number("/x", x, problems);
        double top = number("/y", y, problems);
        double width = number("/size", size, problems);
        problems.orThrow();
        return new Crop(left, top, width);
    }

    private static double number(String field, String typed, InputProblems problems) {
        String plain = typed.strip();
        if (plain.matches("[0-9]{1,3}([.][0-9]{1,6})?")) {
            return Double.parseDouble(plain);
        }
        problems.add("NOT_A_NUMBER", field);
        return 0;
    }

    private static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : typed;
    }
}
