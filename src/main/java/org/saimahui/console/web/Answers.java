package org.saimahui.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.AuditPhrases;
import org.springframework.stereotype.Component;

/** Puts into words why something was refused, and what somebody else did meanwhile. */
@Component
class Answers {

    private final AuditReader audit;

    private final AuditPhrases lines;

    private final Phrases phrases;

    Answers(AuditReader audit, AuditPhrases lines, Phrases phrases) {
        this.audit = audit;
        this.lines = lines;
        this.phrases = phrases;
    }

    String why(ConflictException refusal) {
        return phrases.why(refusal);
    }

    String why(InvalidInputException refusal) {
        return phrases.why(refusal);
    }

    /** What the record says since the page was made. */
    List<String> meanwhile(ContestView contest, @Nullable Long seen) {
        return audit.since(contest.slug(), seen == null ? Long.MAX_VALUE : seen).stream()
                .map(line -> lines.sentence(line, contest.zone()))
                .toList();
    }
}
