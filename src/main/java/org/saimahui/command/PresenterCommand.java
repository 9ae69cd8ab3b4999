package org.saimahui.command;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;

/** A command of the running evening about one presenter, who must be known. */
public abstract class PresenterCommand implements CommandHandler {

    @Override
    public final Set<Argument<?>> needs() {
        return Set.of(Argument.PRESENTER);
    }

    @Override
    public final Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return presenter == null
                ? Optional.of(Refusal.because("NOBODY_NAMED"))
                : Refusal.when(
                                !isTheTime(now, presenter),
                                "NOT_LIVE",
                                now.contest().state())
                        .or(() -> refusal(now, presenter));
    }

    @Override
    public final Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return presenter == null ? Optional.empty() : asks(now, presenter);
    }

    @Override
    public final void act(Situation now, StageCommand order) {
        act(now, now.named(order).orElseThrow(), order);
    }

    /** Whether the contest is in a state for it: while it is live. */
    protected boolean isTheTime(Situation now, PresenterView presenter) {
        return now.is(ContestState.LIVE);
    }

    /** As {@link #isTheTime}, for what can be done from the first preparations until the evening is over. */
    protected static boolean isNotOver(Situation now) {
        return !now.is(ContestState.CLOSED) && !now.is(ContestState.RELEASED);
    }

    /** Why not, when it is the time for it; empty for yes. */
    protected abstract Optional<Refusal> refusal(Situation now, PresenterView presenter);

    /** As {@link CommandHandler#question}. */
    protected Optional<Question> asks(Situation now, PresenterView presenter) {
        return Optional.empty();
    }

    /** As {@link CommandHandler#act(Situation, StageCommand)}. */
    protected abstract void act(Situation now, PresenterView presenter, StageCommand order);

    /** The refusal that most of them begin with: who has left is not on stage any more. */
    public static Optional<Refusal> mustBeActive(PresenterView presenter) {
        return presenter.isActive() ? Optional.empty() : Optional.of(Refusal.about(presenter, "NOT_ACTIVE"));
    }

    /** The refusal while somebody else is called or marked; at a held start marking alone takes no room. */
    protected static Optional<Refusal> mustHaveTheStage(Situation now, PresenterView presenter) {
        return now.presenters().stream()
                .filter(other -> other.isActive() && other.isOnStage() && other.number() != presenter.number())
                .filter(other -> !now.held().makesRoom(other, presenter))
                .findFirst()
                .map(other -> Refusal.about(other, "STAGE_TAKEN"));
    }
}
