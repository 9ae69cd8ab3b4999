package org.saimahui.console.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.screen.ScreenSign;
import org.saimahui.screen.ScreenView;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.Lamps;
import org.saimahui.store.SnapshotState;
import org.saimahui.sums.ResultSheet;

/**
 * Everything the console shows.
 *
 * @param held presenters whose marking stays open while somebody else talks, each with the lamps
 * @param again presenters whose closed marking is open again, each with the lamps of those seats
 * @param timed whether the rule has a ladder of time penalties
 * @param standings for organisers only
 * @param seen id of the newest line of the record shown
 */
record ConsoleView(
        Situation now,
        WallView wall,
        Pictures pictures,
        List<Lane> lanes,
        List<Lamps.Lamp> lamps,
        Reach reach,
        List<Again> again,
        List<Again> held,
        Vote vote,
        List<CommandButton> life,
        boolean timed,
        ResultSheet standings,
        List<LogLine> log,
        long seen) {

    /** The one on stage, or null. */
    public @Nullable PresenterView onStage() {
        return now.onStage().orElse(null);
    }

    /** The one whom everybody's pages name: on stage, or the last one who was; null before the first, and after the end. */
    public @Nullable PresenterView lastCalled() {
        return now.is(ContestState.LIVE) ? now.lastCalled().orElse(null) : null;
    }

    /** What to do when something goes wrong. */
    public List<CrisisCard> crisis() {
        return CrisisCard.ALL;
    }

    public long sent() {
        return lamps.stream().filter(l -> l.state().equals("sent")).count();
    }

    public long expected() {
        return lamps.stream().filter(l -> !l.state().equals("recused")).count();
    }

    /**
     * A presenter in running order.
     *
     * @param word the turn or state in words
     * @param act what may be done about this presenter out of turn
     * @param label what its button says
     * @param more what else may be done about this presenter
     */
    record Lane(PresenterView presenter, String word, CommandButton act, String label, List<CommandButton> more) {

        public boolean isNow() {
            return presenter.isActive() && presenter.isOnStage();
        }

        public boolean isDone() {
            return presenter.turn() == org.saimahui.presenter.Turn.CLOSED;
        }
    }

    /**
     * Who is there.
     *
     * @param judges whose devices were heard of a moment ago
     * @param phones that follow the audience's page
     * @param walls that follow the big screen's
     * @param screens of the hall, by name
     * @param cut judges whose marks are waited for and who are silent: what they have marked comes by itself
     * @param snapshotAge of the newest snapshot, in minutes; null for none
     * @param turn how long the turn at hand has lasted, in minutes; null while nobody is on stage
     */
    record Reach(
            long judges,
            int phones,
            int walls,
            List<ScreenView> screens,
            long cut,
            SnapshotState snapshots,
            @Nullable Long snapshotAge,
            @Nullable Long turn) {

        /** How many named screens show what they should. */
        public long screensHere() {
            return screens.stream().filter(Reach::isWell).count();
        }

        /** How late the slowest of them was, in seconds; null where that was never measured. */
        public @Nullable String delay() {
            return screens.stream()
                    .filter(Reach::isWell)
                    .map(screen -> screen.sign())
                    .filter(sign -> sign != null && sign.delayMillis() != null)
                    .max(Comparator.comparing(ScreenSign::delayMillis))
                    .map(ScreenSign::delay)
                    .orElse(null);
        }

        /** How far the clock of a screen is off at most, in milliseconds. */
        public long offset() {
            return screens.stream()
                    .map(ScreenView::sign)
                    .filter(Objects::nonNull)
                    .map(ScreenSign::offsetMillis)
                    .max(Comparator.comparing(Math::abs))
                    .orElse(0L);
        }

        private static boolean isWell(ScreenView screen) {
            return !screen.silent() && screen.sign() != null && !screen.sign().behind();
        }
    }

    /** Closed marking that is open again for some seats. */
    record Again(PresenterView presenter, List<Lamps.Lamp> lamps) {}

    /**
     * The audience's vote.
     *
     * @param closesAt when a timed vote ends; null otherwise
     */
    record Vote(
            boolean exists,
            String state,
            String word,
            long voters,
            @Nullable Instant closesAt,
            CommandButton open,
            CommandButton pause,
            CommandButton resume,
            CommandButton close,
            CommandButton show) {}

    /**
     * The wall in small, as markup.
     *
     * @param ahead what it shows after the next key; null where that opens a page, or nothing comes
     */
    record Pictures(String onAir, @Nullable String ahead) {}

    /** A line of the record in words. */
    record LogLine(String time, String text, String actor) {}
}
