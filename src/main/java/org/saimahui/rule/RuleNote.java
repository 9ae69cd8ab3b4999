package org.saimahui.rule;

import java.util.List;
import java.util.Locale;
import org.saimahui.scoring.ScoringRule;

/**
 * Asked when the rule in force is read out: a room that keeps what changes the sum beside the rule, such as presenters'
 * coefficients, says it. Contest knows none of them.
 */
public interface RuleNote {

    /** @return whole sentences, none where there is nothing to say */
    List<String> of(long contestId, ScoringRule rule, Locale locale);
}
