package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The movement of the ranking, looked at frame by frame: each motion that begins is held by the page itself, put to the
 * time in question, and let go to its end.
 */
@InBrowser
class RaceRunsTests extends BrowserJourney {

    /** Holds every motion on the course from its first moment. */
    private static final String HOLD = """
            document.addEventListener("transitionrun", (event) => {
              if (event.target.closest && event.target.closest(".course")) event.target.getAnimations().forEach((motion) => motion.pause());
            }, true);
            """;

    /** Where everything is when each motion has run so many milliseconds. */
    private static final String FRAME = """
            (ms) => {
              const course = document.querySelector(".course");
              const motions = course.getAnimations({ subtree: true });
              for (const motion of motions) { motion.pause(); motion.currentTime = ms; }
              const box = (el) => { const b = el.getBoundingClientRect(); return { left: b.left, right: b.right, top: b.top, bottom: b.bottom }; };
              const field = course.querySelector(".course-field");
              const rows = Object.fromEntries([...course.querySelectorAll(".run-row")].map((row) => [row.dataset.key, {
                top: box(row).top, nose: box(row.querySelector(".cloth8")).right, start: box(row.querySelector(".lane8")).left,
                lead: row.classList.contains("is-lead"), wait: row.classList.contains("is-wait"), text: row.querySelector(".score").textContent,
                shown: getComputedStyle(row.querySelector(".score b")).opacity, front: Number(getComputedStyle(row).zIndex),
                ground: getComputedStyle(row).backgroundColor,
              }]));
              const lanes = [...course.querySelectorAll(".course-nums li")].map((lane) => Math.round(box(lane).top));
              const axis = [...course.querySelectorAll(".course-axis li")].map((tick) => tick.textContent).join(" ");
              return {
                rows, lanes: lanes.join(" "), axis, field: JSON.stringify(box(field)), count: motions.length,
                places: [...course.querySelectorAll(".course-nums li")].map((lane) => lane.textContent).join(" "),
                longest: Math.max(0, ...motions.map((motion) => motion.effect.getComputedTiming().endTime)),
              };
            }
            """;

    private static final String LET_GO = "() => { for (const motion of document.querySelector('.course')"
            + ".getAnimations({ subtree: true })) motion.finish(); }";

    @Autowired
    private CrowdedEvenings evenings;

    @Test
    void firstTheRunnerThenThePlaces() {
        ContestView contest = evenings.live(5, 1);
        evenings.speak(contest, 1, "23");
        evenings.speak(contest, 2, "22");
        Page wall = wall(contest);
        Map<?, ?> old = frame(wall, 0);
        assertThat(old.get("axis")).isEqualTo("60 70 80 90 100");
        assertThat(wall.locator(".run-row")).hasCount(5);
        assertThat(wall.locator(".run-row.is-wait")).hasCount(3);

        evenings.speak(contest, 3, "24");
        moving(wall);
        Map<?, ?> begin = frame(wall, 0);
        // Nothing is betrayed: the first frame is the ranking that was there.
        assertThat(row(begin, 3)).containsEntry("text", row(old, 3).get("text")).containsEntry("lead", false);
        assertThat(row(begin, 1))
                .containsEntry("lead", true)
                .containsEntry("text", row(old, 1).get("text"));
        assertThat(begin.get("places")).isEqualTo(old.get("places"));
        for (int number = 1; number <= 5; number++) {
            assertThat(row(begin, number).get("top")).isEqualTo(row(old, number).get("top"));
            assertThat(row(begin, number).get("nose"))
                    .isEqualTo(row(old, number).get("nose"));
        }
        assertThat(begin.get("longest")).isEqualTo(1400);
        double before = nose(begin, 3);
        for (int ms : List.of(200, 700, 1399)) {
            Map<?, ?> frame = frame(wall, ms);
            assertStill(frame, old);
            assertThat(nose(frame, 3)).isGreaterThan(before);
            before = nose(frame, 3);
            for (int number = 1; number <= 5; number++) {
                assertThat(row(frame, number).get("top"))
                        .isEqualTo(row(old, number).get("top"));
            }
            assertThat(row(frame, 3)).containsEntry("shown", "0").containsEntry("lead", false);
        }

        wall.evaluate(LET_GO);
        wall.waitForSelector(".run-row.is-passing");
        Map<?, ?> pass = frame(wall, 0);
        assertThat(pass.get("longest")).isEqualTo(620);
        assertThat(row(pass, 3).get("top")).isEqualTo(row(old, 3).get("top"));
        double top = top(pass, 3);
        double settled = nose(pass, 3);
        for (int ms : List.of(200, 400, 619)) {
            Map<?, ?> frame = frame(wall, ms);
            assertStill(frame, old);
            assertThat(top(frame, 3)).isLessThan(top);
            top = top(frame, 3);
            assertThat(nose(frame, 3)).isEqualTo(settled);
            assertThat(number(row(frame, 3).get("front")))
                    .isGreaterThan(number(row(frame, 1).get("front")));
        }
        wall.evaluate(LET_GO);
        wall.waitForSelector(".course:not(.is-moving)");
        Map<?, ?> end = frame(wall, 0);
        assertThat(end.get("count")).isEqualTo(0);
        assertThat(row(end, 3))
                .containsEntry("lead", true)
                .containsEntry("text", "领先96.00")
                .containsEntry("shown", "1");
        assertThat(row(end, 1)).containsEntry("lead", false).containsEntry("text", "4.0092.00");
        assertThat(row(end, 3).get("top")).isEqualTo(row(old, 1).get("top"));
    }

