package org.saimahui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Slot;
import org.saimahui.presenter.Turn;

/** The running order, and where the pointer goes. */
class CueListTests {

    private int heldStart;

    private int reveal;

    private boolean released;

    private final Set<String> shown = new HashSet<>();

    private final Set<String> skipped = new HashSet<>();

    private final List<OwnCueView> own = new ArrayList<>();

    @Test
    void anEveningGoesFromCoverToThanks() {
        assertThat(keys(list(true, waiting(11), waiting(12))))
                .containsExactly(
                        "cover",
                        "panel",
                        "rules",
                        "call-11",
                        "clock-11",
                        "figures-11",
                        "open-11",
                        "close-11",
                        "marks-11",
                        "ranking-11",
                        "call-12",
                        "clock-12",
                        "open-12",
                        "close-12",
                        "marks-12",
                        "ranking-12",
                        "open-vote",
                        "close-vote",
                        "show-votes",
                        "close-contest",
                        "release",
                        "award-2",
                        "award-1",
                        "thanks");
    }

    @Test
    void whereTheResultIsToldPrizesAreGivenBeforeItIsReleasedAndWhatIsLeftOverAfter() {
        reveal = 3;
        assertThat(keys(list(true, waiting(11))))
                .endsWith("close-contest", "reveal", "award-2", "award-1", "release", "thanks");

        released = true;
        assertThat(keys(list(true, waiting(11)))).endsWith("release", "award-2", "award-1", "thanks");
        shown.add("award-2");
        CueList list = list(true, waiting(11));
        assertThat(keys(list)).endsWith("award-2", "release", "award-1", "thanks");
        assertThat(after(list, "award-2", true))
                .as("a page is no picture to go on to")
                .isEqualTo("award-1");

        released = false;
        shown.clear();
        skipped.add("reveal");
        assertThat(keys(list(true, waiting(11)))).endsWith("reveal", "release", "award-2", "award-1", "thanks");
    }

    @Test
    void aPrizeOfOnesOwnIsGivenBeforeTheOthersOrWhereItWasPut() {
        own.add(prize(7, null, OwnCueView.Place.AFTER));
        own.add(prize(8, 11L, OwnCueView.Place.AFTER));
        own.add(prize(9, null, OwnCueView.Place.BEFORE));

        assertThat(keys(list(true, waiting(11))))
                .containsSubsequence("cover", "own-9", "panel", "ranking-11", "own-8", "open-vote")
                .endsWith("close-contest", "release", "own-7", "award-2", "award-1", "thanks");
        reveal = 3;
        assertThat(keys(list(true, waiting(11))))
                .endsWith("close-contest", "reveal", "own-7", "award-2", "award-1", "release", "thanks");
        released = true;
        shown.add("own-7");
        assertThat(keys(list(true, waiting(11))))
                .as("given before, left over after")
                .endsWith("own-7", "release", "award-2", "award-1", "thanks");
    }

    private static OwnCueView prize(long id, Long presenter, OwnCueView.Place place) {
        return new OwnCueView(
                id, presenter, place, CueKind.SPECIAL_PRIZE, "最佳故事奖", null, new SpecialPrize(List.of(11L), "", "", ""));
    }

    @Test
    void withoutJudgesNobodyMarksAndTheTalkIsClosed() {
        assertThat(keys(list(false, waiting(11))))
                .startsWith("cover", "rules", "call-11", "clock-11", "figures-11", "close-11", "ranking-11");
    }

    @Test
    void whoHasLeftHasNoCuesButWhatHangsBesideStays() {
        own.add(new OwnCueView(7, 11L, OwnCueView.Place.AFTER, CueKind.BREAK, "休息", 600, null));

        assertThat(keys(list(true, left(11), waiting(12)))).contains("own-7").noneMatch(key -> key.endsWith("-11"));
    }

    @Test
    void theFiguresOfTheEveningTakeAKeyForEachPresenterWhoHasOne() {
        own.add(new OwnCueView(7, null, OwnCueView.Place.AFTER, CueKind.FIGURE, "", null, null));
        own.add(new OwnCueView(8, null, OwnCueView.Place.AFTER, CueKind.MESSAGE, "请稍候", null, null));

        assertThat(list(true, waiting(11), waiting(12), waiting(13))
                        .find("own-7")
                        .orElseThrow()
                        .steps())
                .isEqualTo(2);
        assertThat(list(true, left(11), waiting(12), waiting(13))
                        .find("own-7")
                        .orElseThrow()
                        .steps())
                .isEqualTo(1);
        assertThat(list(true, waiting(11)).find("own-8").orElseThrow().steps()).isEqualTo(1);
    }

    @Test
    void aCommandIsDoneWhoeverGaveItAndASceneWhenItWasOnAir() {
        shown.add("clock-11");
        assertThat(done(list(true, at(11, Turn.CALLED), waiting(12)))).containsExactly("cover", "call-11", "clock-11");
    }

