package org.saimahui.portrait.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.portrait.Pictures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@OnH2
class PortraitPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void thePublicSeesAPortraitOnlyOnceTheProgrammeIsPublished() {
        ContestView contest = evenings.draft();
        assertThat(upload(contest, 2, Pictures.jpeg(600, 800))).hasStatus(HttpStatus.FOUND);
        String picture = "/portraits/" + hash(contest, 2) + "/480.jpg";

        assertThat(mvc.get().uri("/c/" + contest.slug() + picture).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        MvcTestResult hidden = organiser.get("/organise/" + contest.slug() + picture);
        assertThat(hidden).hasStatusOk().hasContentType("image/jpeg");
        assertThat(hidden.getResponse().getHeaders("Cache-Control"))
                .containsExactly("private, max-age=31536000, immutable");
        assertThat(mvc.get().uri("/organise/" + contest.slug() + picture).exchange())
                .hasStatus3xxRedirection();

        transaction.executeWithoutResult(status -> course.publish(contest.id(), true));
        MvcTestResult open = mvc.get().uri("/c/" + contest.slug() + picture).exchange();
        assertThat(open).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(open.getResponse().getHeaders("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        String tag = Objects.requireNonNull(open.getResponse().getHeader("ETag"));
        assertThat(mvc.get()
                        .uri("/c/" + contest.slug() + picture)
                        .header("If-None-Match", tag)
                        .exchange())
                .hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(mvc.get().uri("/c/" + contest.slug()).exchange())
                .bodyText()
                .contains(
                        "src=\"/c/" + contest.slug() + "/portraits/", "alt=\"王强的照片\"", "width=\"240\" height=\"320\"");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFileAndNothingIsStored() {
        ContestView contest = evenings.draft();

        assertThat(upload(contest, 1, "GIF89a".getBytes()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这是 GIF 文件", "id=\"e-file\"");
        assertThat(upload(contest, 1, new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("必须填写");
        assertThat(upload(contest, 1, new byte[10 * 1024 * 1024 + 1]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("超过 10 MB");
        assertThat(upload(contest, 1, Pictures.jpeg(600, 800), "x", "150", "y", "up"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-y\"", "value=\"150\"");
        assertThat(presenters.get(contest.id(), 1).portrait()).isNull();
    }

    @Test
    void removingAsksFirstAndCanBeUndone() {
        ContestView contest = evenings.draft();
        upload(contest, 1, Pictures.jpeg(600, 800));
        String page = "/organise/" + contest.slug() + "/presenters/1/portrait";
        String hash = hash(contest, 1);

        assertThat(organiser.post(page + "/remove")).hasStatusOk().bodyText().contains("移除李娜的照片？");
        assertThat(presenters.get(contest.id(), 1).portrait()).isEqualTo(hash);
        organiser.post(page + "/remove", "confirmed", "true");
        assertThat(presenters.get(contest.id(), 1).portrait()).isNull();
        assertThat(organiser.get(page)).bodyText().contains("换回上一张");
        organiser.post(page + "/undo");
        assertThat(presenters.get(contest.id(), 1).portrait()).isEqualTo(hash);
    }

    private String hash(ContestView contest, int number) {
        return Objects.requireNonNull(presenters.get(contest.id(), number).portrait());
    }

    private MvcTestResult upload(ContestView contest, int number, byte[] file, String... fields) {
        return organiser.upload(
                "/organise/" + contest.slug() + "/presenters/" + number + "/portrait", "portrait.jpg", file, fields);
    }
}
