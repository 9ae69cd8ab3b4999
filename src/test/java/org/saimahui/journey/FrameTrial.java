package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How evenly the wall draws 亮分 and 起跑: presses of the next key with the browser's own trace running, and from it the time from
 * one drawn frame to the next while something moves. Printed only, for it says as much of the machine as of the page; run by
 * its name:
 *
 * <pre>mvn test -Dtest=FrameTrial</pre>
 */
@InBrowser
class FrameTrial extends BrowserJourney {

    private static final int PRESENTERS = 8;

    private static final int JUDGES = 7;

    /** Leaves a mark in the trace where the page begins to move, and one where it stands again. */
    private static final String MARKS = """
            () => {
              window.still = 0;
              let moved = false;
              const look = () => {
                const moves = document.getAnimations().some((motion) => motion.playState === "running");
                if (moves !== moved) performance.mark(moves ? "trial-moves" : "trial-stands");
                moved = moves;
                window.still = moves ? 0 : window.still + 1;
                requestAnimationFrame(look);
              };
              look();
            }
            """;

    @Autowired
    private CrowdedEvenings evenings;

    @Test
    void framesOfTheRun() {
        ContestView contest = evenings.live(PRESENTERS, JUDGES);
        evenings.speak(contest, 1, "22.5");
        evenings.speak(contest, 2, "21");
        // At its full size, as a wall of the hall draws it.
        Page wall = person(1920, 1080, "zh-CN");
        wall.navigate("/c/" + contest.slug() + "/screen");
        wall.waitForSelector(".scenes");
        wall.evaluate(MARKS);
        List<Double> boards = new ArrayList<>();
        List<Double> runs = new ArrayList<>();
        for (int number = 3; number <= PRESENTERS; number++) {
            evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, number));
            for (int judge = 1; judge <= JUDGES; judge++) {
                evenings.mark(contest, number, "J" + judge, String.valueOf(20 + (number * 3 + judge * 2) % 5));
            }
            evenings.command(contest, StageCommand.of(Command.CLOSE_MARKING, number));
            boards.addAll(press(wall, contest, "[data-scene=marks]"));
            runs.addAll(press(wall, contest, "[data-scene=ranking]"));
        }

        print("亮分", boards);
        print("起跑", runs);
        assertThat(boards).as("frames of the boards").isNotEmpty();
        assertThat(runs).as("frames of the run").isNotEmpty();
    }

    /** One press of the next key. @return milliseconds from frame to frame while something moved */
    private List<Double> press(Page wall, ContestView contest, String scene) {
        Browser browser = wall.context().browser();
        browser.startTracing(
                wall,
                new Browser.StartTracingOptions()
                        .setCategories(List.of("blink.user_timing", "disabled-by-default-devtools.timeline.frame")));
        evenings.command(contest, StageCommand.of(Command.NEXT));
        wall.waitForSelector(scene);
        wall.waitForFunction("() => window.still > 60");
        return gaps(browser.stopTracing());
    }

    private static List<Double> gaps(byte[] trace) {
        JsonArray events = JsonParser.parseString(new String(trace, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("traceEvents");
        List<JsonObject> told = new ArrayList<>();
        for (JsonElement event : events) {
            String name = name(event.getAsJsonObject());
            if (name.equals("DrawFrame") || name.startsWith("trial-")) {
                told.add(event.getAsJsonObject());
            }
        }
        told.sort(Comparator.comparingDouble(event -> event.get("ts").getAsDouble()));
        List<Double> gaps = new ArrayList<>();
        boolean moves = false;
        double last = 0;
        for (JsonObject event : told) {
            if (name(event).equals("DrawFrame")) {
                double now = event.get("ts").getAsDouble();
                if (moves && last > 0) {
                    gaps.add((now - last) / 1000);
                }
                last = now;
            } else {
                moves = name(event).equals("trial-moves");
                last = 0;
            }
        }
        return gaps;
    }

    private static String name(JsonObject event) {
        return event.has("name") ? event.get("name").getAsString() : "";
    }

    private static void print(String what, List<Double> gaps) {
        List<Double> sorted = gaps.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %d frames, median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                what,
                sorted.size(),
                at(sorted, .5),
                at(sorted, .95),
                at(sorted, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
