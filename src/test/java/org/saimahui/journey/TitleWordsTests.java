package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A contest's title is broken between its words, on the cover and on the public pages, at every width. */
@InBrowser
class TitleWordsTests extends BrowserJourney {

    private static final String TITLE = "全市机关问津体制改革处长述职评议会";

    private static final List<String> WORDS = List.of("全市", "机关", "体制", "改革", "处长", "述职", "评议会");

    /** Those of the words that stand on more than one line of the heading, or are not in it. */
    private static final String TORN = """
            ([heading, words]) => {
              const walk = document.createTreeWalker(document.querySelector(heading), NodeFilter.SHOW_TEXT), at = [];
              for (let node = walk.nextNode(); node; node = walk.nextNode())
                for (let i = 0; i < node.data.length; i++) at.push([node, i]);
              const text = at.map(([node, i]) => node.data[i]).join("");
              return words.filter((word) => {
                const from = text.indexOf(word);
                if (from < 0) return true;
                const tops = at.slice(from, from + word.length).map(([node, i]) => {
                  const one = document.createRange();
                  one.setStart(node, i);
                  one.setEnd(node, i + 1);
                  return Math.round(one.getBoundingClientRect().top);
                });
                return new Set(tops).size > 1;
              });
            }""";

    @Autowired
    private CrowdedEvenings evenings;

    @Autowired
    private ContestService contests;

    @Test
    void noWordOfATitleIsTorn() {
        ContestView contest = evenings.published(4, 1);
        contests.edit(contest.id(), null, contest.facts().next(TITLE));
        List<String> torn = new ArrayList<>();
        Page page = desk();
        page.navigate("/c/" + contest.slug());
        for (int width : new int[] {320, 390, 480, 720, 834, 1024, 1180, 1440, 1920}) {
            look(page, ".race-top h1", width, 900, torn);
        }
        page.navigate("/");
        for (int width : new int[] {320, 390, 480, 720, 834, 1024, 1440}) {
            look(page, ".evenings a[href='/c/" + contest.slug() + "']", width, 900, torn);
        }
        Page wall = screen();
        wall.navigate("/c/" + contest.slug() + "/screen");
        for (int[] ratio : new int[][] {{1920, 1080}, {1920, 540}, {1024, 768}}) {
            look(wall, ".cover h1", ratio[0], ratio[1], torn);
            picture(wall, "title-" + ratio[0] + "x" + ratio[1]);
        }
        assertThat(torn).isEmpty();
    }

    /** A number in words stays whole: 六十六家 is no 六十 and 六家. */
    @Test
    void noNumberInWordsIsTorn() {
        Page page = desk();
        page.navigate("/");
        assertThat(page.evaluate("""
                async (text) => {
                  const root = document.createElement("div"), line = document.createElement("p");
                  line.dataset.words = "yes";
                  line.textContent = text;
                  root.append(line);
                  (await import("/js/words.js")).words(root);
                  return line.innerHTML.split("<wbr>");
                }""", "三天帮助六十六家供应商全面复产"))
                .asList()
                .contains("六十六家")
                .contains("供应商");
    }

    private void look(Page page, String heading, int width, int height, List<String> torn) {
        layOut(page, width, height);
        ((List<?>) page.evaluate(TORN, List.of(heading, WORDS)))
                .forEach(word -> torn.add(heading + " " + width + ": " + word));
    }
}
