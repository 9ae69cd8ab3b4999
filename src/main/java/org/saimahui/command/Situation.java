package org.saimahui.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.SeatCodes;
import org.saimahui.voting.VoteState;

/**
 * What the guards look at: where the evening stands.
 *
 * @param presenters in running order
 * @param parts which parts the rule has
 * @param undecided how many adjustments wait for a second person
 * @param frozen whether the public ranking stands still, so that nothing that counts may be shown
 * @param watch what the supervisor and the keys say
 */
public record Situation(
        ContestView contest,
        List<PresenterView> presenters,
        Poll poll,
        Parts parts,
        Panel panel,
        int undecided,
        boolean frozen,
        Watch watch) {

    public Situation {
        presenters = List.copyOf(presenters);
    }

    /**
     * The audience's vote.
     *
     * @param state where it stands
     * @param paused whether an open vote takes no ballot for the moment
     * @param voters how many ballots there are
     */
    public record Poll(VoteState state, boolean paused, long voters) {}

    /**
     * The judges and what they have still to send.
     *
     * @param seats how many there are
     * @param missing seats without a card for each presenter who is being marked, by running number
     * @param reopened seats whose closed marking is open again, by running number
     */
    public record Panel(int seats, Map<Integer, List<String>> missing, Map<Integer, List<OpenSeat>> reopened) {

        public Panel {
            missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
            reopened = Collections.unmodifiableMap(new LinkedHashMap<>(reopened));
        }
    }

    /** Where the audience's vote stands. */
    public VoteState vote() {
        return poll.state();
    }

    /** Seats whose closed marking is open again, by running number. */
    public Map<Integer, List<OpenSeat>> reopened() {
        return panel.reopened();
    }

    /**
     * The parts of the rule as far as the stage is concerned.
     *
     * @param known whether there is a rule at all
     * @param judged whether there is a panel
     * @param audience whether the audience votes
     * @param audienceWeighs whether its vote counts in the total
     * @param objective whether achievements are scored
     */
    public record Parts(boolean known, boolean judged, boolean audience, boolean audienceWeighs, boolean objective) {

        /** Whether there is anything to add up; a contest may be held for show only. */
        public boolean isScored() {
            return judged || audience || objective;
        }
    }

    /**
     * What stands between the result and its release.
     *
     * @param halted whether the supervisor has stopped what follows
     * @param keys how many keys the result needs, 1 or 2
     * @param turned the numbers of those that are turned on it
     * @param asked whether the judges are choosing between two who are level
     */
    public record Watch(boolean halted, int keys, Set<Integer> turned, boolean asked) {

        /** Nobody supervises, and the one key is not turned. */
        public static final Watch NONE = new Watch(false, 1, Set.of(), false);

        public Watch {
            turned = Set.copyOf(turned);
        }
    }

    /** Empty while the result is checked, before its release or in a correction; otherwise {@code NOT_CLOSED}. */
    public Optional<Refusal> mustBeChecked() {
        return Refusal.when(!contest.isBeingChecked(), "NOT_CLOSED", contest.state());
    }

    /** Empty where nobody's marking is open again; otherwise {@code MARKING_OPEN} about the first of them. */
    public Optional<Refusal> mustBeClosedAgain() {
        return reopenedPresenters().stream().findFirst().map(presenter -> Refusal.about(presenter, "MARKING_OPEN"));
    }

    /** Whether the audience's counts come with the result and are shown by nobody before: the ranking is frozen, or has two keys. */
    public boolean countsComeWithResult() {
        return frozen || watch.keys() > 1;
    }

    /** Whether the contest is in that state. */
    public boolean is(ContestState state) {
        return contest.state() == state;
    }

    /** Empty in that state; otherwise the refusal, which names the state that it is in. */
    public Optional<Refusal> mustBe(ContestState state, String code) {
        return Refusal.when(!is(state), code, contest.state());
    }

    /** The one whom the public pages name: who was called last, also when marked since then. */
    public Optional<PresenterView> lastCalled() {
        Integer number = contest.onStage();
        return presenters.stream()
                .filter(p -> number != null && p.number() == number && p.isActive())
                .findFirst();
    }

    /** The one who talks; without one, the one who is being marked, of several who talked last. */
    public Optional<PresenterView> onStage() {
        return HeldStart.onStage(presenters, contest.onStage());
    }

    /** The first ones, whose markings stay open together. */
    public HeldStart held() {
        return HeldStart.of(presenters, contest.settings().heldStart());
    }

    /** Everybody who is being marked, in running order: more than one at a held start only. */
    public List<PresenterView> marked() {
        return presenters.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.MARKING)
                .toList();
    }

    /** Seats without a card for anybody who is being marked. */
    public List<String> missing() {
        return panel.missing().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(SeatCodes.IN_ORDER)
                .toList();
    }

    /** The presenter with that running number. */
    public Optional<PresenterView> presenter(int number) {
        return presenters.stream().filter(p -> p.number() == number).findFirst();
    }

    /** The presenter whom that command names; empty where it names nobody or somebody unknown. */
    public Optional<PresenterView> named(StageCommand order) {
        return order.get(Argument.PRESENTER).flatMap(this::presenter);
    }

    /** Whether marking of that presenter was closed and is open again for some seats. */
    public boolean isReopened(PresenterView presenter) {
        return presenter.isActive() && panel.reopened().containsKey(presenter.number());
    }

    /** Who waits to be closed again, in the order of opening. */
    public List<PresenterView> reopenedPresenters() {
        return panel.reopened().keySet().stream()
                .flatMap(number -> presenter(number).stream())
                .filter(PresenterView::isActive)
                .toList();
    }

    /** Seats without any card, over which the marking of that presenter would be closed. */
    public List<String> missing(PresenterView presenter) {
        return isReopened(presenter)
                ? panel.reopened().get(presenter.number()).stream()
                        .filter(seat -> !seat.hasCard())
                        .map(OpenSeat::seat)
                        .toList()
                : panel.missing().getOrDefault(presenter.number(), List.of());
    }

    /** Seats opened again that have sent nothing new: the old card will go on counting. */
    public List<String> unchanged(PresenterView presenter) {
        return isReopened(presenter)
                ? panel.reopened().get(presenter.number()).stream()
                        .filter(seat -> seat.hasCard() && !seat.sent())
                        .map(OpenSeat::seat)
                        .toList()
                : List.of();
    }

    /** The next one in running order who has not been on stage. */
    public Optional<PresenterView> nextWaiting() {
        return presenters.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING)
                .findFirst();
    }

    /** How many have not had their turn closed and would stay without a place. */
    public int unfinished() {
        return (int) presenters.stream()
                .filter(p -> p.isActive() && p.turn() != Turn.CLOSED)
                .count();
    }

    /** Whether nobody has finished a turn: there is nothing yet that votes could be about. */
    public boolean nobodyHasSpoken() {
        return presenters.stream().noneMatch(p -> p.isActive() && p.turn() == Turn.CLOSED);
    }

    /** Whether there is anybody who could come on stage. */
    public boolean anyActive() {
        return presenters.stream().anyMatch(PresenterView::isActive);
    }
}
