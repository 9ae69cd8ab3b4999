package org.saimahui.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.points.AdjustmentState;
import org.saimahui.points.AdjustmentView;
import org.saimahui.points.ClockPenalties;
import org.saimahui.points.TimeReasons;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.SpokenTime;
import org.saimahui.scoring.TimePenalty;
import org.saimahui.shared.ConflictException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the clocks of the contests. What changes one is done in the transaction of a command, which has raised
 * the contest's version and so holds its lock.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClockService {

    private final TalkClocks all;

    private final ClockRepository clocks;

    private final ContestService contests;

    private final PresenterService presenters;

    private final RuleService rules;

    private final ClockPenalties penalties;

    private final TimeReasons reasons;

    private final Newsroom news;

    private final Clock clock;

    ClockService(
            TalkClocks all,
            ClockRepository clocks,
            ContestService contests,
            PresenterService presenters,
            RuleService rules,
            ClockPenalties penalties,
            TimeReasons reasons,
            Newsroom news,
            Clock clock) {
        this.all = all;
        this.clocks = clocks;
        this.contests = contests;
        this.presenters = presenters;
        this.rules = rules;
        this.penalties = penalties;
        this.reasons = reasons;
        this.news = news;
        this.clock = clock;
    }

    /** The clock as it stands. @throws org.saimahui.shared.NotFoundException when there is no such contest */
    @Transactional(readOnly = true)
    public ClockView view(long contestId) {
        ContestView contest = contests.get(contestId);
        ClockView view = all.view(contest);
        PresenterView talks = view.presenter();
        if (talks == null) {
            return view;
        }
        List<ClockPenalties.Proposed> proposed = penalties.all(contest);
        return view.with(of(proposed, talks), earlier(contestId, proposed, talks));
    }

    /** Begins anew for whoever is called. @param presenter running number; null for nobody */
    public void reset(long contestId, @Nullable Integer presenter) {
        Long id =
                presenter == null ? null : presenters.get(contestId, presenter).id();
        row(contestId).reset(id);
        news.tell(News.of(contestId, News.Kind.CLOCK));
    }

    /** Counts. @throws ConflictException as {@link #refusal} */
    public void start(long contestId) {
        change(contestId, TalkClock.Act.START, clock -> clock.start(now()));
    }

    /** Interrupts. @throws ConflictException as {@link #refusal} */
    public void pause(long contestId) {
        change(contestId, TalkClock.Act.PAUSE, clock -> clock.pause(now()));
    }

    /** The talk is over; where the rule has a ladder, its step is proposed. @throws ConflictException as {@link #refusal} */
    public void stop(long contestId) {
        change(contestId, TalkClock.Act.STOP, clock -> clock.stop(now()));
    }

    /**
     * Counts some seconds more, or takes them back; after the end of the talk the ladder is asked again.
     *
     * @throws org.saimahui.document.InvalidInputException at {@code /seconds}: {@code CLOCK_BELOW_ZERO}, {@code CLOCK_TOO_LONG}
     * @throws ConflictException as {@link #refusal}
     */
    public void adjust(long contestId, int seconds) {
        change(contestId, null, clock -> clock.adjust(seconds, now()));
    }

    /**
     * What the clock has proposed counts. Where a seat keeps the time, whoever stopped the clock does not confirm as well.
     *
     * @param proposal which is meant, also of a talk before; null for what waits about the last talk
     * @throws ConflictException {@code NO_TALK}, {@code NO_PENALTY_WAITS}, {@code CLOCK_CHANGED}, {@code SAME_HAND}
     */
    public void confirm(long contestId, @Nullable Integer proposal) {
        penalties.confirm(contests.get(contestId), whom(contestId, proposal), proposal);
    }

    /**
     * What the clock has proposed will not count.
     *
     * @param proposal as in {@link #confirm}
     * @throws ConflictException {@code NO_TALK}, {@code NO_PENALTY_WAITS}, {@code CLOCK_CHANGED}
     * @throws org.saimahui.document.InvalidInputException at {@code /reason}
     */
    public void strike(long contestId, @Nullable Integer proposal, String reason) {
        Text text = new Text();
        String why = text.line("/reason", reason, 500, true);
        text.orThrow();
        penalties.strike(contests.get(contestId), whom(contestId, proposal), proposal, why);
    }

    /** Somebody saw this time of this talk; null for whatever is current. @throws ConflictException {@code CLOCK_CHANGED} */
    public void requireSeen(long contestId, @Nullable String mark) {
        if (mark != null && !mark.equals(all.view(contests.get(contestId)).mark())) {
            throw new ConflictException("CLOCK_CHANGED");
        }
    }

    /**
     * Why the clock cannot be used that way now; empty where it can.
     *
     * @param act null for an adjustment
     * @return {@code NO_TALK} before anybody was called; {@code TALK_OVER} for a start when that turn is closed, {@code
     *     TALK_MARKED} when the talk was ended and is being marked; {@code CLOCK_RUNS}, {@code CLOCK_RESTS}; {@code PENALTY_CONFIRMED} once the points for this talk count
     */
    @Transactional(readOnly = true)
    public Optional<String> refusal(long contestId, TalkClock.@Nullable Act act) {
        return view(contestId).refusal(act);
    }

    private void change(long contestId, TalkClock.@Nullable Act act, UnaryOperator<TalkClock> step) {
        refusal(contestId, act).ifPresent(code -> {
            throw new ConflictException(code);
        });
        ClockRow row = row(contestId);
        row.set(step.apply(row.clock()));
        news.tell(News.of(contestId, News.Kind.CLOCK));
        ContestView contest = contests.get(contestId);
        PresenterView presenter = whose(contestId);
        penalties.outdate(contest, presenter);
        if (row.clock().state() == TalkClock.State.STOPPED) {
            propose(contest, presenter, row.clock().seconds(now()));
        }
    }

    private void propose(ContestView contest, PresenterView presenter, int seconds) {
        TimePenalty ladder = rules.talkTime(contest).ladder();
        if (ladder == null) {
            return;
        }
        TimePenalty.Charge charge = ladder.charge(seconds);
        if (charge.points().signum() != 0) {
            penalties.propose(contest, presenter, charge.points(), reason(ladder, seconds, charge));
        }
    }

    private String reason(TimePenalty ladder, int seconds, TimePenalty.Charge charge) {
        Locale reader = LocaleContextHolder.getLocale();
        String spoken = SpokenTime.print(seconds);
        return charge.tooShort()
                ? reasons.tooShort(spoken, SpokenTime.print(ladder.minimumSeconds()), reader)
                : reasons.over(charge.overrun(), spoken, SpokenTime.print(ladder.limitSeconds()), reader);
    }

    private ClockView.@Nullable Penalty of(List<ClockPenalties.Proposed> proposed, PresenterView talks) {
        return proposed.stream()
                .filter(p -> p.presenterId() == talks.id())
                .filter(p -> p.points().state() != AdjustmentState.WITHDRAWN)
                .reduce((older, newer) -> newer)
                .map(p -> penalty(p, talks))
                .orElse(null);
    }

    /** What still waits about talks before this one. */
    private List<ClockView.Penalty> earlier(
            long contestId, List<ClockPenalties.Proposed> proposed, PresenterView talks) {
        List<ClockPenalties.Proposed> waiting = proposed.stream()
                .filter(p -> p.waits() && p.presenterId() != talks.id())
                .toList();
        return waiting.isEmpty()
                ? List.of()
                : waiting.stream()
                        .flatMap(p -> presenters.list(contestId).stream()
                                .filter(one -> one.id() == p.presenterId())
                                .map(one -> penalty(p, one)))
                        .toList();
    }

    private ClockView.Penalty penalty(ClockPenalties.Proposed proposed, PresenterView presenter) {
        AdjustmentView points = proposed.points();
        return new ClockView.Penalty(
                points.id(),
                presenter,
                points.points(),
                reasons.say(points.reason(), LocaleContextHolder.getLocale()),
                word(points),
                proposed.own());
    }

    private static String word(AdjustmentView proposed) {
        return proposed.counts() ? "confirmed" : proposed.state() == AdjustmentState.REJECTED ? "struck" : "waiting";
    }

    private PresenterView whom(long contestId, @Nullable Integer proposal) {
        if (proposal == null) {
            return whose(contestId);
        }
        long presenter = penalties.all(contests.get(contestId)).stream()
                .filter(p -> p.points().id() == proposal)
                .findFirst()
                .orElseThrow(() -> new ConflictException("CLOCK_CHANGED"))
                .presenterId();
        return presenters.list(contestId).stream()
                .filter(one -> one.id() == presenter)
                .findFirst()
                .orElseThrow();
    }

    private PresenterView whose(long contestId) {
        PresenterView presenter = all.view(contests.get(contestId)).presenter();
        if (presenter == null) {
            throw new ConflictException("NO_TALK");
        }
        return presenter;
    }

    private ClockRow row(long contestId) {
        return clocks.findById(contestId).orElseGet(() -> clocks.save(new ClockRow(contestId)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
