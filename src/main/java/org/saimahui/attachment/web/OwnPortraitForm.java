package org.saimahui.attachment.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.portrait.Crop;

/**
 * A presenter's own portrait as the browser posts it.
 *
 * @param version what the page showed, see {@link org.saimahui.report.Desk#version()}
 * @param picture never filled; the file is taken on its own, and what is wrong with it is said at this name
 */
record OwnPortraitForm(
        @Nullable Long version,
        String x,
        String y,
        String size,
        @Nullable String picture) {

    OwnPortraitForm {
        x = or(x, "50");
        y = or(y, "50");
        size = or(size, "100");
    }

    /** @throws org.saimahui.document.InvalidInputException naming each field that is no number or out of range */
    Crop crop() {
        return Crop.typed(x, y, size);
    }

    private static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : typed;
    }
}
