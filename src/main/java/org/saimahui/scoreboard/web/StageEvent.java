package org.saimahui.scoreboard.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.StageLamps;

/**
 * Event {@code stage} for programs: turn and lamps, what the wall shows, the clock of whoever talks. It carries no numbers of the
 * contest.
 *
 * @param sceneVersion what NEXT, BACK and AIR compare
 * @param held whether the wall keeps an earlier picture
 */
record StageEvent(@JsonUnwrapped StageLamps lamps, long sceneVersion, boolean held, Scene scene, Clock clock) {

    /**
     * The picture on air.
     *
     * @param presenter running number; null where it is about nobody
     */
    record Scene(
            SceneKind kind,
            @Nullable Integer presenter,
            int step,
            String text,
            @Nullable Instant until) {}

    /**
     * What is needed to count on alone.
     *
     * @param limit with grace and warn in seconds
     * @param startedAt milliseconds since 1970; null while it rests
     */
    record Clock(
            int limit,
            int grace,
            int warn,
            TalkClock.State state,
            @Nullable Long startedAt,
            long spentMillis) {}

    static StageEvent of(StageLamps lamps, StageView stage, List<PresenterView> people, ClockView talk) {
        Long about = stage.scene().presenterId();
        Integer presenter = people.stream()
                .filter(p -> about != null && p.id() == about)
                .map(PresenterView::number)
                .findFirst()
                .orElse(null);
        return new StageEvent(
                lamps,
                stage.version(),
                stage.held(),
                new Scene(
                        stage.scene().kind(),
                        presenter,
                        stage.scene().toldStep(),
                        stage.scene().text(),
                        stage.scene().until()),
                new Clock(
                        talk.time().limit(),
                        talk.time().grace(),
                        talk.time().warn(),
                        talk.clock().state(),
                        talk.startedAtMillis(),
                        talk.clock().spentMillis()));
    }
}
