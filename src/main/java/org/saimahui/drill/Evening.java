package org.saimahui.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.cue.CueKind;
import org.saimahui.drill.Moment.Point;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.release.KeyRing;
import org.saimahui.voting.VoteState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One evening from the doors to the last step of its result, with the faults at their moments. Not for several threads. */
class Evening {

    private static final Logger LOG = LoggerFactory.getLogger(Evening.class);

    private static final int VOTERS = 12;

    private final Hall hall;

    private final HallServices services;

    private final List<Fault> faults;

    private final Consumer<Finding> found;

    private final BooleanSupplier stopped;

    private final List<Integer> played = new ArrayList<>();

    /**
     * @param found told of each fault as it has been played
     * @param stopped whether somebody wants it to end
     */
    Evening(Hall hall, HallServices services, List<Fault> faults, Consumer<Finding> found, BooleanSupplier stopped) {
        this.hall = hall;
        this.services = services;
        this.faults = faults;
        this.found = found;
        this.stopped = stopped;
    }

    /** Thrown between two acts when somebody has asked for the end. */
    static class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @return what stopped it; empty when it was played to its end, or by whoever asked for the end */
    Optional<String> play() {
        Optional<String> trouble = Optional.empty();
        try {
            at(Point.DOORS);
            hall.commands().press(now -> now.is(ContestState.LIVE));
            talks();
            if (hall.playbill().now().parts().audience()) {
                vote();
            }
            hall.commands().press(now -> now.is(ContestState.CLOSED));
            at(Point.AUDIT);
            keys();
            reveal();
        } catch (StoppedException asked) {
            LOG.debug("A drill was stopped");
        } catch (RuntimeException broken) {
            LOG.info("A drill cannot go on", broken);
            trouble = Optional.of(why(broken));
        }
        rest(trouble.orElse("–"));
        return trouble;
    }

    private void talks() {
        int talk = 0;
        while (hall.playbill().now().nextWaiting().isPresent()) {
            talk++;
            int left = left() - 1;
            at(Point.DUE, talk, left);
            hall.commands().call();
            PresenterView talker = hall.playbill().talker();
            at(Point.TALK, talk, left);
            hall.commands().open();
            at(Point.MARKING, talk, left);
            at(Point.CARDS, talk, left);
            if (hall.playbill().presenter(talker.number()).turn() == Turn.MARKING) {
                hall.cards().sendAll(talker);
                hall.commands().close(talker);
            }
            at(Point.CLOSED, talk, left);
            hall.commands().press(now -> isShown(now, talker));
        }
    }

    private int left() {
        return (int) hall.playbill().active().stream()
                .filter(p -> p.turn() == Turn.WAITING)
                .count();
    }

    /** Marks and ranking have been on the wall, as far as they may be. */
    private boolean isShown(Situation now, PresenterView talker) {
        return services.order()
                .next(now)
                .filter(cue -> !Long.valueOf(talker.id()).equals(cue.presenterId()) || cue.kind() == CueKind.CALL)
                .isPresent();
    }

    private void vote() {
        hall.commands().press(now -> now.vote() == VoteState.OPEN);
        List<Integer> last = lastTwo();
        int most = hall.voters().choices();
        for (int i = 0; i < VOTERS; i++) {
            hall.voters().vote(hall.device(), hall.voters().ticket(), most > 1 ? last : List.of(last.get(i % 2)));
        }
        at(Point.VOTE);
        at(Point.VOTED);
        hall.commands().press(now -> now.vote() == VoteState.CLOSED || now.vote() == VoteState.SHOWN);
    }

    /** They get the same marks, and the same votes. */
    private List<Integer> lastTwo() {
        List<Integer> all =
                hall.playbill().active().stream().map(PresenterView::number).toList();
        return all.subList(all.size() - 2, all.size());
    }

    private void keys() {
        if (isDue(KeyRing.FIRST)) {
            hall.supervision().turnKey();
        }
        if (isDue(KeyRing.SECOND)) {
            hall.commands().turnKey();
        }
    }

    private boolean isDue(int key) {
        return key <= hall.playbill().now().watch().keys()
                && !hall.playbill().now().watch().turned().contains(key);
    }

    private void reveal() {
        hall.commands().give(StageCommand.of(Command.REVEAL_NEXT).confirmed());
        at(Point.REVEAL);
        hall.commands()
                .press(now -> services.order()
                        .next(now)
                        .filter(cue -> cue.kind() != CueKind.REVEAL)
                        .isPresent());
    }

    private void at(Point point) {
        at(point, 0, -1);
    }

    private void at(Point point, int talk, int left) {
        for (Fault fault : faults) {
            if (fault.moment().is(point, talk, left) && !played.contains(fault.number())) {
                if (stopped.getAsBoolean()) {
                    throw new StoppedException();
                }
                play(fault);
            }
        }
    }

    private void play(Fault fault) {
        played.add(fault.number());
        Notes seen = new Notes();
        hall.doors();
        try {
            fault.play(hall, seen);
        } catch (RuntimeException broken) {
            LOG.info("Fault {} of a drill could not be played", fault.number(), broken);
            seen.stopped(why(broken));
        }
        seen.through(hall.doors());
        found.accept(seen.finding(fault.number()));
    }

    /** Whatever was never reached has not passed. */
    private void rest(String why) {
        for (Fault fault : faults) {
            if (!played.contains(fault.number())) {
                Notes seen = new Notes();
                if (!hall.playbill().now().parts().audience() && isOfVote(fault)) {
                    seen.notHere();
                    seen.expect("0.novote", true, "");
                } else {
                    seen.stopped(why);
                }
                found.accept(seen.finding(fault.number()));
            }
        }
    }

    private static boolean isOfVote(Fault fault) {
        return fault.moment().point() == Point.VOTE || fault.moment().point() == Point.VOTED;
    }

    static String why(RuntimeException thrown) {
        try {
            return Refused.code(thrown);
        } catch (RuntimeException unexpected) {
            return unexpected.getClass().getSimpleName() + ": " + unexpected.getMessage();
        }
    }
}