    @Test
    void theTimeForClockAndFiguresIsOverWithTheTalk() {
        assertThat(done(list(true, at(11, Turn.MARKING), waiting(12))))
                .containsExactly("cover", "call-11", "clock-11", "figures-11", "open-11");
    }

    @Test
    void afterTheEndNobodyIsIntroducedOrCalledAnyMore() {
        released = true;

        assertThat(list(true, at(11, Turn.CLOSED), waiting(12)).firstAhead().map(Cue::kind))
                .get()
                .extracting(CueKind::part)
                .isEqualTo(CueKind.Part.ENDING);
    }

    private static List<String> done(CueList list) {
        return list.cues().stream().filter(Cue::done).map(Cue::key).toList();
    }

    @Test
    void aStretchIsPlayedThroughThenComesWhoWasPassedOver() {
        shown.addAll(List.of("panel", "rules", "clock-12"));
        CueList list = list(true, waiting(11), at(12, Turn.CALLED));

        assertThat(after(list, "clock-12", false)).isEqualTo("open-12");
        shown.addAll(List.of("marks-12", "ranking-12"));
        assertThat(after(list(true, waiting(11), at(12, Turn.CLOSED)), "ranking-12", false))
                .isEqualTo("call-11");
    }

    @Test
    void whoHasGoneBackGoesOnStepByStep() {
        shown.addAll(List.of("panel", "rules", "clock-11", "figures-11"));
        CueList list = list(true, at(11, Turn.MARKING));

        assertThat(list.before(list.find("open-11").orElseThrow()).orElseThrow().key())
                .isEqualTo("figures-11");
        assertThat(after(list, "clock-11", true)).isEqualTo("figures-11");
    }

    @Test
    void whatIsSkippedIsNeitherNextNorBack() {
        skipped.addAll(List.of("panel", "rules"));
        CueList list = list(true, waiting(11));

        assertThat(list.next("panel").orElseThrow().key()).isEqualTo("call-11");
        assertThat(list.before(list.find("call-11").orElseThrow()).orElseThrow().key())
                .isEqualTo("cover");
    }

    @Test
    void aPointerToSomebodyWhoHasLeftPointsToWhatIsAhead() {
        shown.addAll(List.of("panel", "rules"));

        assertThat(list(true, left(11), waiting(12))
                        .next("call-11")
                        .orElseThrow()
                        .key())
                .isEqualTo("call-12");
    }

    @Test
    void nothingComesBeforeTheFirstNorAfterTheLast() {
        CueList list = list(true, waiting(11));

        assertThat(list.before(list.cues().get(0))).isEmpty();
        assertThat(list.after(list.find("thanks").orElseThrow(), true)).isEmpty();
    }

    @Test
    void theFirstAreClosedTogetherAndShownOneAfterAnother() {
        heldStart = 2;

        assertThat(keys(list(true, waiting(11), waiting(12), waiting(13))))
                .containsSubsequence(
                        "call-11",
                        "open-11",
                        "call-12",
                        "open-12",
                        "close-12",
                        "marks-11",
                        "marks-12",
                        "ranking-12",
                        "call-13",
                        "open-13",
                        "close-13",
                        "marks-13",
                        "ranking-13")
                .doesNotContain("close-11", "ranking-11");
    }

    private CueList list(boolean judged, PresenterView... people) {
        CueFacts facts = new CueFacts(
                List.of(people),
                new CueFacts.Presses(
                        Map.of(11L, 3, 13L, 1),
                        judged
                                ? Stream.of(people).collect(Collectors.toMap(PresenterView::id, person -> 1))
                                : Map.of()),
                new CueFacts.Stand(true, released, released),
                judged,
                new CueFacts.Result(false, reveal, 2),
                CueFacts.Vote.BEFORE,
                CueFacts.Lots.NONE,
                HeldStart.of(List.of(people), heldStart));
        return CueListMaker.make(facts, shown, skipped, own);
    }

    private static String after(CueList list, String key, boolean replayed) {
        return list.after(list.find(key).orElseThrow(), replayed).orElseThrow().key();
    }

    private static List<String> keys(CueList list) {
        return list.cues().stream().map(Cue::key).toList();
    }

    private static PresenterView waiting(long id) {
        return at(id, Turn.WAITING);
    }

    private static PresenterView at(long id, Turn turn) {
        return person(id, PresenterState.ACTIVE, turn);
    }

    private static PresenterView left(long id) {
        return person(id, PresenterState.WITHDRAWN, Turn.WAITING);
    }

    private static PresenterView person(long id, PresenterState state, Turn turn) {
        return new PresenterView(id, 1, (int) id, "张艳", "市发改委", "处长", state, turn, null, null, Slot.of((int) id));
    }
}