    @Test
    void shownVotesRunOnTheSameAxisAndBetrayNobody() {
        ContestView contest = evenings.live(3, 1);
        for (int number = 1; number <= 3; number++) {
            evenings.speak(contest, number, List.of("23", "22.5", "22").get(number - 1));
        }
        Page wall = wall(contest);
        Map<?, ?> old = frame(wall, 0);
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.vote(contest, 3);
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        assertThat(wall.locator("[data-scene=vote]")).isVisible();
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        moving(wall);

        // The judges' parts first: everybody steps back alike, in the old order.
        Map<?, ?> begin = frame(wall, 0);
        for (int number = 1; number <= 3; number++) {
            assertThat(row(begin, number).get("top")).isEqualTo(row(old, number).get("top"));
            assertThat(row(begin, number).get("nose"))
                    .isEqualTo(row(old, number).get("nose"));
        }
        assertThat(row(begin, 3)).containsEntry("lead", false);
        assertThat(begin.get("places")).isEqualTo("1 2 3");
        wall.evaluate(LET_GO);
        wall.waitForSelector(".course.is-moving:not(.is-scaling)");
        Map<?, ?> parts = frame(wall, 0);
        assertThat(nose(parts, 1)).isGreaterThan(nose(parts, 2));
        assertThat(nose(parts, 2)).isGreaterThan(nose(parts, 3));
        for (int ms : List.of(100, 700, 1399)) {
            Map<?, ?> frame = frame(wall, ms);
            assertThat(frame.get("axis")).isEqualTo("60 70 80 90 100");
            assertThat(row(frame, 3)).containsEntry("lead", false).containsEntry("shown", "0");
            // Forward, or not at all.
            for (int number = 1; number <= 3; number++) {
                assertThat(nose(frame, number)).isGreaterThanOrEqualTo(nose(parts, number));
                assertThat(row(frame, number).get("top"))
                        .isEqualTo(row(old, number).get("top"));
            }
        }
        wall.evaluate(LET_GO);
        wall.waitForSelector(".run-row.is-passing");
        wall.evaluate(LET_GO);
        wall.waitForSelector(".course:not(.is-moving)");
        assertThat(row(frame(wall, 0), 3)).containsEntry("lead", true).containsEntry("text", "领先90.40");
    }

