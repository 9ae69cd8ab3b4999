package org.saimahui.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;

/** Which line is the host's at which cue, and how far ahead of the stage a host may read. */
class HostScriptTests {

    private final List<String> done = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "cover, WELCOME, PANEL",
        "panel, PANEL, RULES",
        "rules, RULES, CALL",
        "call-1, CALL, MARK",
        "clock-1, CALL, MARK",
        "figures-1, CALL, MARK",
        "open-1, MARK, CLOSED",
        "close-1, CLOSED, RESULT",
        "marks-1, RESULT, MESSAGE",
        "ranking-1, RESULT, MESSAGE",
        "own-5, MESSAGE, CALL",
        "call-2, CALL, MARK",
        "open-vote, OPEN_VOTE, CLOSE_VOTE",
        "close-vote, CLOSE_VOTE, COUNTED",
        "show-votes, COUNTED, CLOSING",
        "close-contest, CLOSING, REVEAL",
        "reveal, REVEAL, AWARD",
        "release, REVEAL, AWARD",
        "award-2, AWARD, AWARD"
    })
    void theLineFollowsTheStage(String cue, LineKind now, LineKind next) {
        HostScript script = script(cue, null);

        assertThat(script.now().kind()).isEqualTo(now);
        assertThat(script.next()).extracting(Line::kind).isEqualTo(next);
        assertThat(script.place()).isEqualTo(HostScript.Place.DUE);
    }

    @Test
    void thanksAreTheLastAndAnEveningBeginsWithTheWelcome() {
        assertThat(script("thanks", null).next()).isNull();
        assertThat(script(null, null).now().kind()).isEqualTo(LineKind.WELCOME);
        assertThat(script("award-1", null).now().prize()).isEqualTo(1);
    }

    @Test
    void whoHasReadMaySeeOneLineAheadAndNoMore() {
        HostScript ahead = script("cover", new Said("cover", "cover"));
        assertThat(ahead.place()).isEqualTo(HostScript.Place.AHEAD);
        assertThat(ahead.now().kind()).isEqualTo(LineKind.PANEL);

        HostScript waiting = script("cover", new Said("panel", "cover"));
        assertThat(waiting.place()).isEqualTo(HostScript.Place.WAITING);
        assertThat(waiting.now().kind()).isEqualTo(LineKind.PANEL);
        assertThat(waiting.isToRead()).isFalse();
    }

    @Test
    void theStageGoesOnAndTheHostWithIt() {
        HostScript caughtUp = script("panel", new Said("panel", "cover"));
        assertThat(caughtUp.now().kind()).isEqualTo(LineKind.RULES);
        assertThat(caughtUp.place()).isEqualTo(HostScript.Place.AHEAD);
        HostScript passed = script("rules", new Said("panel", "cover"));
        assertThat(passed.now().kind()).isEqualTo(LineKind.RULES);
        assertThat(passed.place()).isEqualTo(HostScript.Place.DUE);
    }

    @Test
    void theStageGoesBackAndAllIsReadAnew() {
        HostScript back = script("cover", new Said("panel", "panel"));
        assertThat(back.now().kind()).isEqualTo(LineKind.WELCOME);
        assertThat(back.place()).isEqualTo(HostScript.Place.DUE);
        assertThat(script("rules", new Said("call-99", "call-99")).place()).isEqualTo(HostScript.Place.DUE);
    }

    @Test
    void aMarkingOrVoteThatEndedByItselfHasEnded() {
        done.add("close-1");
        done.add("close-vote");
        assertThat(script("open-1", null).now().kind()).isEqualTo(LineKind.CLOSED);
        assertThat(script("open-vote", null).now().kind()).isEqualTo(LineKind.CLOSE_VOTE);
    }

    @Test
    void whatIsPutOnAirBesideComesFirstAndTheScriptWaits() {
        Scene message = new Scene(SceneKind.MESSAGE, null, 0, "车牌 123 请挪车", null);
        HostScript script = HostScript.of(list(), new StageView(4, false, message, "call-1", 0, "clock-1"), null);

        assertThat(script.now().text()).isEqualTo("车牌 123 请挪车");
        assertThat(script.place()).isEqualTo(HostScript.Place.ASIDE);
        assertThat(script.isToRead()).isFalse();
        assertThat(script.next()).extracting(Line::kind).isEqualTo(LineKind.CALL);
    }

    @Test
    void whereNobodyMarksTheTalkEndsWithThanks() {
        CueList shown = new CueList(List.of(cue("call-1", CueKind.CALL, 1L), cue("close-1", CueKind.CLOSE, 1L)));
        HostScript script =
                HostScript.of(shown, new StageView(1, false, Scene.of(SceneKind.LAMPS, 1), "close-1", 0, null), null);
        assertThat(script.now().kind()).isEqualTo(LineKind.TALKED);
    }

    private HostScript script(@Nullable String running, @Nullable Said said) {
        Scene scene = list().find(running)
                .flatMap(cue -> cue.scene(0, java.time.Instant.EPOCH))
                .orElse(Scene.COVER);
        return HostScript.of(list(), new StageView(1, false, scene, running, 0, null), said);
    }

    private CueList list() {
        return new CueList(List.of(
                cue("cover", CueKind.COVER, null),
                cue("panel", CueKind.PANEL, null),
                cue("rules", CueKind.RULES, null),
                cue("call-1", CueKind.CALL, 1L),
                cue("clock-1", CueKind.CLOCK, 1L),
                cue("figures-1", CueKind.FIGURES, 1L),
                cue("open-1", CueKind.OPEN, 1L),
                cue("close-1", CueKind.CLOSE, 1L),
                cue("marks-1", CueKind.MARKS, 1L),
                cue("ranking-1", CueKind.RANKING, 1L),
                cue("own-5", CueKind.MESSAGE, 1L),
                cue("call-2", CueKind.CALL, 2L),
                cue("open-2", CueKind.OPEN, 2L),
                cue("close-2", CueKind.CLOSE, 2L),
                cue("open-vote", CueKind.OPEN_VOTE, null),
                cue("close-vote", CueKind.CLOSE_VOTE, null),
                cue("show-votes", CueKind.SHOW_VOTES, null),
                cue("close-contest", CueKind.CLOSE_CONTEST, null),
                cue("reveal", CueKind.REVEAL, null),
                cue("release", CueKind.RELEASE, null),
                cue("award-2", CueKind.AWARD, null),
                cue("award-1", CueKind.AWARD, null),
                cue("thanks", CueKind.THANKS, null)));
    }

    private Cue cue(String key, CueKind kind, @Nullable Long presenter) {
        String text = kind == CueKind.MESSAGE ? "请稍候" : "";
        return new Cue(key, kind, presenter, 1, text, null, done.contains(key), false);
    }
}
