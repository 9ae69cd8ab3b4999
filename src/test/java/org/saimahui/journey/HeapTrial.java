package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a wall holds in its memory at the start and after an hour: presenters from call to ranking, each press of the next key followed by a
 * minute of the page's own time, in which its clocks run and its streams are opened anew. Printed every ten minutes; run by
 * its name:
 *
 * <pre>mvn test -Dtest=HeapTrial</pre>
 */
@InBrowser
class HeapTrial extends BrowserJourney {

    private static final int PRESENTERS = 9;

    private static final int JUDGES = 7;

    private static final int HOUR = 60;

    private static final int MINUTE = 60_000;

    /** What the server shows now. */
    private static final String SHOWN =
            "async () => new DOMParser().parseFromString(await (await fetch(location)).text(),"
                    + " 'text/html').querySelector('.scene').dataset.scene";

    @Autowired
    private CrowdedEvenings evenings;

    @Autowired
    private StageService stage;

    private long played;

    @Test
    void anHourLeavesNothingBehind() {
        ContestView contest = evenings.live(PRESENTERS, JUDGES);
        Page wall = screen();
        wall.clock().install();
        wall.navigate("/c/" + contest.slug() + "/screen");
        CDPSession inside = wall.context().newCDPSession(wall);
        inside.send("Performance.enable");
        press(wall, contest);
        Map<String, Double> start = look(inside);

        Map<String, Double> end = start;
        while (played < HOUR) {
            stage.situation(contest.id()).marked().forEach(one -> markAll(contest, one.number()));
            press(wall, contest);
            if (played % 10 == 0) {
                end = look(inside);
            }
        }

        assertThat(end.get("Nodes")).isLessThan(start.get("Nodes") * 1.5 + 1_000);
        assertThat(end.get("JSEventListeners")).isLessThan(start.get("JSEventListeners") + 20);
        assertThat(end.get("JSHeapUsedSize")).isLessThan(start.get("JSHeapUsedSize") * 1.5 + 1_000_000);
        assertThat(wall.locator(".scene")).hasCount(1);
    }

    private void markAll(ContestView contest, int presenter) {
        for (int judge = 1; judge <= JUDGES; judge++) {
            evenings.mark(contest, presenter, "J" + judge, String.valueOf(18 + (presenter * 3 + judge * 2) % 7));
        }
    }

    private void press(Page wall, ContestView contest) {
        evenings.command(contest, StageCommand.of(Command.NEXT));
        // A handle to an element would keep it for good.
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", String.valueOf(wall.evaluate(SHOWN)));
        wall.clock().runFor(MINUTE);
        played++;
    }

    private Map<String, Double> look(CDPSession inside) {
        inside.send("HeapProfiler.collectGarbage");
        inside.send("HeapProfiler.collectGarbage");
        Map<String, Double> all = new HashMap<>();
        inside.send("Performance.getMetrics").getAsJsonArray("metrics").forEach(one -> {
            JsonObject metric = one.getAsJsonObject();
            all.put(metric.get("name").getAsString(), metric.get("value").getAsDouble());
        });
        System.out.printf(
                Locale.ROOT,
                "after %2d min: heap %.2f MB, %.0f nodes, %.0f listeners%n",
                played,
                all.get("JSHeapUsedSize") / 1_000_000,
                all.get("Nodes"),
                all.get("JSEventListeners"));
        return all;
    }
}
