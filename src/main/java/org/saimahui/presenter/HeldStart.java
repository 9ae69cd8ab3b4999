package org.saimahui.presenter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first presenters of an evening whose markings stay open together until the last of them has spoken, so that judges
 * compare before they send. Who has left is none of them.
 *
 * @param presenters in running order; none where the contest does not want it
 */
public record HeldStart(List<PresenterView> presenters) {

    /** One alone is an ordinary turn. */
    private static final int FEWEST = 2;

    public HeldStart {
        presenters = List.copyOf(presenters);
    }

    /** @param inRunningOrder everybody of the contest @param first how many the contest wants */
    public static HeldStart of(List<PresenterView> inRunningOrder, int first) {
        List<PresenterView> held = inRunningOrder.stream()
                .filter(PresenterView::isActive)
                .limit(Math.max(0, first))
                .toList();
        return new HeldStart(held.size() < FEWEST ? List.of() : held);
    }

    /** Who talks, or talked last and is being marked; empty while nobody is on stage. @param lastCalled running number */
    public static Optional<PresenterView> onStage(List<PresenterView> people, @Nullable Integer lastCalled) {
        List<PresenterView> there =
                people.stream().filter(p -> p.isActive() && p.isOnStage()).toList();
        return there.stream()
                .filter(p -> p.turn() == Turn.CALLED)
                .findFirst()
                .or(() -> there.stream()
                        .filter(p -> lastCalled != null && p.number() == lastCalled)
                        .findFirst())
                .or(() -> there.stream().findFirst());
    }

    /** Whether that presenter is one of the first. */
    public boolean includes(PresenterView presenter) {
        return presenters.stream().anyMatch(p -> p.id() == presenter.id());
    }

    /** The last of them, with whose marking all are closed; empty where there are none. */
    public Optional<PresenterView> last() {
        return presenters.isEmpty() ? Optional.empty() : Optional.of(presenters.get(presenters.size() - 1));
    }

    /** Whether somebody on stage leaves it to another: marking of the one stays open while the other talks. */
    public boolean makesRoom(PresenterView onStage, PresenterView wanted) {
        return onStage.turn() == Turn.MARKING && includes(onStage) && includes(wanted);
    }

    /**
     * Whether they are not through together yet: nobody of them is ranked before. Once somebody behind them is called, each
     * stands alone.
     *
     * @param everybody of the contest
     */
    public boolean isUnderWay(List<PresenterView> everybody) {
        boolean through = presenters.stream()
                .allMatch(p -> p.turn() == Turn.CLOSED || p.slot().isRepeated());
        boolean behind = everybody.stream().anyMatch(p -> p.isActive() && !includes(p) && p.turn() != Turn.WAITING);
        return !through && !behind;
    }
}
