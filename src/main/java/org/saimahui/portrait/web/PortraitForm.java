package org.saimahui.portrait.web;

import org.jspecify.annotations.Nullable;
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
        return Crop.typed(x, y, size);
    }

    private static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : typed;
    }
}
