package org.saimahui.release.web;

import org.saimahui.judging.ScorecardService;
import org.saimahui.page.TemplateObject;
import org.saimahui.release.ResultSignatures;
import org.springframework.stereotype.Component;

/** {@code #signing} on the pages of seats: see {@link SignWords}. */
@Component
class SignDialect extends TemplateObject {

    SignDialect(ResultSignatures signatures, ScorecardService cards) {
        super("signing", locale -> new SignWords(signatures, cards));
    }
}
