package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.SeatCardService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** The judge's pad on every glass it may be opened on: whatever is pressed or typed into can be reached. */
@InBrowser
class PadFitsTests extends BrowserJourney {

    private static final int[][] SIZES = {
        {320, 568},
        {568, 320},
        {360, 640},
        {640, 360},
        {390, 844},
        {844, 390},
        {600, 960},
        {768, 1024},
        {1024, 768},
        {820, 1180},
        {1180, 820},
        {1024, 1366},
        {1366, 1024},
        {1440, 900}
    };

    /** Each control is scrolled to; then it lies in the window whole, at a size for fingers, under nothing else. */
    private static final String UNREACHABLE = """
            () => {
              const found = [];
              const all = document.querySelectorAll(".pad button, .crit-val, #send, .face-report");
              if (all.length < 17) found.push("only " + all.length + " controls");
              for (const control of all) {
                control.scrollIntoView({ block: "nearest" });
                const box = control.getBoundingClientRect();
                const name = (control.dataset.key || control.dataset.code || control.id || control.className) + " "
                    + [box.left, box.top, box.right, box.bottom].map(Math.round).join(",");
                if (box.left < 0 || box.top < 0 || box.right > innerWidth + .5 || box.bottom > innerHeight + .5)
                  found.push("outside: " + name);
                if (control.matches("button") && (box.height < 44 || box.width < 44)) found.push("small: " + name);
                for (const [x, y] of [[.5, .5], [.5, .15], [.5, .85], [.1, .5], [.9, .5]]) {
                  const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                  if (!hit || !control.contains(hit)) { found.push("covered by " + (hit && hit.tagName + "." + hit.className) + " " + [x, y] + ": " + name); break; }
                }
              }
              for (const text of document.querySelectorAll(".face h1, .face .post, .face .talk")) {
                const box = text.getBoundingClientRect();
                if (box.height && box.width < 100) found.push("squeezed: " + text.className + " " + box.width);
              }
              if (document.documentElement.scrollWidth > innerWidth) found.push("page scrolls sideways");
              return found;
            }
            """;

    /** From the top of the page, "next" alone: the row that is marked then, and every key, lies open to the eye. */
    private static final String HIDDEN_AFTER_NEXT = """
            () => {
              const found = [];
              const shows = (part, x, y) => {
                const box = part.getBoundingClientRect();
                const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                return hit !== null && part.contains(hit);
              };
              const rows = [...document.querySelectorAll(".crit")];
              scrollTo(0, 0);
              rows[0].querySelector(".crit-val").focus({ preventScroll: true });
              for (const row of rows.slice(1)) {
                document.querySelector("[data-key=next]").click();
                const name = row.textContent.trim();
                if (!row.classList.contains("is-on")) found.push("not marked: " + name);
                if (![.05, .5, .95].every((y) => shows(row, .1, y) && shows(row, .9, y))) found.push("row hidden: " + name);
                for (const key of document.querySelectorAll(".pad button"))
                  if (!shows(key, .5, .1) || !shows(key, .5, .9)) found.push("key hidden: " + key.dataset.key + " at " + name);
              }
              return found;
            }
            """;

    /** The question before marks are sent: whose marks, and both answers, lie open to the eye as it opens. */
    private static final String HIDDEN_IN_THE_QUESTION = """
            () => {
              const found = [];
              for (const part of document.querySelectorAll("#scrim h2, #scrim [data-act]")) {
                const box = part.getBoundingClientRect();
                for (const y of [.1, .5, .9]) {
                  const hit = document.elementFromPoint(box.left + Math.min(40, box.width / 2), box.top + box.height * y);
                  if (!hit || !part.contains(hit)) { found.push("hidden in the question: " + part.textContent.trim()); break; }
                }
              }
              if (!document.querySelector("#scrim h2")) found.push("no question");
              return found;
            }
            """;

    @Autowired
    private CrowdedEvenings evenings;

    @Autowired
    private SeatCardService cards;

    @Test
    void everyKeyIsReachedAtEverySize() {
        ContestView contest = evenings.live(1, 3);
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        List<String> found = new ArrayList<>();
        for (String language : List.of("zh-CN", "en")) {
            String code = cards.issue(contest.id(), null, List.of("J1")).get(0).code();
            Page judge = person(390, 844, language);
            judge.navigate("/seat?contest=" + contest.slug());
            judge.fill("#code", code);
            judge.locator(".seat-form button").click();
            waitForSeat(judge);
            judge.waitForSelector("#pad:visible");
            for (int[] size : SIZES) {
                layOut(judge, size[0], size[1]);
                String at = size[0] + "x" + size[1] + " " + language;
                ((List<?>) judge.evaluate(UNREACHABLE)).forEach(fault -> found.add(at + " " + fault));
                ((List<?>) judge.evaluate(HIDDEN_AFTER_NEXT)).forEach(fault -> found.add(at + " " + fault));
                if (size[1] == 320) {
                    asked(judge).forEach(fault -> found.add(at + " " + fault));
                }
                if (size[0] == 390) {
                    hardToTap(judge).forEach(fault -> found.add(at + " " + fault));
                }
                if (size[0] == 1024 || size[0] == 568) {
                    picture(judge, "pad-" + at.replace(' ', '-'));
                }
            }
            layOut(judge, 390, 844);
            judge.navigate("/seat/report/1");
            hardToTap(judge).forEach(fault -> found.add("report " + language + " " + fault));
        }
        assertThat(found).isEmpty();
    }

    private static List<?> asked(Page judge) {
        for (Locator mark : judge.locator(".crit-val").all()) {
            mark.fill("5");
        }
        judge.evaluate("() => document.getElementById('send').click()");
        judge.waitForSelector("#scrim");
        List<?> faults = (List<?>) judge.evaluate(HIDDEN_IN_THE_QUESTION);
        judge.evaluate("() => document.querySelector('#scrim [data-act=cancel]').click()");
        return faults;
    }
}
