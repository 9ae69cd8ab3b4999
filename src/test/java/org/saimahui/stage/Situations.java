package org.saimahui.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.VoteAccess;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Slot;
import org.saimahui.presenter.Turn;
import org.saimahui.support.ChangedSettings;
import org.saimahui.voting.VoteState;

/** Makes situations for the rules' tests: a LIVE contest with nobody on stage, unless said otherwise. */
class Situations {

    private ContestState state = ContestState.LIVE;

    private boolean published = true;

    private boolean rehearsal;

    private VoteState vote = VoteState.NOT_OPENED;

    private Situation.Parts parts = new Situation.Parts(true, true, true, true, false);

    private int seats = 7;

    private EveningSettings settings = EveningSettings.DEFAULTS;

    private List<String> missing = List.of();

    private final Map<Integer, List<OpenSeat>> reopened = new LinkedHashMap<>();

    private int undecided;

    private boolean frozen;

    private Situation.Watch watch = Situation.Watch.NONE;

    private boolean votePaused;

    private boolean correcting;

    private long voters;

    private final List<PresenterView> presenters = new ArrayList<>();

    static Situations aContest() {
        return new Situations();
    }

    Situations in(ContestState newState) {
        state = newState;
        return this;
    }

    Situations unpublished() {
        published = false;
        return this;
    }

    Situations rehearsal() {
        rehearsal = true;
        return this;
    }

    Situations vote(VoteState newVote) {
        vote = newVote;
        return this;
    }

    Situations parts(boolean known, boolean judged, boolean audience, boolean weighs) {
        parts = new Situation.Parts(known, judged, audience, weighs, false);
        return this;
    }

    Situations seats(int judges) {
        seats = judges;
        return this;
    }

    /** Marking of that presenter is open again for a seat. */
    Situations reopened(int presenter, String seat, boolean hasCard, boolean sent) {
        reopened.computeIfAbsent(presenter, n -> new ArrayList<>()).add(new OpenSeat(presenter, seat, hasCard, sent));
        return this;
    }

    Situations missing(String... seats) {
        missing = List.of(seats);
        return this;
    }

    /** So many adjustments wait for a second person. */
    Situations correcting() {
        state = ContestState.RELEASED;
        correcting = true;
        return this;
    }

    Situations votePaused() {
        vote = VoteState.OPEN;
        votePaused = true;
        return this;
    }

    Situations voters(long ballots) {
        voters = ballots;
        return this;
    }

    Situations watch(boolean halted, int keys, Integer... turned) {
        watch = new Situation.Watch(halted, keys, Set.of(turned), false);
        return this;
    }

    /** The judges are choosing between two who are level. */
    Situations judgesAsked() {
        watch = new Situation.Watch(watch.halted(), watch.keys(), watch.turned(), true);
        return this;
    }

    Situations frozen() {
        frozen = true;
        return this;
    }

    Situations undecided(int adjustments) {
        undecided = adjustments;
        return this;
    }

    /** Adds the next running number. */
    Situations with(Turn turn) {
        return with(turn, PresenterState.ACTIVE);
    }

    /** Adds the next running number, waiting, with what the stage manager says. */
    Situations with(Attendance attendance) {
        return with(Turn.WAITING, PresenterState.ACTIVE, new Slot(presenters.size() + 1, attendance, null, null, null));
    }

    Situations with(Turn turn, PresenterState presenterState) {
        return with(turn, presenterState, Slot.of(presenters.size() + 1));
    }

    Situations with(Turn turn, PresenterState presenterState, Slot slot) {
        int number = presenters.size() + 1;
        presenters.add(
                new PresenterView(number, 1, number, "述职人" + number, "", "", presenterState, turn, null, null, slot));
        return this;
    }

    /** The first so many markings stay open together. */
    Situations heldStart(int first) {
        settings = ChangedSettings.of(EveningSettings.DEFAULTS).heldStart(first).done();
        return this;
    }

    Situation make() {
        @Nullable Instant never = null;
        ContestView contest = new ContestView(
                1,
                "evening",
                new ContestFacts("测试之夜", "", "", "", null, "Asia/Shanghai", VoteAccess.OPEN, true, false),
                settings,
                new ContestView.Course(state, published, correcting, null),
                new ContestView.Fixed(1, false, false, false),
                new ContestView.Dates(Instant.EPOCH, never, never, never),
                rehearsal,
                41);
        Map<Integer, List<String>> missingCards = new LinkedHashMap<>();
        presenters.stream().filter(p -> p.turn() == Turn.MARKING).forEach(p -> missingCards.put(p.number(), missing));
        return new Situation(
                contest,
                presenters,
                new Situation.Poll(vote, votePaused, voters),
                parts,
                new Situation.Panel(seats, missingCards, reopened),
                undecided,
                frozen,
                watch);
    }
}
