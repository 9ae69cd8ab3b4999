package org.saimahui.clock;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks as anybody in the hall may see them: no word of points. What is done to them is {@link ClockService}'s. */
@Service
@Transactional(readOnly = true)
public class TalkClocks {

    private final ClockRepository clocks;

    private final PresenterService presenters;

    private final RuleService rules;

    private final Clock clock;

    TalkClocks(ClockRepository clocks, PresenterService presenters, RuleService rules, Clock clock) {
        this.clocks = clocks;
        this.presenters = presenters;
        this.rules = rules;
        this.clock = clock;
    }

    /** The clock as it stands, without what its time would cost. */
    public ClockView view(ContestView contest) {
        Optional<ClockRow> row = clocks.findById(contest.id());
        return new ClockView(
                row.map(r -> whose(contest.id(), r)).orElse(null),
                rules.talkTime(contest),
                row.map(ClockRow::clock).orElse(TalkClock.IDLE),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                List.of());
    }

    private @Nullable PresenterView whose(long contestId, ClockRow row) {
        return presenters.list(contestId).stream()
                .filter(p -> row.presenterId() != null && p.id() == row.presenterId())
                .findFirst()
                .orElse(null);
    }
}
