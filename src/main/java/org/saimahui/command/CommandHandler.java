package org.saimahui.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterView;

/**
 * All there is to know of one command: whether it may be given now, what is asked first, and what it does. A bean of any
 * room that implements it is found by itself; exactly one belongs to each {@link Command}. Its words are the messages
 * {@code stage.command.NAME} (the verb), {@code stage.done.NAME} and {@code audit.action.NAME}, and where a question is
 * asked {@code stage.confirm.NAME}.
 */
public interface CommandHandler {

    /** The command that it handles. */
    Command command();

    /** What the command must carry; without it the sender is told {@code MISSING_FIELD}. */
    default Set<Argument<?>> needs() {
        return Set.of();
    }

    /** What it may carry beside what it needs and {@link Argument#EVERYWHERE}; other things are {@code UNKNOWN_FIELD}. */
    default Set<Argument<?>> takes() {
        return Set.of();
    }

    /**
     * May I? The one place that says so: pages ask to let a button rest with its reason, and nothing is done before it has
     * been asked under the contest's lock. Reads, and changes nothing.
     *
     * @param presenter whom the command names, if anybody
     * @return why not; empty for yes
     */
    Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter);

    /**
     * What an organiser is asked before it is sent; empty where it can simply be taken back.
     *
     * @param presenter whom the command names, if anybody
     */
    default Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.empty();
    }

    /**
     * Whether {@code version} is the scene's, which cards and edits do not raise, instead of the contest's; then the contest's
     * own stays as it is.
     */
    default boolean followsScene() {
        return false;
    }

    /** Whether a supervisor, where there is one, has to agree before it is done. */
    default boolean needsSecond(Situation now, StageCommand order) {
        return false;
    }

    /** What of the things carried does not fit this situation; asked once {@link #mayI} has said yes. */
    default void check(Situation now, StageCommand order, InputProblems problems) {}

    /** What the record keeps of that order beside where the evening stands; asked before and after, never a mark or a count. */
    default Map<String, Object> kept(Situation now, StageCommand order) {
        return Map.of();
    }

    /**
     * Makes ready what takes time, before the contest is locked and while no connection to the database is held: whoever waits
     * for the lock holds one. What it finds may be old by the time that it is wanted, and what fails must not keep the command
     * from being done. A deed for which it is too old to be of use throws
     * {@link OldPreparationException} and is asked for again.
     *
     * @return what does it then, in place of {@link #act}
     */
    default Deed prepare(long contestId) {
        return this::act;
    }

    /** What a command does; as {@link #act}. */
    @FunctionalInterface
    interface Deed {

        /** Does it. @param now as it stood before */
        void act(Situation now, StageCommand order);
    }

    /**
     * Does it, inside the transaction that holds the contest's lock and has asked everything above.
     *
     * @param now as it stood before
     */
    void act(Situation now, StageCommand order);
}
