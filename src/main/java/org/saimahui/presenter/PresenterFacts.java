package org.saimahui.presenter;

import org.saimahui.shared.Text;

/** What the register says about a person. Each at most {@value org.saimahui.shared.Text#NAME} characters. */
public record PresenterFacts(String name, String organisation, String position) {

    /** Trimmed and checked. @throws org.saimahui.shared.InvalidInputException naming each bad field */
    PresenterFacts checked() {
        Text text = new Text();
        PresenterFacts facts = new PresenterFacts(
                text.line("/name", name, Text.NAME, true),
                text.line("/organisation", organisation, Text.NAME, false),
                text.line("/position", position, Text.NAME, false));
        text.orThrow();
        return facts;
    }
}
