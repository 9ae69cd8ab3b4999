package org.saimahui.presenter;

import org.saimahui.document.Text;

/** A reason given for something that is not undone by itself: not empty, at most 500 characters. */
final class Reason {

    /** In UTF-16 units. */
    static final int LONGEST = 500;

    private Reason() {}

    /** @throws org.saimahui.document.InvalidInputException at {@code /reason} */
    static String checked(String reason) {
        Text text = new Text();
        String line = text.line("/reason", reason, LONGEST, true);
        text.orThrow();
        return line;
    }
}
