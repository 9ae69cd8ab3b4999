package org.saimahui.judging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What cards come to, as the record has it. */
@Component
class CardTotals {

    private final ScorecardVersionRepository versions;

    private final CardRules rules;

    CardTotals(ScorecardVersionRepository versions, CardRules rules) {
        this.versions = versions;
        this.rules = rules;
    }

    /** The totals of all cards of one presenter, read once. */
    OfPresenter of(long contestId, long presenterId) {
        return new OfPresenter(contestId, presenterId);
    }

    final class OfPresenter {

        private final CardRule rule;

        private final Map<String, ScorecardVersion> byPlace;

        private OfPresenter(long contestId, long presenterId) {
            rule = rules.card(contestId);
            byPlace = versions.ofPresenter(contestId, presenterId).stream()
                    .collect(Collectors.toMap(v -> v.scorecardId() + "/" + v.version(), Function.identity()));
        }

        /** What the record says of a version of a card. */
        Map<String, Object> entry(long cardId, int version) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("version", version);
            ScorecardVersion of = byPlace.get(cardId + "/" + version);
            entry.put("total", rule.printTotal(rule.total(of.marks())));
            if (of.source() == CardSource.PAPER) {
                entry.put("source", of.source());
            }
            return entry;
        }
    }
}
