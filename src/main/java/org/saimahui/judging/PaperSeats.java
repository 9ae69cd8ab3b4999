package org.saimahui.judging;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose cards were typed from paper slips: that may be printed beside a result, unlike the marks on them. */
@Component
public class PaperSeats {

    private final ScorecardService cards;

    PaperSeats(ScorecardService cards) {
        this.cards = cards;
    }

    /** The seats, by the presenter's running number; nobody whose marking is open. */
    public Map<Integer, Set<String>> of(long contestId) {
        return cards.fromPaper(contestId);
    }
}
