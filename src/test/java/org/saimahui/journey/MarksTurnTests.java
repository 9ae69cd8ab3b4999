package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 亮分 and 起跑, looked at frame by frame: each motion that begins is held, put to the time in question, and let go to its end.
 */
@InBrowser
class MarksTurnTests extends BrowserJourney {

    /** Holds every motion of the marks, and of what flies from them into the race. */
    private static final String HOLD = """
            window.held = new Set();
            document.addEventListener("transitionrun", (event) => {
              if (event.target.closest && event.target.closest(".verdict, .course"))
                for (const motion of event.target.getAnimations({ subtree: true })) { motion.pause(); window.held.add(motion); }
            }, true);
            const animate = Element.prototype.animate;
            Element.prototype.animate = function (...all) { const motion = animate.apply(this, all); if (this.closest(".race")) { motion.pause(); window.held.add(motion); } return motion; };
            """;

    /** What is to be seen when each motion has run so many milliseconds. */
    private static final String FRAME = """
            (ms) => {
              const scene = document.querySelector("#scenes");
              const motions = [...window.held ?? scene.getAnimations({ subtree: true })].filter((motion) => motion.playState !== "idle");
              for (const motion of motions) { motion.pause(); motion.currentTime = ms; }
              const shown = (el) => el ? Number(getComputedStyle(el).opacity) : 0;
              const box = (el) => { const b = el.getBoundingClientRect(); return { left: b.left, top: b.top, height: b.height, right: b.right }; };
              return {
                count: motions.length,
                properties: [...new Set(motions.map((motion) => motion.transitionProperty ?? "animation"))].sort().join(" "),
                turned: [...scene.querySelectorAll(".flap-mark")].map((el) => el.getBoundingClientRect().height > 1),
                strokes: [...scene.querySelectorAll(".flap-stroke")].map((el) => getComputedStyle(el, "::before").transform),
                total: shown(scene.querySelector(".verdict-total")), how: shown(scene.querySelector(".verdict-say")),
                line: scene.querySelector(".goldline") && box(scene.querySelector(".goldline")),
                number: scene.querySelector(".verdict-total b") && box(scene.querySelector(".verdict-total b")),
                longest: Math.max(0, ...motions.map((motion) => motion.effect.getComputedTiming().endTime)),
              };
            }
            """;

    private static final String LET_GO =
            "() => { for (const motion of window.held) motion.finish(); window.held.clear(); }";

    @Autowired
    private CrowdedEvenings evenings;

    private ContestView contest;

    @BeforeEach
    void somebodyLeadsAndTheNextIsMarked() {
        contest = evenings.live(4, 5);
        evenings.speak(contest, 2, "22");
        marked(3, List.of("23", "24.5", "22.5", "23.5", "21"));
    }

    @Test
    void boardsThenStrokesThenTheResultAndTheLineLeadsIntoTheRace() {
        Page wall = wall();
        evenings.command(contest, StageCommand.of(Command.NEXT));
        assertThat(wall.locator(".flap-back")).hasCount(5);
        assertThat(wall.locator(".flap-mark, .verdict-total")).hasCount(0);

        evenings.command(contest, StageCommand.of(Command.NEXT));
        wall.waitForSelector(".verdict.is-moving");
        Map<String, Object> begin = frame(wall, 0);
        assertThat(begin.get("turned")).isEqualTo(List.of(false, false, false, false, false));
        assertThat(begin).containsEntry("total", 0).containsEntry("how", 0);
        assertThat(begin.get("properties").toString()).isEqualTo("background-color color opacity transform visibility");
        // 260 apart, 420 each, from left to right.
        assertThat(frame(wall, 200).get("turned")).isEqualTo(List.of(true, false, false, false, false));
        assertThat(frame(wall, 700).get("turned")).isEqualTo(List.of(true, true, true, false, false));
        Map<String, Object> boards = frame(wall, 1780);
        assertThat(boards.get("turned")).isEqualTo(List.of(true, true, true, true, true));
        assertThat(boards.get("strokes").toString()).startsWith("[matrix(0, 0, 0, 1");
        assertThat(boards).containsEntry("total", 0);
        Map<String, Object> struck = frame(wall, 1780 + 300 + 380);
        assertThat(struck.get("strokes").toString()).doesNotContain("matrix(0,");
        assertThat(struck).containsEntry("how", 0);
        assertThat(frame(wall, 1780 + 900 + 360)).containsEntry("how", 1).containsEntry("total", 0);
        assertThat(frame(wall, 1780 + 1380 + 360)).containsEntry("total", 1);
        wall.evaluate(LET_GO);
        wall.waitForSelector(".verdict:not(.is-moving)");
        Map<String, Object> end = frame(wall, 0);
        assertThat(end).containsEntry("count", 0).containsEntry("total", 1);
        assertThat(wall.locator(".verdict-how").last()).hasText("(92.0 + 90.0 + 94.0) ÷ 3 = 92.00");
        assertThat(wall.locator(".verdict-recall")).isHidden();

        evenings.command(contest, StageCommand.of(Command.NEXT));
        wall.waitForSelector(".race .leading");
        Map<String, Object> lifted = frame(wall, 0);
        assertThat(top(lifted, "line")).isCloseTo(top(end, "line"), org.assertj.core.data.Offset.offset(1.0));
        assertThat(top(lifted, "number")).isCloseTo(top(end, "number"), org.assertj.core.data.Offset.offset(1.0));
        frame(wall, 900);
        Map<String, Object> there = frame(wall, 900);
        Map<?, ?> lane = (Map<?, ?>)
                wall.evaluate(
                        "() => { const b = document.querySelector('.run-row[data-key=\"3\"]').getBoundingClientRect(); return { top: b.top, bottom: b.bottom }; }");
        assertThat(top(there, "line")).isBetween(number(lane.get("top")), number(lane.get("bottom")));
        assertThat(top(there, "number")).isBetween(number(lane.get("top")) - 1, number(lane.get("bottom")));
        wall.evaluate(LET_GO);
        wall.waitForSelector(".run-row.is-running[data-key='3']");
        assertThat(wall.locator(".leading")).hasCount(0);
        assertThat(wall.locator(".run-row[data-key='3'] .score b")).hasText("92.00");
        wall.waitForFunction(
                "() => { (" + LET_GO + ")(); return document.querySelector('.course:not(.is-moving)') !== null; }");
        assertThat(wall.locator(".run-row").first()).containsText("领先92.00");
    }

