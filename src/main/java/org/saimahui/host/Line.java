package org.saimahui.host;

import org.jspecify.annotations.Nullable;

/**
 * One thing to say, without its words.
 *
 * @param key of the cue with which it is said; {@value #ASIDE} for what is put on air beside the running order
 * @param presenterId whom it is about; null where it is about nobody
 * @param text of a message or a break
 */
public record Line(String key, LineKind kind, @Nullable Long presenterId, String text) {

    static final String ASIDE = "aside";

    /** Which prize an award gives, from 1 for the best. */
    public int prize() {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
    }
}
