package org.saimahui.document;

/**
 * A number of a JSON document as it was written. Kept as text, because a conversion could lose digits, and a number of
 * ten thousand digits should cost nothing until somebody refuses it.
 */
public record JsonNumber(String text) {

    @Override
    public String toString() {
        return text;
    }
}
