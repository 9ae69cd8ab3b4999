package org.saimahui.presenter;

import org.saimahui.document.Text;

/** What the register says about a person. Each at most {@value org.saimahui.document.Text#NAME} characters. */
public record PresenterFacts(String name, String organisation, String position) {

    /** Trimmed and checked. @throws org.saimahui.document.InvalidInputException naming each bad field */
    PresenterFacts checked() {
        return checked(true);
    }

    /** The same; a file may leave out the name. */
    PresenterFacts checked(boolean nameRequired) {
        Text text = new Text();
        PresenterFacts facts = checked(text, nameRequired);
        text.orThrow();
        return facts;
    }

    /** Trimmed; what is bad is said to the text. */
    PresenterFacts checked(Text text, boolean nameRequired) {
        return new PresenterFacts(
                text.line("/name", name, Text.NAME, nameRequired),
                text.line("/organisation", organisation, Text.NAME, false),
                text.line("/position", position, Text.NAME, false));
    }
}