    @Test
    void oneBoardAtATime() {
        Page wall = wall();
        evenings.command(contest, StageCommand.of(Command.NEXT));
        evenings.command(contest, StageCommand.of(Command.NEXT).with(Argument.ONE_BY_ONE, true));
        assertThat(wall.locator(".flap-mark")).hasCount(1);
        wall.waitForSelector(".verdict.is-moving");
        assertThat(frame(wall, 0).get("longest")).isEqualTo(420);
        evenings.command(contest, StageCommand.of(Command.NEXT));
        assertThat(wall.locator(".flap-mark")).hasCount(2);
        // The first stands; only the new one falls.
        assertThat(frame(wall, 0).get("turned")).isEqualTo(List.of(true, false));
        assertThat(wall.content()).doesNotContain("94.0").doesNotContain("92.00");
    }

    @Test
    void anyKeyJumpsToTheEndAndAPageOpenedAgainShowsIt() {
        Page wall = wall();
        evenings.command(contest, StageCommand.of(Command.NEXT));
        evenings.command(contest, StageCommand.of(Command.NEXT));
        wall.waitForSelector(".verdict.is-moving");
        wall.keyboard().press("x");
        assertThat(wall.locator(".verdict.is-moving")).hasCount(0);
        assertThat(frame(wall, 0)).containsEntry("count", 0).containsEntry("total", 1);

        wall.reload();
        assertThat(frame(wall, 0)).containsEntry("count", 0).containsEntry("total", 1);
    }

    @Test
    void whoWantsNoMotionSeesTheEndAtOnce() {
        Page wall = screen();
        wall.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        wall.navigate("/c/" + contest.slug() + "/screen");
        evenings.command(contest, StageCommand.of(Command.NEXT));
        evenings.command(contest, StageCommand.of(Command.NEXT));
        assertThat(wall.locator(".verdict-total b")).hasText("92.00");
        assertThat(frame(wall, 0)).containsEntry("count", 0).containsEntry("total", 1);
        evenings.command(contest, StageCommand.of(Command.NEXT));
        assertThat(wall.locator(".run-row").first()).containsText("领先92.00");
        assertThat(wall.locator(".leading, .course.is-moving")).hasCount(0);
    }

    private void marked(int presenter, List<String> marks) {
        evenings.command(contest, StageCommand.of(Command.CALL, presenter));
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, presenter));
        for (int judge = 1; judge <= marks.size(); judge++) {
            evenings.mark(contest, presenter, "J" + judge, marks.get(judge - 1));
        }
    }

    private Page wall() {
        Page wall = screen();
        wall.addInitScript(HOLD);
        wall.navigate("/c/" + contest.slug() + "/screen");
        assertThat(wall.locator("[data-scene=lamps]")).isVisible();
        return wall;
    }

    private static Map<String, Object> frame(Page wall, int ms) {
        return (Map<String, Object>) wall.evaluate(FRAME, ms);
    }

    private static double top(Map<String, Object> frame, String what) {
        return number(((Map<?, ?>) frame.get(what)).get("top"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
