package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing a report: the figures are marked inside the text, where they stand, while one types. */
@InBrowser
class WritingJourneyTests extends BrowserJourney {

    private static final String STORY = "第一段没有数字。\n减免租金7.11亿元，受惠商户近3万家，均列全省第三。";

    @Autowired
    private Evenings evenings;

    @Autowired
    private ReportService reports;

    @Test
    void figuresAreMarkedInsideTheTextAndTheMarksFollowTyping() {
        for (String language : List.of("zh", "en")) {
            ContestView contest = evenings.draft();
            reports.write(contest.id(), null, 1, new ReportText("题", STORY, "", "", "", null));
            Page page = desk();
            logIn(page);
            page.navigate("/organise/" + contest.slug() + "/presenters/1/report?lang=" + language);
            Locator text = page.locator("textarea[name=story]");
            Locator marks = page.locator(".marked:has(textarea[name=story]) mark");
            assertThat(marks).hasText(new String[] {"7.11亿元", "近3万家", "全省第三"});
            assertThat(page.locator(".marks-legend")).isVisible();

            text.press("Control+Home");
            text.pressSequentially("今年");
            assertThat(marks.allInnerTexts()).containsExactly("7.11亿元", "近3万家", "全省第三");
            text.press("Control+End");
            text.pressSequentially("用了48小时。");
            assertThat(marks).hasText(new String[] {"7.11亿元", "近3万家", "全省第三", "48小时"});
            assertAccessible(page);

            page.click(".read-list li:has-text('7.11亿元') .is-ink");
            assertThat(page.locator(".marked mark.is-card")).hasText("7.11亿元");
        }
    }

    /** The copy lies exactly behind the field: the same lines, and the same place in a text that is scrolled. */
    @Test
    void theMarksLieUnderTheirWords() {
        ContestView contest = evenings.draft();
        reports.write(contest.id(), null, 1, new ReportText("题", (STORY + "\n").repeat(12), "", "", "", null));
        Page page = desk();
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/presenters/1/report");
        Locator text = page.locator("textarea[name=story]");
        assertThat(page.locator(".marked:has(textarea[name=story]) mark")).hasCount(36);

        text.evaluate("area => { area.style.height = '160px'; area.style.fieldSizing = 'fixed';"
                + " area.scrollTo(0, area.scrollHeight); }");
        text.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");

        assertThat(
                        text.evaluate(
                                "area => { const copy = area.previousElementSibling; return ["
                                        + "copy.scrollTop - area.scrollTop, copy.offsetHeight - 160, copy.scrollHeight - area.scrollHeight,"
                                        + "copy.clientWidth - area.clientWidth].map(Math.abs).every(by => by < 1) && area.scrollTop > 200; }"))
                .isEqualTo(true);
    }
}
