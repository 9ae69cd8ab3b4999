package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** The reveal on the wall: what is in the page at each step, where the called one ends, and the door behind the last step. */
@InBrowser
class RevealRunsTests extends BrowserJourney {

    /** Holds every motion from its first moment. */
    private static final String HOLD = """
            document.addEventListener("transitionrun", (event) => {
              if (event.target.closest && event.target.closest(".course")) event.target.getAnimations().forEach((motion) => motion.pause());
            }, true);
            """;

    /** Lets one motion after another go until everything stands. */
    private static final String STANDS = """
            () => {
              const course = document.querySelector(".course"), motions = course.getAnimations({ subtree: true });
              motions.forEach((motion) => motion.finish());
              return !course.classList.contains("is-moving") && !motions.length;
            }
            """;

    /** In the order in which they are called, with 4 first: whom it is about, and points without the audience. */
    private static final List<Integer> CALLED = List.of(4, 1, 2, 5, 3);

    private static final List<String> OWN = List.of("57.60", "64.00", "70.40", "73.60", "76.80");

    @Autowired
    private CrowdedEvenings evenings;

    @Test
    void noStepHasANameOrANumberOfALaterOne() {
        ContestView contest = over();
        Page wall = wall(contest);
        for (int step = 0; step <= CALLED.size() + 1; step++) {
            next(contest);
            assertThat(wall.locator(".reveal")).hasAttribute("data-step", String.valueOf(step));
            String streamed = wall.locator("#scenes").innerHTML();
            String loaded =
                    wall.request().get(wall.url()).text().replaceAll("(?s).*<div class=\"scenes\"|<template.*", "");
            for (String page : List.of(streamed, loaded)) {
                for (int at = 0; at < CALLED.size(); at++) {
                    boolean called = at < step;
                    assertThat(page.contains("data-key=\"" + CALLED.get(at) + "\""))
                            .as("step %s has row %s", step, CALLED.get(at))
                            .isEqualTo(called);
                    if (!called) {
                        assertThat(page)
                                .doesNotContain(OWN.get(at))
                                .doesNotContain(OWN.get(at).replaceAll("0+$", ""));
                    }
                }
                assertThat(page.contains("77.60")).isEqualTo(step >= 2);
            }
        }
    }

    @Test
    void whoIsCalledRunsFromItsOwnPointsToItsPlaceAndTheNextOneIsCalled() {
        ContestView contest = over();
        next(contest);
        next(contest);
        Page wall = wall(contest);
        assertThat(row(wall, 4)).hasClass("run-row is-called");
        assertThat(wall.locator(".course-foot .need")).containsText("第一个揭晓");
        double last = box(row(wall, 4)).y;
        double own = nose(wall, 4);
        double first = box(row(wall, -1)).y;

        next(contest);
        wall.waitForSelector(".course.is-moving .run-row.is-running");
        assertThat(box(row(wall, 4)).y).as("first it runs in its lane").isEqualTo(last);
        assertThat(nose(wall, 4)).as("from its own points").isEqualTo(own);
        assertThat(wall.locator(".run-row.is-ahead .id").evaluate("id => getComputedStyle(id).opacity"))
                .as("the next one is not called yet")
                .isEqualTo("0");
        assertThat(wall.locator(".is-before .need")).containsText("第一个揭晓");

        wall.waitForFunction(STANDS);
        assertThat(wall.locator(".run-row.is-ahead, .is-before")).hasCount(0);
        assertThat(box(row(wall, 4)).y).isEqualTo(first);
        assertThat(nose(wall, 4)).isGreaterThan(own);
        assertThat(row(wall, 4)).hasClass("run-row is-lead");
        assertThat(row(wall, 4).locator(".score")).hasText("领先77.60");
        assertThat(row(wall, 1)).hasClass("run-row is-called");
        assertThat(box(row(wall, 1)).y).isEqualTo(last);
        BoundingBox grey = box(row(wall, 1).locator(".is-own"));
        assertThat(nose(wall, 1)).as("at the end of its grey line").isCloseTo(grey.x + grey.width, within(1));
        assertThat(wall.locator(".course-foot .need")).containsText("还需 13.61 分才能领先");
    }

    @Test
    void whoWantsNoMotionAndWhoGoesBackSeesTheEndAtOnce() {
        ContestView contest = over();
        next(contest);
        Page wall = screen();
        wall.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        wall.navigate("/c/" + contest.slug() + "/screen");
        next(contest);
        next(contest);
        assertThat(row(wall, 4).locator(".score")).hasText("领先77.60");
        assertThat(wall.locator(".is-moving, .is-ahead")).hasCount(0);
        evenings.command(contest, StageCommand.of(Command.REVEAL_BACK));
        assertThat(row(wall, 4)).hasClass("run-row is-called");
        assertThat(wall.locator(".is-moving, .is-ahead")).hasCount(0);
    }

    @Test
    void behindTheLastStepIsTheDoorAndTheRankingLeavesIt() {
        ContestView contest = over();
        for (int press = 0; press <= CALLED.size() + 1; press++) {
            next(contest);
        }
        Page wall = wall(contest);
        assertThat(wall.locator(".reveal")).hasAttribute("data-left", "0");
        assertThat(wall.locator(".course-foot b")).hasText("领先 0.80 分");
        next(contest);
        assertThat(wall.locator(".door .total")).hasText("评委 57.60 + 观众 20.0077.60");
        assertThat(wall.locator(".door .prize")).hasText("第一名");
        assertThat(wall.locator(".door-night")).hasCount(0);
        // While it opens nothing of what is behind shines through, whatever lies above what in it.
        assertThat(wall.evaluate("""
                        () => {
                          const night = document.querySelector(".door").appendChild(document.createElement("div"));
                          night.className = "door-night";
                          const isolation = getComputedStyle(night).isolation;
                          night.remove();
                          return isolation;
                        }
                        """)).isEqualTo("isolate");
        evenings.command(contest, StageCommand.of(Command.REVEAL_BACK));
        assertThat(row(wall, 4)).hasClass("run-row is-lead");
        evenings.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, "RANKING"));
        assertThat(wall.locator("[data-scene=ranking] .run-row").first()).containsText("领先77.60");
        assertThat(wall.locator(".course.is-moving")).hasCount(0);
    }

    /** Judges: 1 has 64, 2 has 70.40, 3 has 76.80, 4 has 57.60, 5 has 73.60; the one ballot is for 4. */
    private ContestView over() {
        ContestView contest = evenings.lapAtOnce(evenings.live(5, 1));
        List<String> marks = List.of("20", "22", "24", "18", "23");
        for (int number = 1; number <= marks.size(); number++) {
            evenings.speak(contest, number, marks.get(number - 1));
        }
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.vote(contest, 4);
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        return contest;
    }

    private void next(ContestView contest) {
        evenings.command(contest, StageCommand.of(Command.NEXT).confirmed());
    }

    private Page wall(ContestView contest) {
        Page wall = screen();
        wall.addInitScript(HOLD);
        wall.navigate("/c/" + contest.slug() + "/screen");
        assertThat(wall.locator(".scene")).isVisible();
        return wall;
    }

    private static Locator row(Page wall, int number) {
        return wall.locator(".run-row[data-key='" + number + "']");
    }

    private static BoundingBox box(Locator part) {
        return part.boundingBox();
    }

    private static double nose(Page wall, int number) {
        BoundingBox cloth = box(row(wall, number).locator(".cloth8"));
        return cloth.x + cloth.width;
    }

    private static org.assertj.core.data.Offset<Double> within(double pixels) {
        return org.assertj.core.data.Offset.offset(pixels);
    }
}
