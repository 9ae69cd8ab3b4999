package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.portrait.Pictures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** The organiser's desk: a portrait is cropped by pointer and keys, a figure of the text becomes a card. */
@InBrowser
class PortraitJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ReportService reports;

    @Test
    void aPortraitIsCroppedByPointerAndKeysAndShown() {
        ContestView contest = evenings.live();
        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/presenters/1/portrait");
        desk.setInputFiles("#f-picture-1", new FilePayload("a.jpg", "image/jpeg", Pictures.jpeg(1600, 1000)));
        Locator frame = desk.locator("[data-frame]");
        frame.waitFor();
        frame.scrollIntoViewIfNeeded();
        double left = frame.boundingBox().x;

        desk.mouse().move(left + 20, frame.boundingBox().y + 20);
        desk.mouse().down();
        desk.mouse().move(left - 400, frame.boundingBox().y + 20);
        desk.mouse().up();
        assertThat(desk.inputValue("#f-x-1")).isEqualTo("0");
        frame.press("ArrowRight");
        frame.press("-");

        assertThat(desk.inputValue("#f-x-1")).isEqualTo("2");
        assertThat(desk.inputValue("#f-size-1")).isEqualTo("98");
        assertAccessible(desk);
        picture(desk, "portrait-crop");
        desk.click("#portrait button.is-red");
        desk.waitForSelector("text=的照片已经存好");
        assertThat(presenters.get(contest.id(), 1).portrait()).isNotNull();

        Page phone = phone();
        phone.navigate("/c/" + contest.slug());
        Locator face = phone.locator("img[alt='李娜的照片']").first();
        face.waitFor();
        assertThat(face.evaluate("image => image.complete && image.naturalWidth"))
                .isEqualTo(240);
        assertAccessible(phone);
    }

    @Test
    void aFigureIsReadWhileOneWritesAndBecomesACard() {
        ContestView contest = evenings.draft();
        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/presenters/1/report");
        desk.locator("textarea[name=figures]").fill("受惠商户近3万家，均列全省第三位。");
        Locator accept = desk.locator("#figures button.is-ink");
        accept.waitFor();
        assertAccessible(desk);
        picture(desk, "figures-read");
        accept.click();
        desk.waitForURL("**/report#m-m1");

        assertThat(reports.get(contest.id(), 1).metrics()).singleElement().satisfies(card -> {
            assertThat(card.wording()).isEqualTo("近3万家");
            assertThat(card.value()).isEqualTo("3");
        });
        assertThat(desk.inputValue("textarea[name=figures]")).isEqualTo("受惠商户近3万家，均列全省第三位。");
    }
}
