package org.saimahui.recap;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph.
 *
 * @param kind whether it is told, or stands as somebody has written it
 */
public record Passage(Kind kind, List<Piece> pieces) {

    /** Told by the recap; the report's own words in full; a line of them that is set large. */
    public enum Kind {
        TOLD,
        QUOTED,
        PULLED
    }

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** All of it, without its links. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
