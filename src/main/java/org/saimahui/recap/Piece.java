package org.saimahui.recap;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence.
 *
 * @param fact whether it stands as the data have it, rather than being words of ours
 * @param href where its record is read: an address of this portal, from its slash on; null for words that tell no fact
 */
public record Piece(String text, boolean fact, @Nullable String href) {

    static Piece words(String text) {
        return new Piece(text, false, null);
    }

    static Piece fact(String text, @Nullable String href) {
        return new Piece(text, true, href);
    }
}
