package org.saimahui.journey;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.SceneKind;
import org.saimahui.portrait.Crop;
import org.saimahui.portrait.Pictures;
import org.saimahui.portrait.PortraitService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.staff.StaffPost;
import org.saimahui.stage.CueDesk;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.saimahui.support.StaffedEvening;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every scene of the big screen, on a projector, a wide wall and an old projector, in both languages: no text outside the
 * picture or below 94 % of its height, none over another, none cut, none smaller than the hall can read; the lanes of one
 * ranking are set alike. What is easier to fit than its neighbour is measured with {@code -Dsaimahui.scenes=true}.
 */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SceneFitsTests extends BrowserJourney {

    private static final int[][] RATIOS = {{1920, 1080}, {1920, 540}, {1024, 768}};

    /** Everything, not by turns. */
    private static final boolean ALL = Boolean.getBoolean("saimahui.scenes");

    /** A text is measured by its em box; sizes are in hundredths of the stage's height. */
    private static final String FAULTS = """
            (least) => {
              const found = [], boxes = [], unit = innerHeight / 100;
              const field = document.querySelector(".course-field")?.getBoundingClientRect();
              const lanes = document.querySelector(".award .ground")?.getBoundingClientRect();
              const walk = document.createTreeWalker(document.querySelector(".stage"), NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const el = node.parentElement, said = node.textContent.trim();
                if (!said || el.closest("svg, script, template") || !el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
                const size = parseFloat(getComputedStyle(el).fontSize), upright = getComputedStyle(el).writingMode.startsWith("vertical");
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const line of range.getClientRects()) {
                  const middle = (line.top + line.bottom) / 2;
                  if (!line.width || (field && el.closest(".course-field") && (middle < field.top || middle > field.bottom))) continue;
                  const across = (line.left + line.right) / 2;
                  boxes.push(upright ? { el, said, left: across - size / 2, right: across + size / 2, top: line.top, bottom: line.bottom }
                    : { el, said, left: line.left, right: line.right, top: middle - size / 2, bottom: middle + size / 2 });
                }
                // The record's head is there to be photographed and compared, not to be read from the last row.
                const readable = el.closest(".record-head") ? 2 : 3.4;
                if (size < readable * unit - .1) found.push("small: " + (size / unit).toFixed(2) + " " + said);
                for (const [selector, cqh] of Object.entries(least))
                  if (el.matches(selector) && size < cqh * unit - .1) found.push("under " + cqh + ": " + (size / unit).toFixed(2) + " " + said);
              }
              for (const box of boxes) {
                const where = [box.left, box.top, box.right, box.bottom].map(Math.round).join(",");
                if (box.left < -.5 || box.right > innerWidth + .5 || box.top < -.5 || box.bottom > 94 * unit + .5)
                  found.push("outside: " + box.said + " " + where);
                // A start number may stand on the line, as its plate does.
                if (lanes && box.bottom > lanes.top + .5 && !box.el.closest(".plate-no"))
                  found.push("on the lanes: " + box.said + " " + where);
                for (const x of [.04, .5, .96]) {
                  const hit = document.elementFromPoint(box.left + (box.right - box.left) * x, (box.top + box.bottom) / 2);
                  const opaque = hit && (hit.tagName === "IMG" || !getComputedStyle(hit).backgroundColor.endsWith(", 0)"));
                  if (opaque && !hit.contains(box.el) && !box.el.contains(hit)) found.push("under " + hit.tagName + "." + (hit.className.baseVal ?? hit.className) + ": " + box.said + " " + where);
                }
              }
              boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => {
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > .3 * unit && down > .3 * unit) found.push("overlap: " + a.said + " / " + b.said);
              }));
              // What stands side by side and says different things keeps a distance that the last row sees.
              for (const [one, other] of [[".award .total b", ".award .best .val"], [".ranktable th", ".ranktable th"], [".ranktable tr > td", ".ranktable tr > td"]])
                boxes.filter((box) => box.el.closest(one)).forEach((a) => boxes.filter((box) => box.el.closest(other) && box.el.closest(other) !== a.el.closest(one)).forEach((b) => {
                  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (down > .3 * unit && gap < unit - .1) found.push("close: " + a.said + " / " + b.said + " " + (gap / unit).toFixed(1));
                }));
              // What a box cuts off at its start can not be scrolled to, so that its scroll size does not tell.
              for (const box of boxes) {
                let clip = box.el;
                while (clip && !clip.matches(".stage, .course-field") && getComputedStyle(clip).overflowX === "visible") clip = clip.parentElement;
                if (!clip || clip.matches(".stage, .course-field")) continue;
                const of = clip.getBoundingClientRect();
                if (box.left < of.left - 1 || box.right > of.right + 1) found.push("cut by " + clip.className + ": " + box.said);
              }
              for (const el of document.querySelectorAll(".stage *")) {
                const style = getComputedStyle(el);
                if (style.overflowX !== "visible" && !el.matches(".course-field, svg") && (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1))
                  found.push("cut: " + el.className + " " + el.textContent.trim().slice(0, 20));
              }
              // A name may be condensed, but not until its signs are strokes.
              for (const el of document.querySelectorAll(".stage .flap-seat b"))
                if (new DOMMatrix(getComputedStyle(el).transform).a < .6) found.push("condensed: " + el.textContent);
              // A unit of nine signs is set as it is, however many parts stand beside it.
              for (const el of document.querySelectorAll(".ranktable .ut span"))
                if (el.textContent.length < 10 && new DOMMatrix(getComputedStyle(el).transform).a < 1) found.push("condensed: " + el.textContent);
              // A small word beside a number never has the colour of the digits.
              for (const el of document.querySelectorAll(".stage .val :is(em, small)"))
                if (/^[超近约多余]/.test(el.textContent) && getComputedStyle(el).color === getComputedStyle(el.parentElement).color) found.push("as the digits: " + el.textContent);
              // The line of a photo finish is whole.
              const hair = document.querySelector(".photo-field .hair")?.getBoundingClientRect();
              for (const el of document.querySelectorAll(".photo-who"))
                if (el.getBoundingClientRect().right > hair.left) found.push("on the line: " + el.textContent);
              // Lines end between words, down the wall as across it.
              for (const el of document.querySelectorAll(".stage :is([data-words], .talk-tate)")) {
                if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
                const signs = [], walk = document.createTreeWalker(el, NodeFilter.SHOW_TEXT), upright = getComputedStyle(el).writingMode.startsWith("vertical");
                for (let node = walk.nextNode(); node; node = walk.nextNode()) for (let i = 0; i < node.data.length; i++) signs.push([node, i]);
                for (const { segment, index } of new Intl.Segmenter("zh", { granularity: "word" }).segment(signs.map(([node, i]) => node.data[i]).join(""))) {
                  if (!/^\\p{Script=Han}{2,}$/u.test(segment)) continue;
                  const lines = signs.slice(index, index + segment.length).map(([node, i]) => {
                    const one = document.createRange();
                    one.setStart(node, i);
                    one.setEnd(node, i + 1);
                    const box = one.getBoundingClientRect();
                    return Math.round((upright ? box.left : box.top) / unit);
                  });
                  if (new Set(lines).size > 1) found.push("torn: " + segment + " in " + el.textContent);
                }
              }
              for (const part of [".run-row:not(.is-cover) .id", ".run-row:not(.is-cover) .score"]) {
                const ways = new Set([...document.querySelectorAll(part)].map((el) => [el, ...el.children].map((one) =>
                  [getComputedStyle(one).fontSize, getComputedStyle(one).transform, one === el.children[1] ? one.offsetTop > el.children[0].offsetTop + unit : ""]).join("/")));
                if (ways.size > 1) found.push("uneven lanes: " + [...ways].join(" | "));
              }
              return [...new Set(found)];
            }
            """;

    /**
     * Sets a scene as a wall does when it comes by the stream, but without motion, and waits until it stands; what runs has
     * run as long as when the scene was sent.
     */
    private static final String PUT = """
            async ([markup, at]) => {
              const { end, present } = await import("/js/scenes.js");
              const page = new DOMParser().parseFromString(markup, "text/html");
              end();
              const old = document.getElementById("scenes"), fresh = document.adoptNode(page.getElementById("scenes"));
              const since = Date.now() - at;
              for (const { dataset } of fresh.querySelectorAll("[data-started], [data-closes]")) {
                if (dataset.started) dataset.started = String(Number(dataset.started) + since);
                if (dataset.closes) dataset.closes = new Date(Date.parse(dataset.closes) + since).toISOString();
              }
              old.replaceWith(fresh);
              await Promise.all([...fresh.querySelectorAll("img")].map((img) => img.decode()));
              present(fresh, true);
              await new Promise((next) => requestAnimationFrame(next));
              if (![...fresh.querySelectorAll("[data-left]")].every((left) => /\\d/.test(left.textContent))) throw new Error("no time: " + fresh.textContent);
            }
            """;

    /** What the design's table of sizes says, where a name had not to be made smaller to fit. */
    private static final Map<String, Double> LEAST = Map.ofEntries(
            Map.entry(".card h1", 9.6),
            Map.entry(".card .unit", 5.0),
            Map.entry(".card .unit:not(.fit-1)", 7.0),
            Map.entry(".who:not(.fit-1) .who-name", 9.6),
            Map.entry(".course:not(.is-many):not(.fit-1) .id b", 5.0),
            Map.entry(".course:not(.is-many):not(.fit-1) .id small", 4.4),
            Map.entry(".course:not(.is-many) .course-rows:not(.fit-1) .score b", 5.4),
            Map.entry(".course:not(.is-many) .course-rows:not(.fit-1) .score small", 4.4),
            Map.entry(".vote .left span", 24.0),
            Map.entry(".call-name:not(.fit-1) h1", 12.0),
            Map.entry(".call-name span", 5.0),
            Map.entry(".strip-clock b", 10.4),
            Map.entry(".panels.of-1 ol.is-long b", 4.8),
            Map.entry(".panels-1 .flaps:not(.fit-1, .fit-2, .is-many) .flap-mark b", 7.0),
            Map.entry(".verdict-total b:not(.is-none)", 18.0),
            Map.entry(".award.is-one .total b", 18.0),
            Map.entry(".award.is-bare .prize span", 10.0),
            Map.entry(".award.is-few .winners:not(:has(> :nth-child(3))) b[data-fit]", 6.0),
            Map.entry(".is-small .ranktable .tt", 7.0),
            Map.entry(".is-small .ranktable .ut span:not(.fit-1)", 4.4),
            Map.entry(".reissued span", 4.4),
            Map.entry(".wall-notes:not(.fit-1) .reissued span", 5.0));

    /** A wall that is twice as wide is looked at from twice as far. */
    private static final Map<String, Double> LEAST_WHERE_WIDE = Map.of(
            ".card h1:not(.fit-1)", 20.0,
            ".card h1", 12.4,
            ".card .unit", 6.0,
            ".panels.of-1 ol b", 7.0,
            ".panels.of-1 ol small", 5.0,
            ".panels.of-1 h2 span", 8.0);

    @Autowired
    private CrowdedEvenings evenings;

    @Autowired
    private PortraitService portraits;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private CueDesk desk;

    @LocalServerPort
    private int port;

    private List<String> languages = List.of();

    private final List<Picture> pictures = new ArrayList<>();

    private Visitor hall;

    /** One for each language: to put up a wall takes longer than to look at three scenes on it. */
    private final Map<String, Page> walls = new HashMap<>();

    /** A scene as the server sent it. @param where contest and moment; @param at milliseconds of the day it was */
    private record Picture(String where, String language, String scenes, long at) {}

    @BeforeEach
    void nothingWasLookedAt() {
        pictures.clear();
        hall = new Visitor(port);
    }

    @AfterAll
    void theWallsAreTakenDown() {
        walls.values().forEach(wall -> wall.context().close());
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void everySceneFits(int presenters) {
        languages = languages(presenters);
        ContestView contest = evenings.published(presenters, presenters == 12 ? 9 : presenters == 1 ? 1 : 7);
        if (presenters == 8) {
            for (int number : List.of(1, 2, 4, 7)) {
                portraits.set(contest.id(), null, number, Pictures.jpeg(480, 640), Crop.CENTRE);
            }
        }
        look(contest, "cover");
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        int called = presenters == 8 ? 2 : 1;
        for (int number = 1; number <= called; number++) {
            evenings.command(contest, StageCommand.of(Command.CALL, number));
            look(contest, "presenter-" + number);
            evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, number));
            evenings.mark(contest, number, "J1", "23");
            look(contest, "lamps-" + number);
            evenings.command(
                    contest,
                    StageCommand.of(Command.CLOSE_MARKING, number).confirmed().because("其余评委不在场"));
            look(contest, "ranking-" + number);
        }
        for (int number = called + 1; number <= presenters; number++) {
            evenings.speak(
                    contest, number, List.of("22.5", "22.5", "24", "16", "18.5").get(number % 5));
        }
        look(contest, "ranking-all");
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        look(contest, "vote");
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        look(contest, "vote-closed");
        evenings.command(
                contest,
                StageCommand.of(Command.OPEN_VOTE).with(Argument.SECONDS, 150).because("再开一次"));
        look(contest, "vote-timed");
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        look(contest, "votes-shown");

        assertThat(faults()).isEmpty();
    }

    /** Who judges, how it is counted, the ranking in figures, and the prizes. */
    @ParameterizedTest
    @CsvSource({"1, 3", "4, 7", "8, 9", "12, 8", "16, 5"})
    void theStillScenesFit(int presenters, int judges) {
        languages = languages(presenters);
        ContestView plain = evenings.published(1, judges);
        air(plain, SceneKind.PANEL, "seats");
        ContestView contest = evenings.withPrizes(presenters, judges);
        if (presenters == 8) {
            for (int number = 1; number <= 8; number += 2) {
                portraits.set(contest.id(), null, number, Pictures.jpeg(480, 640), Crop.CENTRE);
            }
        }
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        air(contest, SceneKind.PANEL, "names");
        air(contest, SceneKind.RULES, "rules");
        for (int number = 1; number <= presenters; number++) {
            evenings.command(contest, StageCommand.of(Command.CALL, number));
            evenings.speak(
                    contest, number, List.of("22.5", "22.5", "24", "16", "18.5").get(number % 5));
        }
        air(contest, SceneKind.TABLE, "table");
        if (presenters >= 8) {
            evenings.penalty(contest, 5, "-0.3");
            air(contest, SceneKind.PHOTO, "photo");
        }
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        assertThatThrownBy(() -> evenings.command(contest, StageCommand.of(Command.NEXT)))
                .isInstanceOf(ConflictException.class);
        evenings.command(contest, StageCommand.of(Command.RELEASE).confirmed());
        air(contest, SceneKind.TABLE, "table-total");
        for (int prize = 3; prize >= 1; prize--) {
            evenings.command(contest, StageCommand.of(Command.NEXT));
            look(contest, "award-" + prize);
        }
        assertThat(shown()).containsPattern("class=\"prize\"><span[^>]*>一等奖<");
        air(contest, SceneKind.THANKS, "thanks");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12})
    void theTableHasRoomForUnitsBesideThreeParts(int presenters) {
        languages = languages(presenters);
        ContestView contest = evenings.withThreeParts(presenters);
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= presenters; number++) {
            evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, number));
            evenings.mark(contest, number, "J1", number % 2 == 0 ? "24" : "18.5");
            evenings.mark(contest, number, "J2", "22.5");
            evenings.command(contest, StageCommand.of(Command.CLOSE_MARKING, number));
        }
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.vote(contest, 1);
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        evenings.command(contest, StageCommand.of(Command.RELEASE).confirmed());
        air(contest, SceneKind.TABLE, "table-of-three-parts");

        assertThat(faults()).isEmpty();
    }

    /** A prize that three, four or five share is as whole as one that somebody has alone. */
    @ParameterizedTest
    @CsvSource({"8, 1, 3, 4", "14, 2, 3, 5"})
    void whoeverSharesAPrizeStandsAboveTheLanes(int presenters, int first, int second, int third) {
        languages = languages(presenters);
        ContestView contest = evenings.withPrizes(presenters, 1, first, second, third);
        if (presenters == 14) {
            for (int number : List.of(1, 3, 4, 8)) {
                portraits.set(contest.id(), null, number, Pictures.jpeg(480, 640), Crop.CENTRE);
            }
        }
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= presenters; number++) {
            BigDecimal mark = new BigDecimal("24.5").subtract(new BigDecimal("0.5").multiply(new BigDecimal(number)));
            evenings.speak(contest, number, mark.toPlainString());
        }
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        evenings.command(contest, StageCommand.of(Command.RELEASE).confirmed());
        for (int winners : new int[] {third, second, first}) {
            evenings.command(contest, StageCommand.of(Command.NEXT));
            look(contest, "award-for-" + winners);
            assertThat(shown()).contains("data-scene=\"award\"");
            assertThat(shown().split("class=\"is-own\"")).as("own lanes").hasSize(winners + 1);
        }

        assertThat(faults()).isEmpty();
    }

    /** Prizes in the organisers' own words: one, two and eight who get it, in the longest words that are taken. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void specialPrizesFit(boolean portrait) {
        languages = languages(8);
        ContestView contest = evenings.published(8, 1);
        if (portrait) {
            for (int number : List.of(1, 3, 7)) {
                portraits.set(contest.id(), null, number, Pictures.jpeg(480, 640), Crop.CENTRE);
            }
        }
        String line = "把一个家庭的十一个月讲成了全市的一项政策，让人记住了那本存折";
        prize(contest, "最佳故事奖", List.of(2), "", "", "把十一个月讲成一项政策");
        prize(contest, "群众最满意的一线窗口服务单位（含乡镇）特别贡献奖", List.of(1), "", "", line);
        prize(contest, "最佳故事奖", List.of(1), "", "", "");
        prize(contest, "特别贡献奖", List.of(), CrowdedEvenings.LONG_NAME, CrowdedEvenings.LONG_UNIT, line);
        prize(
                contest,
                "Best story",
                List.of(),
                "Maximiliane von und zu Hohenstein",
                "Party School",
                "For the best story");
        prize(contest, "最佳故事奖", List.of(), "王海", "", "");
        prize(contest, "最佳故事奖", List.of(1, 2), "", "", "");
        prize(contest, "最佳故事奖", List.of(1), CrowdedEvenings.LONG_NAME, CrowdedEvenings.LONG_UNIT, line);
        prize(contest, "最佳故事奖", List.of(1, 2, 3, 4), "", "", line);
        prize(contest, "最佳故事奖", List.of(1, 2, 3, 4, 5, 6, 7), CrowdedEvenings.LONG_NAME, "", line);
        prize(contest, "最佳故事奖", List.of(1, 2, 3, 4, 5, 6, 7, 8), "", "", "");
        prize(contest, "最佳故事奖", List.of(), "欧阳文静", "", line);
        prize(contest, "最佳故事奖", List.of(), "买买提江山", "", line);
        prize(contest, "最佳故事奖", List.of(), "阿卜杜热合曼江山河", "", line);
        prize(contest, "群众最满意的一线窗口服务单位（含乡镇）特别贡献奖", List.of(), "王海", "", "");
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        for (int prize = 1; prize <= 15; prize++) {
            evenings.command(contest, StageCommand.of(Command.NEXT));
            look(contest, "special-" + prize);
            assertThat(shown()).contains("data-scene=\"special\"");
        }

        assertThat(faults()).isEmpty();
    }

    private void prize(
            ContestView contest, String name, List<Integer> presenters, String other, String unit, String line) {
        desk.add(
                contest.id(),
                null,
                new CueDesk.Wanted(
                        CueKind.SPECIAL_PRIZE,
                        OwnCueView.Place.BEFORE,
                        null,
                        name,
                        null,
                        new CueDesk.Prize(presenters, other, unit, line)));
    }

    /** Whoever got that card can turn a key: the last row reads it, whatever stands below and beside it. */
    @ParameterizedTest
    @ValueSource(ints = {8, 12})
    void aSupervisorsCardThatIsIssuedAgainIsRead(int presenters) {
        languages = languages(presenters);
        ContestView contest = evenings.settle(
                evenings.withPrizes(presenters, 1), s -> s.keys(1).phonesLag(false));
        staffed.staff(contest, StaffPost.SUPERVISOR);
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        look(contest, "cover-reissued");
        for (int number = 1; number <= presenters; number++) {
            evenings.speak(
                    contest, number, List.of("22.5", "22.5", "24", "16", "18.5").get(number % 5));
        }
        air(contest, SceneKind.RANKING, "ranking-reissued");
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        evenings.vote(contest, 1);
        look(contest, "vote-reissued");
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        look(contest, "vote-closed-reissued");
        assertThat(shown()).contains("class=\"reissued\"", "class=\"record-head\"");
        evenings.command(contest, StageCommand.of(Command.SHOW_VOTES));
        air(contest, SceneKind.TABLE, "table-reissued");
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        evenings.command(contest, StageCommand.of(Command.REVEAL_NEXT).confirmed());
        look(contest, "reveal-reissued");
        while (!shown().contains("data-scene=\"door\"")) {
            evenings.command(contest, StageCommand.of(Command.NEXT));
            look(contest, "reveal-reissued-" + pictures.size());
        }
        for (int prize = 3; prize >= 1; prize--) {
            evenings.command(contest, StageCommand.of(Command.NEXT));
            look(contest, "award-reissued-" + prize);
            assertThat(shown()).contains("data-scene=\"award\"", "class=\"reissued\"");
        }

        assertThat(faults()).isEmpty();
    }

    private void air(ContestView contest, SceneKind kind, String name) {
        evenings.command(contest, StageCommand.of(Command.AIR).with(Argument.KIND, kind.name()));
        look(contest, name);
        assertThat(shown()).contains("data-scene=\"" + kind.name().toLowerCase(Locale.ROOT) + "\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOpenVoteHasItsPlaceBesideWhoeverIsOnStage(boolean reports) {
        languages = List.of("zh", "en");
        ContestView contest = reports ? evenings.published(4, 7) : evenings.withoutReports(4, 7);
        evenings.command(contest, StageCommand.of(Command.GO_LIVE));
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        look(contest, "called");
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE).with(Argument.SECONDS, 150));
        evenings.command(contest, StageCommand.of(Command.AIR, 1).with(Argument.KIND, "PRESENTER"));
        look(contest, "called-vote");
        assertThat(shown()).contains("data-scene=\"presenter\"").containsPattern("class=\"poll(?s:.)*class=\"qr\"");
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        look(contest, "lamps-vote");
        assertThat(shown()).contains("data-scene=\"lamps\"").containsPattern("class=\"poll(?s:.)*class=\"qr\"");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 12})
    void whoeverTalksFitsWithClockAndFigures(int presenters) {
        languages = languages(presenters);
        ContestView contest = evenings.live(presenters, 7);
        if (presenters == 4) {
            portraits.set(contest.id(), null, 1, Pictures.jpeg(480, 640), Crop.CENTRE);
        }
        for (int number = 1; number <= Math.min(2, presenters); number++) {
            evenings.command(contest, StageCommand.of(Command.CALL, number));
            figure(contest, number, 0);
            look(contest, "figure-before-" + number);
            evenings.command(contest, StageCommand.of(Command.CLOCK_START));
            evenings.command(contest, StageCommand.of(Command.AIR, number).with(Argument.KIND, "PRESENTER"));
            look(contest, "clock-" + number);
            for (int step = 0; step < 3; step++) {
                figure(contest, number, step);
                look(contest, "figure-" + number + "-" + step);
            }
            adjust(contest, 335);
            look(contest, "warned-" + number);
            evenings.command(
                    contest,
                    StageCommand.of(Command.OPEN_VOTE)
                            .with(Argument.SECONDS, 150)
                            .because("试排版"));
            figure(contest, number, 2);
            adjust(contest, 640);
            look(contest, "over-with-vote-" + number);
            evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
            evenings.speak(contest, number, "22.5");
        }
        figure(contest, presenters, 0);
        look(contest, "figure-of-no-talk");
        figure(contest, null, presenters / 2);
        look(contest, "figures-half");
        figure(contest, null, null);
        look(contest, "figures");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void marksFit(int judges) {
        languages = languages(judges);
        for (ShowMarks show : List.of(ShowMarks.EACH, ShowMarks.TOTAL)) {
            for (JudgesShownAs as : judges == 9 ? JudgesShownAs.values() : new JudgesShownAs[] {JudgesShownAs.SEAT}) {
                ContestView contest = evenings.set(evenings.live(2, judges), show, BoardAfter.CLOSE, as);
                if (as == JudgesShownAs.NAME) {
                    evenings.nameJudges(contest, CrowdedEvenings.LONG_NAME);
                }
                evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
                for (int judge = 1; judge <= judges; judge++) {
                    evenings.mark(contest, 1, "J" + judge, judge == 2 ? "25" : judge == 3 ? "22.5" : "23.5");
                }
                evenings.command(contest, StageCommand.of(Command.NEXT));
                look(contest, "backs-" + show + "-" + as);
                evenings.penalty(contest, 1, "-1.5");
                evenings.command(contest, StageCommand.of(Command.NEXT));
                look(contest, "marks-" + show + "-" + as);
                assertThat(shown()).containsOnlyOnce("class=\"verdict-total\"");
            }
        }

        assertThat(faults()).isEmpty();
    }

    /** The last lap before, in the middle and told, and the door; of four nobody is told apart, so that they share it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 12})
    void theRevealFits(int presenters) {
        languages = languages(presenters);
        ContestView contest = evenings.lapAtOnce(evenings.live(presenters, 1));
        for (int number = 1; number <= presenters; number++) {
            evenings.speak(
                    contest,
                    number,
                    presenters == 4
                            ? "22"
                            : List.of("22.5", "22", "24", "16", "18.5").get(number % 5));
        }
        if (presenters >= 8) {
            evenings.penalty(contest, 1, "-0.3");
        }
        evenings.command(contest, StageCommand.of(Command.OPEN_VOTE));
        if (presenters != 4) {
            evenings.vote(contest, 1);
        }
        evenings.command(contest, StageCommand.of(Command.CLOSE_VOTE));
        evenings.command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        for (int step = 0; step <= presenters + 1; step++) {
            evenings.command(contest, StageCommand.of(Command.NEXT).confirmed());
            if (step == 0 || step == 1 || step == presenters / 2 + 1 || step >= presenters) {
                look(contest, "reveal-" + step);
            }
        }
        evenings.command(contest, StageCommand.of(Command.NEXT));
        look(contest, "door");
        assertThat(shown()).containsOnlyOnce("data-scene=\"door\"");
        assertThat(shown().split("<li><div class=\"plate\"")).hasSize(presenters == 4 ? 5 : 1);
        if (presenters >= 8) {
            assertThat(shown())
                    .as("a penalty is not hidden in the judges' points")
                    .containsPattern("(penalty|扣分) 0\\.30<");
        }

        assertThat(faults()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsFound() {
        languages = List.of("zh");
        ContestView contest = evenings.published(1, 1);
        look(contest, "cover");
        assertThat(faults()).isEmpty();
        Picture cover = pictures.remove(0);
        String longer = cover.scenes().replace("</section>", "<p>" + "长".repeat(2000) + "</p></section>");
        // For each of the ratios that are measured by turns.
        pictures.addAll(Collections.nCopies(2, new Picture(cover.where(), cover.language(), longer, cover.at())));
        List<String> found = faults().stream()
                .map(fault -> fault.replaceAll("长+.*", "长"))
                .distinct()
                .toList();
        for (int[] ratio : RATIOS) {
            assertThat(found).contains(cover.where() + " " + ratio[0] + "x" + ratio[1] + " zh outside: 长");
        }
    }

    private void adjust(ContestView contest, int seconds) {
        evenings.command(
                contest,
                StageCommand.of(Command.CLOCK_ADJUST)
                        .with(Argument.SECONDS, seconds)
                        .because("试排版"));
    }

    private void figure(ContestView contest, Integer number, Integer step) {
        StageCommand air = number == null ? StageCommand.of(Command.AIR) : StageCommand.of(Command.AIR, number);
        evenings.command(contest, air.with(Argument.KIND, "FIGURE").with(Argument.STEP, step));
    }

    private static IntStream crowds() {
        return IntStream.concat(IntStream.of(1, 4, 8, 12, 14), onDemand(9));
    }

    private static IntStream panels() {
        return IntStream.concat(IntStream.of(1, 9, 12), onDemand(3, 7));
    }

    /** Set as the next greater number is. */
    private static IntStream onDemand(int... numbers) {
        return ALL ? IntStream.of(numbers) : IntStream.empty();
    }

    /** English is the wider: it is measured where most stand, Chinese everywhere; everything on demand. */
    private static List<String> languages(int count) {
        return count >= 12 || ALL ? List.of("zh", "en") : List.of("zh");
    }

    private void look(ContestView contest, String scene) {
        for (String language : languages) {
            String page = hall.get("/c/" + contest.slug() + "/screen?lang=" + language)
                    .body();
            String scenes = page.substring(page.indexOf("<div class=\"scenes\""), page.indexOf("<p class=\"lost\""));
            pictures.add(new Picture(contest.slug() + " " + scene, language, scenes, System.currentTimeMillis()));
        }
    }

    /** The newest picture, in the last of the languages. */
    private String shown() {
        return pictures.get(pictures.size() - 1).scenes();
    }

    private static Map<String, Double> least(int[] ratio) {
        if (ratio[0] < 3 * ratio[1]) {
            return LEAST;
        }
        Map<String, Double> wide = new HashMap<>(LEAST);
        wide.putAll(LEAST_WHERE_WIDE);
        return wide;
    }

    /** The walls get the pictures one after another, as a wall of the hall does. */
    private List<String> faults() {
        List<String> found = new ArrayList<>();
        for (String language : languages) {
            Page wall = walls.computeIfAbsent(language, this::wall);
            for (int ratio = 0; ratio < RATIOS.length; ratio++) {
                layOut(wall, RATIOS[ratio][0], RATIOS[ratio][1]);
                for (int at = 0; at < pictures.size(); at++) {
                    if (pictures.get(at).language().equals(language) && isItsTurn(at, ratio)) {
                        found.addAll(faults(wall, pictures.get(at), RATIOS[ratio]));
                    }
                }
            }
        }
        return found;
    }

    /** Of one picture, on a wall that has that shape already. */
    private List<String> faults(Page wall, Picture picture, int[] ratio) {
        String where = picture.where() + " " + ratio[0] + "x" + ratio[1] + " " + picture.language() + " ";
        wall.evaluate(PUT, List.of(picture.scenes(), (double) picture.at()));
        List<?> faults = (List<?>) wall.evaluate(FAULTS, least(ratio));
        if (ALL) {
            picture(wall, "scene/" + where.strip().replace(' ', '-'));
        }
        return faults.stream().map(fault -> where + fault).toList();
    }

    /**
     * On the projector always, on the other two by turns: one scene here, the next there, and where both languages are
     * measured, one here and one there.
     */
    private boolean isItsTurn(int picture, int ratio) {
        int turn = picture / languages.size() + picture % languages.size();
        return ALL || ratio == 0 || turn % 2 == ratio - 1;
    }

    /** Held, so that the evening brings no picture itself. */
    private Page wall(String language) {
        Page wall = staying(1920, 1080, language.equals("zh") ? "zh-CN" : "en");
        wall.navigate("/c/" + pictures.get(0).where().replaceFirst(" .*", "") + "/screen");
        wall.keyboard().press("h");
        wall.waitForSelector("[data-key=h][aria-pressed=true]", new Page.WaitForSelectorOptions().setState(ATTACHED));
        return wall;
    }
}
