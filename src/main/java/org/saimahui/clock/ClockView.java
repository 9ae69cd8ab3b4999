package org.saimahui.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.rule.TalkTime;
import org.saimahui.scoring.SpokenTime;

/**
 * A contest's clock as it stands, for whoever draws it: what is needed to count on alone, until the next act.
 *
 * @param presenter whose talk it counts; null before the first call
 * @param readAt the portal's time when this was read
 * @param penalty what the clock proposes about this talk, or null
 * @param earlier what it proposed about talks before this one and nobody has decided on
 */
public record ClockView(
        @Nullable PresenterView presenter,
        TalkTime time,
        TalkClock clock,
        Instant readAt,
        @Nullable Penalty penalty,
        List<Penalty> earlier) {

    public ClockView {
        earlier = List.copyOf(earlier);
    }

    /**
     * Points for a time that was measured.
     *
     * @param id of the proposal: who decides says which one was seen
     * @param presenter whose talk it was
     * @param points below 0
     * @param reason in the reader's language
     * @param state {@code waiting}, {@code confirmed} or {@code struck}
     * @param elsewhere whether somebody else than the reader has to confirm, on another device
     */
    public record Penalty(
            long id, PresenterView presenter, BigDecimal points, String reason, String state, boolean elsewhere) {

        public boolean waits() {
            return state.equals("waiting");
        }
    }

    /** The same with what its time would cost. */
    ClockView with(@Nullable Penalty cost, List<Penalty> before) {
        return new ClockView(presenter, time, clock, readAt, cost, before);
    }

    /** Of which talk this is which time: another once a second was added or the talk went on; never through a card. */
    public String mark() {
        return (presenter == null ? "" : presenter.number() + ".") + clock.spentMillis();
    }

    /** When it was started, in milliseconds since 1970; null while it rests. */
    public @Nullable Long startedAtMillis() {
        return clock.startedAt() == null ? null : clock.startedAt().toEpochMilli();
    }

    /** What one reads on it at {@link #readAt}: {@code 2:05} left, or {@code +0:12} beyond the time. */
    public String digits() {
        int left = clock.left(time, readAt);
        return left < 0 ? "+" + SpokenTime.print(-left) : SpokenTime.print(left);
    }

    /** How long the talk has lasted at {@link #readAt}, as minutes and seconds. */
    public String spoken() {
        return SpokenTime.print(clock.seconds(readAt));
    }

    /** How far the talk is at {@link #readAt}. */
    public TalkClock.Phase phase() {
        return clock.phase(time, readAt);
    }

    /**
     * Why the clock cannot be used that way; empty where it can.
     *
     * @param act null for an adjustment
     * @return as {@link ClockService#refusal}
     */
    Optional<String> refusal(TalkClock.@Nullable Act act) {
        if (presenter == null) {
            return Optional.of("NO_TALK");
        }
        if (act == TalkClock.Act.START && !presenter.isOnStage()) {
            return Optional.of("TALK_OVER");
        }
        if (act == TalkClock.Act.START && presenter.turn() == Turn.MARKING && is(TalkClock.State.STOPPED)) {
            return Optional.of("TALK_MARKED");
        }
        if (penalty != null && penalty.state().equals("confirmed")) {
            return Optional.of("PENALTY_CONFIRMED");
        }
        return act == null ? Optional.empty() : clock.refusal(act);
    }

    /** Whether the talk may begin, or go on. */
    public boolean mayStart() {
        return refusal(TalkClock.Act.START).isEmpty();
    }

    public boolean is(TalkClock.State state) {
        return clock.state() == state;
    }
}
