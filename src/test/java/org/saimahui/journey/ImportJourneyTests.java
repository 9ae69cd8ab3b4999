package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** From the empty table to a full evening: template, dry run, refused rows, confirmation, and the same file again. */
@InBrowser
class ImportJourneyTests extends BrowserJourney {

    private static final String NAMES = "序号,姓名,单位\n1,李娜娜,市水利局\n8,,市交通局\n9,龙龘,市发改委\n";

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ReportService reports;

    @TempDir
    private Path folder;

    @Test
    void aListFromAnOldSpreadsheetProgramIsTriedMendedAndStored() throws IOException {
        ContestView contest = evenings.draft();
        Page page = desk();
        logIn(page);
        start(page, contest);
        assertAccessible(page);
        upload(page, "名单.csv", NAMES.getBytes(Charset.forName("GB18030")));

        assertThat(page.locator("main")).containsText("按 GB18030、逗号读出");
        assertThat(page.locator("tr.is-error")).containsText("B3 姓名：这一项必须填写");
        assertThat(page.locator("tr.is-changed ins").first()).hasText("李娜娜");
        assertAccessible(page);
        picture(page, "import-dry-run");
        assertThat(presenters.list(contest.id())).hasSize(4);
        assertThat(refused(page)).contains("市交通局", "这一项必须填写");

        // The rows that did not pass are seen at once, and the button says what becomes of them.
        assertThat(page.locator("tr.is-error td").first()).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
        assertThat(page.locator("tr.is-changed td").first()).hasCSS("background-color", "rgba(0, 0, 0, 0)");
        assertThat(page.locator(".confirm .is-red")).hasText("只导入通过的 2 行");
        page.click(".confirm .is-red");
        assertThat(page.locator("main [role=status]")).containsText("新增 1 行，更新 1 行");
        assertAccessible(page);
        picture(page, "import-done");
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜娜");
        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::number)
                .doesNotContain(8);

        start(page, contest);
        upload(page, "名单.csv", NAMES.replace("8,,市交通局\n", "").getBytes(Charset.forName("UTF-16")));
        assertThat(page.locator("tr.is-unchanged")).hasCount(2);
        assertThat(page.locator(".confirm .is-red")).isDisabled();
    }

    @Test
    void anImportedListIsApprovedWithOneTickedPageAndReadByTheAudience() {
        ContestView contest = evenings.draft();
        Page page = desk();
        logIn(page);
        start(page, contest);
        String list = "姓名,单位,题目,一件小事\n李娜,市水利局,引水,一天\n周洋,市审计局,看账,又一天\n吴雪,市体育局,,没有题目\n";
        upload(page, "名单.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".banner.is-info")).containsText("表里没有序号");
        page.click(".confirm .is-red");

        page.click("main a[href$='/reports']");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody input:checked")).hasCount(2);
        assertThat(page.locator("tbody tr").last().locator("input")).isDisabled();
        assertAccessible(page);
        picture(page, "reports-approval");
        page.locator("tbody input").nth(1).uncheck();
        page.click("main .is-red");

        assertThat(page.locator("[role=status]")).containsText("1 份述职稿已批准");
        assertThat(reports.approvedAll(contest.id())).containsOnlyKeys(1);
        page.click("main a[href$='/reports']");
        page.click("main .is-red");
        assertThat(page.locator("[role=status]")).containsText("1 份述职稿已批准");
        assertThat(reports.approvedAll(contest.id())).containsOnlyKeys(1, 5);
    }

    @Test
    void whatWasDownloadedComesBackUnchangedAndTheTemplateStoresNothing() {
        ContestView contest = evenings.draft();
        Page page = phone();
        logIn(page);
        start(page, contest);
        Path stored = download(page, "a[href$='/export/people.xlsx']");
        upload(page, stored);
        assertThat(page.locator("tr.is-unchanged")).hasCount(4);
        assertAccessible(page);

        start(page, contest);
        upload(page, download(page, "a[href$='/import/template.xlsx']"));
        assertThat(page.locator("[role=alert]")).containsText("没有数据行");
        assertThat(page.locator("#encoding")).hasCount(0);
        assertAccessible(page);
        picture(page, "import-unreadable-phone");
    }

    @Test
    void judgesComeTheSameWayInEnglish() {
        ContestView contest = evenings.draft();
        Page page = person(1440, 900, "en-GB");
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/import?lang=en");
        upload(page, "judges.csv", "Seat;Panel\nJ1;experts\nJ2;专家评委\n".getBytes(Charset.forName("UTF-16LE")));
        assertThat(page.locator("main")).containsText("Read as UTF-16, semicolon");
        assertAccessible(page);
        page.click(".confirm .is-red");
        assertThat(page.locator("main [role=status]")).containsText("Rows: 2 new, 0 changed");
        assertThat(judges.list(contest.id())).hasSize(2);
        assertThat(contests.get(contest.id()).version()).isGreaterThan(contest.version());
    }

    private void start(Page page, ContestView contest) {
        page.navigate("/organise/" + contest.slug() + "/import");
    }

    private void upload(Page page, String name, byte[] content) {
        page.setInputFiles("[name=file]", new FilePayload(name, "text/csv", content));
        assertThat(page.locator("[data-name]")).hasText(name);
        page.click("main .form .is-red");
    }

    private void upload(Page page, Path file) {
        page.setInputFiles("[name=file]", file);
        page.click("main .form .is-red");
    }

    private String refused(Page page) throws IOException {
        return Files.readString(download(page, "a[href$='/bad-presenters.csv']"));
    }

    private Path download(Page page, String link) {
        Download file = page.waitForDownload(() -> page.click(link));
        Path saved = folder.resolve(file.suggestedFilename());
        file.saveAs(saved);
        return saved;
    }
}
