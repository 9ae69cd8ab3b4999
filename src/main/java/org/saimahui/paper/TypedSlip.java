package org.saimahui.paper;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A slip as a clerk types it.
 *
 * @param marks criterion code to the mark as typed
 * @param version of the card that was stored when the clerk saw the form; 0 for none
 * @param replaces whether the clerk says that the slip replaces a card that is in
 */
public record TypedSlip(Map<String, @Nullable String> marks, int version, boolean replaces) {

    /** The same, typed at the sight of that version of the card. */
    public TypedSlip seenAt(int seen) {
        return new TypedSlip(marks, seen, replaces);
    }
}
