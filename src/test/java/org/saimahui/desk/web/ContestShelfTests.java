package org.saimahui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Several contests: copied, put away, taken out again, deleted. */
@OnH2
class ContestShelfTests {

    @Autowired
    private JudgeService judges;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private AuditReader audit;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCopyIsAContestOfItsOwn() {
        ContestView contest = evenings.live();
        String slug = contest.slug() + "-next";

        assertThat(organiser.post("/organise/" + contest.slug() + "/copy", "slug", slug, "title", "下一晚"))
                .hasRedirectedUrl("/organise/" + slug);

        ContestView copy = contests.get(slug);
        assertThat(copy.title()).isEqualTo("下一晚");
        assertThat(copy.state()).isEqualTo(ContestState.DRAFT);
        assertThat(presenters.list(copy.id())).extracting(PresenterView::name).containsExactly("李娜", "王强", "欧阳明", "赵敏");
        presenters.remove(copy.id(), null, 4);
        assertThat(presenters.list(contest.id())).hasSize(4);
    }

    @Test
    void whatIsWrongWithACopyIsSaidNextToItsField() {
        ContestView contest = evenings.draft();
        ContestView taken = evenings.draft();
        String page = "/organise/" + contest.slug() + "/copy";

        assertThat(organiser.post(page, "slug", taken.slug(), "title", "留着的名称"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("留着的名称", "已经有别的赛事在用", "id=\"e-f-slug");
        assertThat(organiser.post(page, "slug", "Bad Slug", "title", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-f-slug", "id=\"e-f-title");
    }

    @Test
    void anArchivedContestMovesToTheQuietListsAndStaysReadable() {
        ContestView contest = published(ContestState.CLOSED);
        assertThat(organiser.get("/")).bodyText().contains(contest.title());

        organiser.post(
                "/organise/" + contest.slug() + "/archive", "archived", "true", "version", "" + contest.version());

        String home = bodyOf("/");
        assertThat(home.substring(0, home.indexOf("<details"))).doesNotContain(contest.title());
        assertThat(home.substring(home.indexOf("<details"))).contains(contest.title());
        String list = bodyOf("/organise");
        assertThat(list.substring(list.indexOf("id=\"archived\""))).contains(contest.title());
        assertThat(list.substring(0, list.indexOf("id=\"archived\""))).doesNotContain(contest.title());
        assertThat(organiser.get("/c/" + contest.slug())).hasStatusOk();
        assertThat(organiser.get("/c/" + contest.slug() + "/reports")).hasStatusOk();
        assertThat(organiser.get("/api/v1/contests")).bodyText().doesNotContain(contest.slug());
        assertThat(organiser.get("/organise/" + contest.slug())).bodyText().contains("只能看，不能改", "取消归档");
    }

    @Test
    void nothingInAnArchivedContestCanBeChanged() {
        ContestView contest = published(ContestState.DRAFT);
        contests.archive(contest.id(), null);

        organiser.post(
                "/organise/" + contest.slug() + "/presenters", "name", "后来的人", "organisation", "", "position", "");
        organiser.post(
                "/organise/" + contest.slug() + "/presenters/1", "name", "改名", "organisation", "", "position", "");
        organiser.post(
                "/organise/" + contest.slug() + "/judges",
                "code",
                "J1",
                "name",
                "",
                "organisation",
                "",
                "panel",
                "experts");
        organiser.post("/organise/" + contest.slug() + "/tickets", "count", "3");
        organiser.post("/organise/" + contest.slug() + "/console/commands", "command", "GO_LIVE", "confirmed", "true");

        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::name)
                .containsExactly("李娜", "王强", "欧阳明", "赵敏");
        assertThat(judges.list(contest.id())).isEmpty();
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.DRAFT);
        organiser.post("/organise/" + contest.slug() + "/archive", "archived", "false");
        organiser.post(
                "/organise/" + contest.slug() + "/presenters/1", "name", "改名", "organisation", "", "position", "");
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("改名");
    }

    @Test
    void aDeletionSaysWhatIsLostAsksForTheAddressAndIsRecorded() {
        ContestView contest = evenings.draft();
        String page = "/organise/" + contest.slug() + "/delete";
        assertThat(organiser.get(page)).bodyText().contains("述职人", ">4</b>", "要删除，请照样输入网址简称：" + contest.slug());

        assertThat(organiser.post(page, "confirm", "something-else"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("什么都没有删除");
        assertThat(organiser.post(page)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(contests.find(contest.slug())).isPresent();

        assertThat(organiser.post(page, "confirm", contest.slug())).hasRedirectedUrl("/organise");
        assertThat(contests.find(contest.slug())).isEmpty();
        assertThat(audit.search(
                        new AuditFilter(contest.slug(), "", "", "", AuditFilter.ALWAYS, AuditFilter.EVER), 0, 1))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo("CONTEST_DELETED");
                    assertThat(line.before()).contains("\"presenters\":4");
                });
    }

    @Test
    void whatRunsAndWhatIsReleasedCannotBeDeleted() {
        for (ContestState state : List.of(ContestState.LIVE, ContestState.RELEASED)) {
            ContestView contest = published(state);
            String page = "/organise/" + contest.slug() + "/delete";

            assertThat(organiser.get(page)).bodyText().doesNotContain("name=\"confirm\"");
            assertThat(organiser.post(page, "confirm", contest.slug())).hasStatus(HttpStatus.CONFLICT);
            assertThat(contests.find(contest.slug())).isPresent();
        }
    }

    @Test
    void theHomePageTellsWhatRunsFromWhatComesAndWhatIsOver() {
        ContestView running = published(ContestState.LIVE);
        ContestView coming = published(ContestState.DRAFT);
        ContestView over = published(ContestState.RELEASED);
        ContestView hidden = evenings.draft();

        String home = bodyOf("/");

        assertThat(home.indexOf("正在进行")).isLessThan(home.indexOf(running.title()));
        assertThat(home.indexOf(running.title())).isLessThan(home.indexOf("即将开始"));
        assertThat(home.indexOf("即将开始")).isLessThan(home.indexOf(coming.title()));
        assertThat(home.indexOf("已经结束")).isLessThan(home.indexOf(over.title()));
        assertThat(home).doesNotContain(hidden.slug() + "\"");
    }

    private ContestView published(ContestState state) {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> contests.restore(contest.id(), state, true));
        return contests.get(contest.id());
    }

    private String bodyOf(String page) {
        return new String(
                organiser.get(page).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
