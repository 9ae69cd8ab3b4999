package org.saimahui.presenter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.RunningNumbers;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The register's pages as a browser without script uses them. */
@OnH2
class RegisterPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private RunningNumbers numbers;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evenings.draft();
    }

    @Test
    void addedPeopleComeLastAndMarkupIsText() {
        assertThat(post("", "name", "<b>周😀</b>", "organisation", "局", "position", "处长"))
                .hasStatus3xxRedirection();

        assertThat(presenters.get(contest.id(), 5).name()).isEqualTo("<b>周😀</b>");
        assertThat(get(""))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;周😀&lt;/b&gt;")
                .doesNotContain("<b>周");
    }

    @Test
    void aNameMuchLikeAnothersIsAskedAboutOnceAndStoredAfterwards() {
        String[] typed = {"name", "王 強", "organisation", "市丁局", "position", "处长"};

        assertThat(post("", typed))
                .hasStatusOk()
                .bodyText()
                .contains("和 2 号很像：王强", "value=\"王 強\"", "value=\"市丁局\"", "name=\"near\" value=\"王 強\"");
        assertThat(presenters.list(contest.id())).hasSize(4);
        // told of another spelling is not told of this one
        assertThat(post("", with(typed, "near", "王强"))).hasStatusOk();
        assertThat(post("", with(typed, "near", "王 強"))).hasStatus3xxRedirection();
        assertThat(presenters.get(contest.id(), 5).name()).isEqualTo("王 強");
    }

    @Test
    void aNameThatBecomesAnothersIsAskedAboutAndOneThatStaysIsNot() {
        String[] other = {"name", "王強", "organisation", "", "position", ""};

        assertThat(post("/1", other)).hasStatusOk().bodyText().contains("和 2 号很像：王强", "value=\"王強\"");
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜");
        assertThat(post("/1", with(other, "near", "王強"))).hasStatus3xxRedirection();
        assertThat(post("/2", "name", "王强", "organisation", "新单位", "position", ""))
                .hasStatus3xxRedirection();
        assertThat(presenters.get(contest.id(), 2).organisation()).isEqualTo("新单位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b", "a\u0000b", "a\u0085b", "a\ufdd0b"})
    void aBadNameIsToldAtItsFieldAndTheRestIsKept(String bad) {
        assertThat(post("", "name", bad, "organisation", "已经写好的单位", "position", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-invalid=\"true\"")
                .contains("已经写好的单位");
        assertThat(presenters.list(contest.id())).hasSize(4);
    }

    @Test
    void whatNobodySeesInAFormIsDroppedAndSaid() {
        MvcTestResult answer =
                post("", "name", "\u202e孙\u200b丽\u00a0", "organisation", "市\ufeff水利局", "position", "处\u3000长");

        assertThat(answer).hasStatus3xxRedirection();
        PresenterView added = presenters.get(contest.id(), 5);
        assertThat(added.name()).isEqualTo("孙丽");
        assertThat(added.organisation()).isEqualTo("市水利局");
        assertThat(added.position()).isEqualTo("处 长");
        assertThat(post("/5", "id", "" + added.id(), "version", "0", "name", "李\u200b四", "organisation", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("看不见的字符", "李四")
                .doesNotContain("李\u200b四");
    }

    @Test
    void aNameOfThreeHundredIsKeptInItsFieldAndTold() {
        String name = "长".repeat(300);

        assertThat(post("/1", "name", name, "organisation", "", "position", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"" + name + "\"")
                .contains("最多 200 个字符，现在有 300 个。");
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜");
    }

    @Test
    void aStaleEditShowsBothAndOverwritesNothingUntilMineIsChosen() {
        presenters.edit(contest.id(), contest.version(), 1, new PresenterFacts("李娜", "他们的单位", ""));
        long id = presenters.get(contest.id(), 1).id();
        String[] mine = {"id", "" + id, "name", "李娜", "organisation", "我的单位", "position", ""};

        assertThat(post("/1", with(mine, "version", contest.version())))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("我的单位", "他们的单位", "改用我的");
        assertThat(presenters.get(contest.id(), 1).organisation()).isEqualTo("他们的单位");

        assertThat(post("/1", with(mine, "version", contests.get(contest.id()).version())))
                .hasStatus3xxRedirection();
        assertThat(presenters.get(contest.id(), 1).organisation()).isEqualTo("我的单位");
    }

    @Test
    void aFormStaysWithItsPersonWhenNumbersHaveMoved() {
        PresenterView first = presenters.get(contest.id(), 1);
        numbers.reorder(contest.id(), null, java.util.List.of(2, 1, 3, 4));
        long now = contests.get(contest.id()).version();

        assertThat(post(
                        "/1",
                        "id",
                        "" + first.id(),
                        "version",
                        "" + now,
                        "name",
                        "李娜改",
                        "organisation",
                        "",
                        "position",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::name)
                .startsWith("王强", "李娜改");
    }

    @Test
    void oneMovesUpByButton() {
        long third = presenters.get(contest.id(), 3).id();
        assertThat(post("/move", "version", "" + contest.version(), "id", "" + third, "direction", "up"))
                .hasStatus3xxRedirection();

        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::name)
                .containsExactly("李娜", "欧阳明", "王强", "赵敏");
    }

    @Test
    void aStaleOrderIsShownBesideTheStoredOne() {
        String[] ids =
                presenters.list(contest.id()).stream().map(p -> "" + p.id()).toArray(String[]::new);
        numbers.reorder(contest.id(), null, java.util.List.of(4, 3, 2, 1));

        assertThat(post(
                        "/order",
                        "version",
                        "" + contest.version(),
                        "id",
                        ids[1],
                        "id",
                        ids[0],
                        "id",
                        ids[2],
                        "id",
                        ids[3]))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("1 王强", "1 赵敏");
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("赵敏");
    }

    @Test
    void withdrawalAsksOnceAndNeedsAReason() {
        assertThat(post("/2/withdraw", "reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/2/withdraw", "reason", "因病")).hasStatusOk().bodyText().contains("name=\"confirmed\"", "因病");
        assertThat(presenters.get(contest.id(), 2).state()).isEqualTo(PresenterState.ACTIVE);

        assertThat(post("/2/withdraw", "reason", "因病", "confirmed", "true")).hasStatus3xxRedirection();
        assertThat(presenters.get(contest.id(), 2).state()).isEqualTo(PresenterState.WITHDRAWN);
    }

    @Test
    void disabledButtonsSayWhy() {
        transaction.executeWithoutResult(status -> course.fixOrder(contest.id()));

        assertThat(get("")).bodyText().contains("顺序不能再改").doesNotContain("value=\"up\"");
        assertThat(get("/1")).bodyText().contains("aria-describedby=\"why-remove\"");
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThat(get("/99")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String[] with(String[] fields, String name, Object value) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = "" + value;
        return all;
    }

    private MvcTestResult get(String path) {
        return organiser.get("/organise/" + contest.slug() + "/presenters" + path);
    }

    private MvcTestResult post(String path, String... fields) {
        return organiser.post("/organise/" + contest.slug() + "/presenters" + path, fields);
    }
}
