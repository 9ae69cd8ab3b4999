package org.saimahui.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.attachment.Documents;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.portrait.Crop;
import org.saimahui.portrait.Pictures;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.Attachment;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Attachments at their presenter's own seat, and who sees them. */
@OnH2
class AttachmentPagesTests extends SeatEvening {

    private static final String PAGE = "/seat/presenter/report/attachments";

    private static final String PORTRAIT = "/seat/presenter/report/portrait";

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private ReportService reports;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private PortraitService portraits;

    private ContestView contest;

    private SeatDevice mine;

    private SeatDevice another;

    @BeforeEach
    void start() {
        contest = evening();
        List<IssuedCard> links = cards.issue(contest.id(), SeatRole.PRESENTER);
        mine = sitting(links.get(0));
        another = sitting(links.get(1));
    }

    @Test
    void aPictureIsSeenByItsPresenterAndTheOrganiserAndAfterApprovalByAll() {
        assertThat(mine.get("/seat")).bodyText().contains("href=\"" + PAGE);
        assertThat(mine.upload(PAGE, Pictures.withExif(Pictures.jpeg(800, 600), 6, "Ningbo"), "caption", "现场"))
                .hasRedirectedUrl(PAGE);
        Attachment photo = attached().get(0);
        String path = "/attachments/" + photo.hash() + "/1/320.jpg";
        assertThat(mine.get(PAGE)).bodyText().contains("value=\"现场\"", "/seat/presenter" + path);

        var picture = mine.get("/seat/presenter" + path);
        assertThat(picture)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("ETag", "\"" + photo.hash() + "-1-320\"");
        assertThat(new String(picture.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ningbo");
        assertThat(another.get("/seat/presenter" + path)).hasStatus(404);
        assertThat(sitting(card(contest, "J1")).get("/seat/presenter" + path)).hasStatus(403);
        String desk = "/organise/" + contest.slug();
        assertThat(organiser.get(desk + path)).hasStatusOk();
        assertThat(organiser.get(desk + "/presenters/1/report/attachments"))
                .bodyText()
                .contains("现场", desk + path);
        String open = "/c/" + contest.slug() + path;
        assertThat(mvc.get().uri(open)).hasStatus(404);

        mine.form("/seat/presenter/report", "title", "题目", "story", "事", "then", "submit");
        reports.approve(contest.id(), null, 1);
        assertThat(mvc.get().uri(open)).hasStatusOk();
        assertThat(mvc.get().uri(open).header("If-None-Match", "\"" + photo.hash() + "-1-320\""))
                .hasStatus(304);
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/reports/1"))
                .bodyText()
                .contains(open, "现场");
        assertThat(sitting(card(contest, "J2")).get("/seat/report/1"))
                .bodyText()
                .contains(open);
    }

    @Test
    void thePortraitIsSeenAtTheOwnSeatAndAtNobodyElses() {
        portraits.set(contest.id(), null, 1, Pictures.jpeg(480, 640), Crop.CENTRE);
        String path =
                "/seat/presenter/portraits/" + presenters.get(contest.id(), 1).portrait() + "/240.jpg";

        assertThat(mine.get("/seat")).bodyText().contains("own-plate", path);
        assertThat(mine.get(path)).hasStatusOk().hasContentType("image/jpeg");
        assertThat(another.get("/seat")).bodyText().doesNotContain("own-plate");
        assertThat(another.get(path)).hasStatus(404);
    }

    @Test
    void thePortraitOfThePresentersOwnIsPublicWithTheApprovalOfTheReportAndNotBefore() {
        assertThat(mine.get("/seat")).bodyText().contains("href=\"" + PORTRAIT);
        assertThat(mine.upload(PORTRAIT, Pictures.withExif(Pictures.jpeg(800, 600), 6, "Ningbo"), "size", "80"))
                .hasRedirectedUrl(PORTRAIT);
        String hash = Objects.requireNonNull(presenters.get(contest.id(), 1).offered());
        String path = "/portraits/" + hash + "/240.jpg";
        assertThat(presenters.get(contest.id(), 1).portrait()).isNull();
        assertThat(mine.get(PORTRAIT)).bodyText().contains("等待批准", "/seat/presenter/portraits/" + hash);
        var picture = mine.get("/seat/presenter" + path);
        assertThat(picture).hasStatusOk().hasContentType("image/jpeg");
        assertThat(new String(picture.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ningbo");
        assertThat(another.get("/seat/presenter" + path)).hasStatus(404);
        String desk = "/organise/" + contest.slug();
        String open = "/c/" + contest.slug() + path;
        assertThat(organiser.get(desk + path)).hasStatusOk();
        assertThat(mvc.get().uri(open)).hasStatus(404);

        mine.form("/seat/presenter/report", "title", "题目", "story", "事", "then", "submit");
        assertThat(organiser.get(desk + "/presenters/1/report")).bodyText().contains("随述职稿交来的照片", desk + path);
        assertThat(organiser.get(desk + "/reports")).bodyText().contains("交来一张照片");
        reports.giveBack(contest.id(), null, 1, "照片太暗");
        assertThat(mvc.get().uri(open)).hasStatus(404);
        mine.upload(PORTRAIT, Pictures.jpeg(480, 640));
        String better = Objects.requireNonNull(presenters.get(contest.id(), 1).offered());
        assertThat(mine.get("/seat/presenter" + path)).hasStatus(404);

        mine.form("/seat/presenter/report", "title", "题目", "story", "事", "then", "submit");
        organiser.post(desk + "/presenters/1/report/approve");
        assertThat(presenters.get(contest.id(), 1).portrait()).isEqualTo(better);
        assertThat(presenters.get(contest.id(), 1).offered()).isNull();
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/portraits/" + better + "/240.jpg"))
                .hasStatusOk();
        assertThat(organiser.get(desk + "/audit")).bodyText().contains("交来照片", "批准照片");

        mine.upload(PORTRAIT, Pictures.jpeg(600, 800));
        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(presenters.get(contest.id(), 1).portrait()).isEqualTo(better);
        assertThat(mine.form(PORTRAIT + "/remove")).bodyText().contains("name=\"confirmed\"");
        assertThat(mine.form(PORTRAIT + "/remove", "confirmed", "true")).hasRedirectedUrl(PORTRAIT);
        assertThat(presenters.get(contest.id(), 1).offered()).isNull();
    }

    @Test
    void severalReportsApprovedAtOnceTakeTheirPortraitsAlong() {
        mine.upload(PORTRAIT, Pictures.jpeg(480, 640));
        String hash = presenters.get(contest.id(), 1).offered();
        mine.form("/seat/presenter/report", "title", "题目", "story", "事", "then", "submit");

        organiser.post(
                "/organise/" + contest.slug() + "/reports",
                "id",
                String.valueOf(presenters.get(contest.id(), 1).id()));

        assertThat(presenters.get(contest.id(), 1).portrait()).isEqualTo(hash).isNotNull();
    }

    @Test
    void aPortraitThatIsRefusedIsToldAtItsFieldAndNothingIsOffered() {
        long seen = reports.get(contest.id(), 1).revision();
        assertThat(mine.upload(PORTRAIT, "GIF89a".getBytes(StandardCharsets.US_ASCII), "x", "30"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-file\"", "GIF", "value=\"30\"");
        assertThat(mine.upload(PORTRAIT, Pictures.jpeg(480, 640), "size", "gross"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-size\"", "value=\"gross\"");
        assertThat(mine.upload(PORTRAIT, new byte[(int) portraits.limit() + 1]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-file\"", "10 MB");
        reports.write(contest.id(), null, 1, new ReportText("组织者改的", "", "", "", "", null, ""));
        assertThat(mine.upload(PORTRAIT, Pictures.jpeg(480, 640), "version", "" + seen))
                .hasStatus(HttpStatus.CONFLICT);
        departures.withdraw(contest.id(), null, 1, "生病");
        assertThat(mine.upload(PORTRAIT, Pictures.jpeg(480, 640))).hasStatus(HttpStatus.CONFLICT);
        assertThat(mine.get(PORTRAIT)).bodyText().contains("您已退出比拼").doesNotContain("type=\"file\"");
        assertThat(presenters.get(contest.id(), 1).offered()).isNull();
    }

    /** Nobody will approve it any more, and it is somebody's picture. */
    @Test
    void aPortraitThatWaitsCanBeTakenBackAlsoOnceReportsAreFixed() {
        mine.upload(PORTRAIT, Pictures.jpeg(480, 640));
        openMarking(contest, 1);
        scorecards.submit(
                contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "45", "ability", "40"), null, null));
        ReportState state = reports.get(contest.id(), 1).state();
        String hash = presenters.get(contest.id(), 1).offered();

        assertThat(mine.get(PORTRAIT))
                .bodyText()
                .contains("述职稿已经固定，这一张不会再用", "action=\"" + PORTRAIT + "/remove")
                .doesNotContain("type=\"file\"");
        assertThat(mine.upload(PORTRAIT, Pictures.jpeg(600, 800))).hasStatus(HttpStatus.CONFLICT);
        assertThat(presenters.get(contest.id(), 1).offered()).isEqualTo(hash);
        assertThat(mine.form(PORTRAIT + "/remove")).bodyText().contains("name=\"confirmed\"");
        assertThat(mine.form(PORTRAIT + "/remove", "confirmed", "true")).hasRedirectedUrl(PORTRAIT);

        assertThat(presenters.get(contest.id(), 1).offered()).isNull();
        assertThat(mine.get("/seat/presenter/portraits/" + hash + "/480.jpg")).hasStatus(404);
        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(state);
        assertThat(organiser.read("/organise/" + contest.slug() + "/audit")).contains("撤回交来的照片");
        assertThat(mine.form(PORTRAIT + "/remove", "confirmed", "true"))
                .as("where nothing waits nothing changes")
                .hasRedirectedUrl(PORTRAIT);
    }

    @Test
    void whatAnOrganiserChangesMeanwhileLeavesTheOfferedPortraitWhereItIs() {
        mine.upload(PORTRAIT, Pictures.jpeg(480, 640));
        String offered = presenters.get(contest.id(), 1).offered();

        portraits.set(contest.id(), null, 1, Pictures.jpeg(600, 800), Crop.CENTRE);
        portraits.set(contest.id(), null, 1, Pictures.png(700, 900), Crop.CENTRE);

        assertThat(mine.get("/seat/presenter/portraits/" + offered + "/480.jpg"))
                .hasStatusOk();
        assertThat(sitting(card(contest, "J1")).get(PORTRAIT)).hasStatus(403);
    }

    @Test
    void orderCaptionAndRemovalAreTheirs() {
        mine.upload(PAGE, Pictures.jpeg(80, 60), "caption", "一");
        mine.upload(PAGE, Documents.pdf(2), "caption", "二");
        String second = attached().get(1).hash();

        assertThat(mine.form(PAGE + "/" + second + "/move", "direction", "up")).hasRedirectedUrl(PAGE);
        assertThat(attached()).extracting(Attachment::caption).containsExactly("二", "一");
        assertThat(mine.form(PAGE + "/" + second, "caption", "长".repeat(101)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("长".repeat(101), "aria-invalid=\"true\"");
        mine.form(PAGE + "/" + second, "caption", "材料");
        assertThat(attached().get(0).caption()).isEqualTo("材料");
        assertThat(another.form(PAGE + "/" + second + "/remove", "confirmed", "true"))
                .hasStatus(404);
        assertThat(mine.form(PAGE + "/" + second + "/remove")).bodyText().contains("删除这个附件", "name=\"confirmed\"");
        assertThat(attached()).hasSize(2);
        assertThat(mine.form(PAGE + "/" + second + "/remove", "confirmed", "true"))
                .hasRedirectedUrl(PAGE);
        assertThat(attached()).extracting(Attachment::caption).containsExactly("一");
        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "missing"})
    void aFormWithoutItsVersionIsAnOutdatedOne(String how) {
        mine.upload(PAGE, Pictures.jpeg(80, 60), "caption", "一");
        mine.upload(PAGE, Pictures.png(60, 80), "caption", "二");
        List<Attachment> before = attached();
        String hash = PAGE + "/" + before.get(1).hash();
        String[] version = how.equals("empty") ? new String[] {"version", ""} : new String[0];

        assertThat(mine.bare(hash, with(version, "caption", "覆盖"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(mine.bare(hash + "/move", with(version, "direction", "up"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(mine.bare(hash + "/remove", with(version, "confirmed", "true")))
                .hasStatus(HttpStatus.CONFLICT);
        if (how.equals("empty")) {
            assertThat(mine.upload(PAGE, Pictures.jpeg(90, 60), "version", "")).hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(attached()).isEqualTo(before);
    }

    private static String[] with(String[] version, String... fields) {
        return Stream.concat(Stream.of(fields), Stream.of(version)).toArray(String[]::new);
    }

    @Test
    void whatIsWrongWithAFileIsSaidAtItAndTheCaptionIsKept() {
        assertThat(mine.upload(PAGE, "<html><script>".getBytes(StandardCharsets.US_ASCII), "caption", "我的说明"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这不是 JPEG、PNG 或 PDF 文件", "id=\"e-file\"", "value=\"我的说明\"");
        assertThat(mine.upload(PAGE, new byte[(int) attachments.bytes() + 1]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("文件超过 20 MB");
        assertThat(mine.upload(PAGE, Documents.pdf(31)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这份 PDF 超过 30 页");
        assertThat(mine.upload(PAGE, Pictures.pngHeader(60_000, 60_000)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("60000 × 60000 像素");
        assertThat(attached()).isEmpty();
        departures.withdraw(contest.id(), null, 1, "生病");
        assertThat(mine.upload(PAGE, Pictures.jpeg(80, 60))).hasStatus(HttpStatus.CONFLICT);
        assertThat(mine.get(PAGE)).bodyText().contains("您已退出比拼").doesNotContain("type=\"file\"");
    }

    @Test
    void whoeverUploadsOneAfterAnotherIsSlowedDown() {
        byte[] nothing = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 20; i++) {
            assertThat(another.upload(PAGE, nothing)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(another.upload(PAGE, nothing)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(mine.upload(PAGE, nothing)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post().uri(PAGE).multipart().file("file", nothing)).hasStatus(403);
    }

    private List<Attachment> attached() {
        return attachments.of(presenters.get(contest.id(), 1));
    }
}
