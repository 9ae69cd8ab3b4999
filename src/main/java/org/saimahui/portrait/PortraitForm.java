package org.saimahui.portrait;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A portrait as the browser posts it.
 *
 * @param version what the page showed: the contest's at an organiser's, the report's at a presenter's own
 * @param id the presenter's row, for the number may belong to somebody else by now; a presenter's own page names none
 * @param picture never filled; the file is taken on its own, and what is wrong with it is said at this name
 */
public record PortraitForm(
        @Nullable Long version,
        @Nullable Long id,
        String x,
        String y,
        String size,
        @Nullable String picture) {

    private static final Set<String> FRAME = Set.of("x", "y", "size");

    public PortraitForm {
        x = or(x, "50");
        y = or(y, "50");
        size = or(size, "100");
    }

    /** What an organiser's page begins with. */
    public static PortraitForm empty(long version, long id) {
        return new PortraitForm(version, id, "", "", "", null);
    }

    /** The frame. @throws org.saimahui.document.InvalidInputException naming each field that is no number or out of range */
    public Crop crop() {
        return Crop.typed(x, y, size);
    }

    /** Where a problem is told: what is wrong with the frame stands at the frame, all else at the file. */
    public static String field(String problem) {
        return FRAME.contains(problem) ? problem : "picture";
    }

    private static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : typed;
    }
}
