package org.saimahui.paper;

import java.util.Map;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.StoredCard;
import org.saimahui.presenter.PresenterView;

/**
 * One slip as one clerk may see it.
 *
 * @param open whether it can be typed now
 * @param own the clerk's own newest entry as it is printed; empty for none
 * @param total of the own entry; empty for none
 * @param other the other clerk's entry; empty until both have typed
 * @param stored the card that is in, without its marks
 */
public record ClerkSlip(
        SlipCode code,
        PresenterView presenter,
        JudgeView judge,
        boolean open,
        boolean recused,
        SlipState state,
        CardRule rule,
        Map<String, String> own,
        String total,
        Map<String, String> other,
        StoredCard stored) {}
