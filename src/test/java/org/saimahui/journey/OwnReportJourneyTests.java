package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.saimahui.attachment.Documents;
import org.saimahui.contest.ContestView;
import org.saimahui.report.ReportService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A presenter writes the report on a phone; it is returned, sent again, approved and read by everybody. */
@InBrowser
class OwnReportJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private ReportService reports;

    @Test
    void aReportIsWrittenOnAPhoneReturnedSentAgainAndApproved() {
        ContestView contest = evenings.live();
        String link = cards.issue(contest.id(), SeatRole.PRESENTER).get(0).url();
        Page phone = touch();
        phone.setViewportSize(390, 844);
        phone.navigate("/seat" + link.substring(link.indexOf('#')));
        phone.fill("[name=title]", "供水一天恢复");
        phone.fill("[name=motto]", "为民办实事");
        phone.fill("[name=story]", "三天里恢复了66家企业的供水。");
        assertAccessible(phone);
        assertThat(hardToTap(phone)).isEmpty();
        picture(phone, "own-report");
        // What is typed outlives a page that was left by mistake.
        phone.navigate("/seat?lang=zh");
        phone.waitForSelector(".typed-note");
        assertThat(phone.inputValue("[name=story]")).contains("66家企业");
        phone.click("button[name=then]");
        phone.waitForSelector("text=等组织者审阅");

        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/presenters/1/report");
        desk.fill("[name=note]", "请附上照片");
        desk.click("text=退回修改");
        desk.waitForSelector("text=退回说明");

        phone.navigate("/seat");
        assertThat(phone.innerText("main")).contains("组织者退回了这份稿子", "请附上照片");
        phone.click("text=附件：图片和 PDF");
        phone.setInputFiles("#f-picture-1", new FilePayload("a.pdf", "application/pdf", Documents.pdf(2)));
        phone.fill("#f-caption-1", "现场");
        phone.click("button.is-red");
        phone.waitForSelector("text=附件已经存好");
        assertAccessible(phone);
        assertThat(hardToTap(phone)).isEmpty();
        picture(phone, "own-attachments");
        phone.navigate("/seat");
        phone.click("button[name=then]");
        phone.waitForSelector("text=等组织者审阅");
        assertThat(reports.approved(contest.id(), 1)).isEmpty();

        desk.navigate("/organise/" + contest.slug() + "/presenters/1/report");
        desk.click("text=批准这份述职稿");
        desk.waitForSelector("text=公开的页面");
        Page reader = phone();
        reader.navigate("/c/" + contest.slug() + "/reports/1");
        assertThat(reader.innerText("main")).contains("供水一天恢复", "“为民办实事”", "现场");
        assertThat(reader.locator(".attached-open img").count()).isEqualTo(2);
        assertAccessible(reader);
    }
}
