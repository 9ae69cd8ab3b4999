package org.saimahui.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on air survives in the store, and one change of it is one version. */
abstract class CueContract {

    @Autowired
    private SampleEvening evening;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private CueService cues;

    @Autowired
    private TransactionTemplate transactions;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evening.draft();
    }

    @Test
    void aContestBeginsWithItsCoverAndTheFirstCueAhead() {
        StageView view = cues.view(contest.id());

        assertThat(view.scene()).isEqualTo(Scene.COVER);
        assertThat(list().next(view.pointer()).orElseThrow().key()).isEqualTo("cover");
    }

    @Test
    void aCueOfSeveralStepsTakesAKeyForEach() {
        PresenterView first = presenters.list(contest.id()).get(0);
        Cue figures = list().find("figures-" + first.id()).orElseThrow();

        StageView one = inTransaction(() -> cues.run(contest.id(), list(), figures, 0, false));
        assertThat(one.pointer()).isEqualTo(figures.key());
        StageView two = inTransaction(() -> cues.run(contest.id(), list(), figures, 1, false));

        assertThat(two.scene()).isEqualTo(Scene.of(SceneKind.FIGURE, first.id()).atStep(1));
        assertThat(two.pointer()).isEqualTo("open-" + first.id());
        assertThat(two.version()).isEqualTo(one.version() + 1);
        assertThat(cues.view(contest.id())).isEqualTo(two);
    }

    @Test
    void aHeldPictureStaysWhileTheRunningOrderGoesOnAndIsLetGoByWhatIsPutOnAir() {
        inTransaction(() -> cues.hold(contest.id()));
        StageView held = inTransaction(
                () -> cues.run(contest.id(), list(), list().find("rules").orElseThrow(), 0, false));
        assertThat(held.scene()).isEqualTo(Scene.COVER);
        assertThat(held.running()).isEqualTo("rules");

        StageView free = inTransaction(() -> cues.air(contest.id(), Scene.of(SceneKind.RULES)));
        assertThat(free.held()).isFalse();
        assertThat(free.scene().kind()).isEqualTo(SceneKind.RULES);
    }

    @Test
    void goingBackShowsWhatWasAndPointsAtWhatCame() {
        Cue rules = list().find("rules").orElseThrow();
        Cue panel = list().find("panel").orElseThrow();
        inTransaction(() -> cues.run(contest.id(), list(), rules, 0, false));

        StageView back = inTransaction(() -> cues.goBack(contest.id(), panel, 0, rules));

        assertThat(back.scene().kind()).isEqualTo(SceneKind.PANEL);
        assertThat(back.pointer()).isEqualTo("rules");
    }

    @Test
    void whoSawAnotherSceneIsRefused() {
        long seen = cues.view(contest.id()).version();
        inTransaction(() -> cues.air(contest.id(), Scene.of(SceneKind.BLANK)));

        assertThatThrownBy(() -> inTransaction(() -> {
                    cues.requireVersion(contest.id(), seen);
                    return cues.view(contest.id());
                }))
                .isInstanceOf(StaleSceneException.class);
    }

    @Test
    void ownCuesHangWhereTheyWerePutAndGoWhenTakenAway() {
        PresenterView second = presenters.list(contest.id()).get(1);
        OwnCueView pause = inTransaction(() -> cues.add(
                contest.id(), new AddCue(second.id(), OwnCueView.Place.BEFORE, CueKind.BREAK, "休息一刻", 900, null)));

        List<String> keys = list().cues().stream().map(Cue::key).toList();
        assertThat(keys.get(keys.indexOf("call-" + second.id()) - 1)).isEqualTo(pause.key());

        inTransaction(() -> cues.remove(contest.id(), pause.id()));
        assertThat(list().find(pause.key())).isEmpty();
    }

    @Test
    void aSpecialPrizeKeepsWhoGetsItAndGoesWithItsCue() {
        List<PresenterView> people = presenters.list(contest.id());
        SpecialPrize given =
                new SpecialPrize(List.of(people.get(1).id(), people.get(0).id()), "王海", "市委党校", "讲得最好");
        OwnCueView prize = inTransaction(() -> cues.add(
                contest.id(), new AddCue(null, OwnCueView.Place.BEFORE, CueKind.SPECIAL_PRIZE, "最佳故事奖", null, given)));
        assertThat(cues.own(contest.id())).containsExactly(prize);
        assertThat(prize.given()).isEqualTo(given);

        inTransaction(
                () -> cues.run(contest.id(), list(), list().find(prize.key()).orElseThrow(), 0, false));
        Scene scene = cues.view(contest.id()).scene();
        assertThat(scene.kind()).isEqualTo(SceneKind.SPECIAL_PRIZE);
        assertThat(scene.text()).isEqualTo("最佳故事奖");
        assertThat(cues.specialPrize(contest.id(), scene)).contains(prize);
        assertThat(cues.specialPrize(contest.id())).contains(prize);

        inTransaction(() -> cues.remove(contest.id(), prize.id()));
        assertThat(cues.specialPrize(contest.id(), scene)).isEmpty();
        assertThat(cues.specialPrize(contest.id())).isEmpty();
    }

    @Test
    void aSkippedCueIsKeptAndComesBack() {
        inTransaction(() -> cues.skip(contest.id(), "panel", true));
        assertThat(list().find("panel").orElseThrow().skipped()).isTrue();

        inTransaction(() -> cues.skip(contest.id(), "panel", false));
        assertThat(list().find("panel").orElseThrow().skipped()).isFalse();
    }

    private CueList list() {
        List<PresenterView> people = presenters.list(contest.id());
        return cues.list(
                contest.id(),
                new CueFacts(
                        people,
                        new CueFacts.Presses(
                                Map.of(people.get(0).id(), 2),
                                people.stream().collect(Collectors.toMap(PresenterView::id, person -> 1))),
                        new CueFacts.Stand(false, false, false),
                        true,
                        new CueFacts.Result(false, 0, 0),
                        CueFacts.Vote.BEFORE,
                        CueFacts.Lots.NONE,
                        HeldStart.of(people, 0)));
    }

    private <T> T inTransaction(Supplier<T> act) {
        return transactions.execute(status -> {
            contests.lock(contest.id());
            return act.get();
        });
    }
}
