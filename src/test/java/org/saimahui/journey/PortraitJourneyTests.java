package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
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
    void aPortraitIsDroppedAndItsFrameMovesUnderAFinger() {
        ContestView contest = evenings.draft();
        Page pad = touch();
        logIn(pad);
        pad.navigate("/organise/" + contest.slug() + "/presenters/2/portrait");
        drop(pad, Pictures.jpeg(1600, 1000));
        Locator frame = pad.locator("[data-frame]");
        frame.waitFor();
        assertThat(pad.inputValue("#f-x-1")).isEqualTo("50");

        finger(pad, frame, -60);
        assertThat(Double.parseDouble(pad.inputValue("#f-x-1"))).isLessThan(50);
        finger(pad, frame, 1000);
        assertThat(pad.inputValue("#f-x-1")).isEqualTo("100");
        pad.focus("[data-frame]");
        pad.keyboard().press("ArrowLeft");
        assertThat(pad.inputValue("#f-x-1")).isEqualTo("98");
        pad.keyboard().press("Tab");
        pad.locator("#portrait button.is-red").press("Enter");

        pad.waitForSelector("text=的照片已经存好");
        assertThat(presenters.get(contest.id(), 2).portrait()).isNotNull();
    }

    /** Drops a file from outside onto the field. */
    private static void drop(Page page, byte[] picture) {
        page.evaluate("""
                bytes => {
                  const data = new DataTransfer();
                  const content = Uint8Array.from(atob(bytes), c => c.charCodeAt(0));
                  data.items.add(new File([content], "a.jpg", { type: "image/jpeg" }));
                  document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(picture));
    }

    /** A finger goes down on the frame, moves sideways by so many pixels and is lifted. */
    private static void finger(Page page, Locator frame, double by) {
        frame.scrollIntoViewIfNeeded();
        BoundingBox box = frame.boundingBox();
        double x = box.x + 20;
        double y = box.y + 20;
        CDPSession touch = page.context().newCDPSession(page);
        touch(touch, "touchStart", x, y);
        for (int step = 1; step <= 5; step++) {
            touch(touch, "touchMove", x + by * step / 5, y);
        }
        touch.send("Input.dispatchTouchEvent", points("touchEnd"));
        touch.detach();
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonObject event = points(type);
        event.getAsJsonArray("touchPoints").add(point);
        session.send("Input.dispatchTouchEvent", event);
    }

    private static JsonObject points(String type) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", new JsonArray());
        return event;
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
            assertThat(card.amount().wording()).isEqualTo("近3万家");
            assertThat(card.amount().value()).isEqualTo("3");
        });
        assertThat(desk.inputValue("textarea[name=figures]")).isEqualTo("受惠商户近3万家，均列全省第三位。");
    }
}
