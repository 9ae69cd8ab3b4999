package org.saimahui.voting.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.shared.Names;
import org.saimahui.voting.BallotKind;
import org.saimahui.voting.BallotReceipt;
import org.saimahui.voting.VoteState;
import org.saimahui.voting.VoteStatus;

/**
 * The vote page of one voter at one moment.
 *
 * @param own the ballot this device has stored, or null
 * @param foreseen whether the rule has a vote of the audience
 * @param chosen what is filled in
 * @param ticket the code as typed
 * @param unit of that ticket, whose presenters cannot be chosen; empty for one without, null where no code was looked at
 */
record VotePage(
        ContestView contest,
        VoteStatus status,
        boolean foreseen,
        Instant now,
        List<VoteChoice> choices,
        @Nullable BallotReceipt own,
        boolean editing,
        Ticked chosen,
        String ticket,
        @Nullable String unit) {

    public VoteMode mode() {
        if (open() && (own == null || editing)) {
            return VoteMode.FORM;
        }
        if (own != null) {
            return VoteMode.RECEIPT;
        }
        return status.state() == VoteState.NOT_OPENED ? VoteMode.WAITING : VoteMode.CLOSED;
    }

    /** How the ballot is filled in. */
    public BallotKind kind() {
        long active = choices.stream().filter(VoteChoice::active).count();
        return BallotKind.of(status.levels(), status.choices(), (int) active);
    }

    /** Whether that one is of the ticket's own unit. */
    public boolean isOwnUnit(VoteChoice choice) {
        return unit != null && !unit.isEmpty() && Names.key(unit).equals(Names.key(choice.organisation()));
    }

    /** Whether that one can be chosen. */
    public boolean takes(VoteChoice choice) {
        return choice.active() && !isOwnUnit(choice);
    }

    /** So many stars. */
    public int stars(String level) {
        return Integer.parseInt(level);
    }

    /** What may be given to each: the best first, but the least stars. */
    public List<String> levels() {
        return kind() == BallotKind.STARS
                ? status.levels().stream()
                        .sorted(Comparator.comparingInt(Integer::parseInt))
                        .toList()
                : status.levels();
    }

    /** What that one was given by the own ballot; null where presenters are chosen. */
    public @Nullable String given(int number) {
        return own == null ? null : own.levels().get(number);
    }

    /** Whether a ballot is taken now; the clock decides before anybody closes. */
    public boolean open() {
        return status.state() == VoteState.OPEN && (status.closesAt() == null || now.isBefore(status.closesAt()));
    }

    /** Whether it is open but takes no ballot for the moment: what is ticked stays, and waits. */
    public boolean isPaused() {
        return status.paused();
    }

    public boolean isByTicket() {
        return contest.voteAccess() == VoteAccess.TICKET;
    }

    public boolean mayChange() {
        return open() && contest.ballotsMayChange();
    }

    public boolean isShown() {
        return status.state() == VoteState.SHOWN;
    }

    public boolean isReleased() {
        return contest.state() == ContestState.RELEASED;
    }

    /** Milliseconds until the vote closes by itself, or null. */
    public @Nullable Long left() {
        return open() && status.closesAt() != null
                ? Duration.between(now, status.closesAt()).toMillis()
                : null;
    }

    /** When it closes, on the contest's own clock. */
    public @Nullable LocalTime closesAt() {
        return status.closesAt() == null
                ? null
                : status.closesAt().atZone(contest.zone()).toLocalTime();
    }

    /** When the server stored the own ballot, on the contest's own clock. */
    public @Nullable LocalTime storedAt() {
        return own == null ? null : own.at().atZone(contest.zone()).toLocalTime();
    }

    /** The rows the own ballot names. */
    public List<VoteChoice> ownChoices() {
        return own == null
                ? List.of()
                : choices.stream()
                        .filter(c -> own.choices().contains(c.number()))
                        .toList();
    }
}