    @Test
    void aNewerSceneEndsTheMovementAndAnOlderOneNeverComesBack() {
        ContestView contest = evenings.live(3, 1);
        evenings.speak(contest, 1, "22");
        Page wall = wall(contest);
        evenings.speak(contest, 2, "23");
        moving(wall);
        evenings.command(contest, StageCommand.of(Command.CALL, 3));
        assertThat(wall.locator("[data-scene=presenter]")).isVisible();
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 3));
        evenings.mark(contest, 3, "J1", "21");
        evenings.command(contest, StageCommand.of(Command.CLOSE_MARKING, 3));
        moving(wall);
        Map<?, ?> begin = frame(wall, 0);
        assertThat(row(begin, 2)).containsEntry("lead", true);
        assertThat(top(begin, 2)).isLessThan(top(begin, 1));
        assertThat(nose(begin, 3)).isEqualTo(number(row(begin, 3).get("start")));
    }

    @Test
    void whoWantsNoMotionSeesTheEndAtOnce() {
        ContestView contest = evenings.live(2, 1);
        evenings.speak(contest, 1, "22");
        Page wall = screen();
        wall.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        wall.navigate("/c/" + contest.slug() + "/screen");
        evenings.speak(contest, 2, "23");
        assertThat(wall.locator(".run-row").first()).containsText("领先92.00");
        assertThat(wall.locator(".course.is-moving")).hasCount(0);
    }

    @Test
    void whereLanesAreShownByPagesTheWallSaysWhichOneItIs() {
        ContestView contest = evenings.live(14, 1);
        evenings.speak(contest, 1, "22");
        Page wall = screen();
        wall.navigate("/c/" + contest.slug() + "/screen");
        assertThat(wall.locator(".course-page")).containsText("共 2 页");
        String before = pageInView(wall);
        assertThat(wall.locator(".course-page").textContent()).isEqualTo("第 " + before + " 页，共 2 页");

        wall.evaluate("async () => (await import('/js/race.js')).leaf(document.querySelector('.course'))");

        String after = pageInView(wall);
        assertThat(after).isNotEqualTo(before);
        assertThat(wall.locator(".course-page").textContent()).isEqualTo("第 " + after + " 页，共 2 页");
        wall.navigate("/c/" + contest.slug() + "/screen?lang=en");
        assertThat(wall.locator(".course-page")).hasText("Page 1 of 2");

        wall.navigate("/c/" + evenings.live(12, 1).slug() + "/screen");
        assertThat(wall.locator(".course-page")).hasCount(0);
    }

    /** The page whose lanes stand in the field. */
    private static String pageInView(Page wall) {
        return String.valueOf(wall.evaluate("""
                () => {
                  const field = document.querySelector(".course-field").getBoundingClientRect();
                  const first = [...document.querySelectorAll(".run-row")].findIndex((row) => row.getBoundingClientRect().top > field.top - 2);
                  return first / Number(document.querySelector(".course").dataset.per) + 1;
                }"""));
    }

    private Page wall(ContestView contest) {
        Page wall = screen();
        wall.addInitScript(HOLD);
        wall.navigate("/c/" + contest.slug() + "/screen");
        assertThat(wall.locator(".course")).isVisible();
        return wall;
    }

    private static void moving(Page wall) {
        wall.waitForSelector(".course.is-moving");
    }

    private static Map<?, ?> frame(Page wall, int ms) {
        return (Map<?, ?>) wall.evaluate(FRAME, ms);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<?, ?> frame, int number) {
        return ((Map<String, Map<String, Object>>) frame.get("rows")).get(String.valueOf(number));
    }

    private static double top(Map<?, ?> frame, int number) {
        return number(row(frame, number).get("top"));
    }

    private static double nose(Map<?, ?> frame, int number) {
        return number(row(frame, number).get("nose"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Track and axis never move, and rows hide what they pass over. */
    private static void assertStill(Map<?, ?> frame, Map<?, ?> old) {
        for (String fixed : List.of("lanes", "axis", "field")) {
            assertThat(frame.get(fixed)).isEqualTo(old.get(fixed));
        }
        for (int number = 1; number <= 5; number++) {
            assertThat(row(frame, number).get("ground")).isEqualTo("rgb(14, 16, 20)");
            assertThat(row(frame, number).get("start"))
                    .isEqualTo(row(old, number).get("start"));
        }
    }
}
