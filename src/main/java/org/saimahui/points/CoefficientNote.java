package org.saimahui.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleNote;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whose marks are multiplied with what: part of what everybody may read about the rule. */
@Component
class CoefficientNote implements RuleNote {

    private final PresenterService presenters;

    private final MessageSource messages;

    CoefficientNote(PresenterService presenters, MessageSource messages) {
        this.presenters = presenters;
        this.messages = messages;
    }

    @Override
    public List<String> of(long contestId, ScoringRule rule, Locale locale) {
        List<String> sentences = new ArrayList<>();
        for (PresenterView presenter : presenters.list(contestId)) {
            Map<String, String> factors =
                    presenters.scoringInput(contestId, presenter.number()).coefficients();
            List<String> said = rule.criteria().stream()
                    .filter(c -> isOther(factors.getOrDefault(c.code(), "1")))
                    .map(c -> c.called() + " × " + factors.get(c.code()))
                    .toList();
            if (!said.isEmpty()) {
                String list = String.join(say("named.and", locale), said);
                sentences.add(say("coefficients", locale, String.valueOf(presenter.number()), presenter.name(), list));
            }
        }
        return sentences;
    }

    private static boolean isOther(String factor) {
        return new BigDecimal(factor).compareTo(BigDecimal.ONE) != 0;
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("judging." + key, args, locale);
    }
}
