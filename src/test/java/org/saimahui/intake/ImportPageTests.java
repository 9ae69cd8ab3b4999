package org.saimahui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.spreadsheet.Books;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class ImportPageTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private PresenterService presenters;

    @Test
    void aTableIsShownRowByRowAndStoredAfterTheConfirmation() {
        ContestView contest = evenings.draft();
        String page = upload(contest, "序号,姓名,单位\n示例,张三,\n1,李娜娜,\n9,龙龘,市发改委\n");

        assertThat(organiser.get(page)).bodyText().contains("李娜娜", "B3", "龙龘", "UTF-8");
        assertThat(presenters.list(contest.id())).hasSize(4);

        assertThat(confirm(page, contest.version(), "all")).hasRedirectedUrl(page);
        assertThat(presenters.get(contest.id(), 9).organisation()).isEqualTo("市发改委");
        assertThat(organiser.get(page)).hasStatusOk().bodyText().contains("新增 1 行", "更新 1 行");
    }

    @Test
    void aContestThatChangedAnswers409WithANewDryRun() {
        ContestView contest = evenings.draft();
        String page = upload(contest, "序号,姓名\n1,导入的\n");
        presenters.edit(contest.id(), null, 1, new PresenterFacts("改过的", "", ""));

        assertThat(confirm(page, contest.version(), "all"))
                .hasStatus(409)
                .bodyText()
                .contains("改过的", "导入的");
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("改过的");
    }

    @Test
    void oneBadRowStopsEverythingUntilTheOrganiserChoosesOtherwiseAndGoesHomeWithItsReason() {
        ContestView contest = evenings.draft();
        String page = upload(contest, "序号,姓名\n1,李娜娜\n2,\u0007\n");

        assertThat(confirm(page, contest.version(), "all")).hasStatus(409);
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜");
        assertThat(confirm(page, contest.version(), "good")).hasRedirectedUrl(page);
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜娜");
        assertThat(organiser.get(page + "/bad-presenters.csv"))
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("B3");
    }

    @Test
    void theButtonSaysWhatBecomesOfRowsThatDidNotPass() {
        ContestView contest = evenings.draft();

        assertThat(organiser.get(upload(contest, "序号,姓名\n1,李娜娜\n")))
                .bodyText()
                .contains(">导入 1 行</button>")
                .doesNotContain("只导入");
        assertThat(organiser.get(upload(contest, "序号,姓名\n1,李娜娜\n2,\u0007\n")))
                .bodyText()
                .contains("name=\"mode\" value=\"good\"", ">只导入通过的 1 行</button>", "没通过的 1 行不写入")
                .doesNotContain(">导入 1 行<");
    }

    @Test
    void aFigureOfNobodySaysSoInWords() {
        ContestView contest = evenings.draft();
        String page = upload(contest, "述职人序号,姓名,指标,数值\n99,,家数,5\n,,里程,7\n98,钱多,亩数,8\n");

        assertThat(organiser.get(page)).bodyText().contains("号没有人登记 · 家数", "没有写是谁 · 里程", "钱多 · 亩数");
    }

    @Test
    void whatCannotBeReadIsOneMessageInEachLanguage() {
        ContestView contest = evenings.draft();
        String page = upload(contest, "序号,姓名\n1,\"李娜\n");

        assertThat(organiser.get(page)).hasStatus(422).bodyText().contains("第 2 行起的引号没有合上");
        assertThat(organiser.get(page + "?lang=en")).hasStatus(422).bodyText().contains("row 2 is never closed");
    }

    @Test
    void aColleagueDoesNotSeeTheUpload() {
        ContestView contest = evenings.draft();
        String page = upload(contest, "序号,姓名\n1,李娜\n");

        assertThat(organiser.as("colleague").get(page)).hasStatus(404);
    }

    @Test
    void theTemplateIsAWorkbookWhoseExampleIsSkipped() throws Exception {
        ContestView contest = evenings.draft();
        byte[] template = organiser
                .get("/organise/" + contest.slug() + "/import/template.xlsx")
                .getResponse()
                .getContentAsByteArray();
        String page = upload(contest, template);

        assertThat(organiser.get(page)).hasStatus(422).bodyText().contains("没有数据行");
        assertThat(Books.of(Books.sheet("x", List.of("a")))).startsWith('P', 'K');
    }

    @Test
    void aSheetThatIsNotReadIsNamedWhateverTheOthersAreCalled() {
        ContestView contest = evenings.draft();
        byte[] named = Books.of(
                Books.sheet("报名", List.of("序号", "姓名"), List.of("5", "钱多")),
                Books.sheet("评委", List.of("席位", "姓名", "评委组"), List.of("E1", "周教授", "专家评委")),
                Books.sheet("车辆", List.of("序号", "姓名", "车牌"), List.of("6", "孙少", "1")),
                Books.sheet("说明", List.of("怎么填"), List.of("照着填")));
        assertThat(organiser.get(upload(contest, named)))
                .bodyText()
                .contains("按列名读的表格：报名。", "没有读的表格：车辆。", "周教授", "钱多")
                .doesNotContain("孙少");

        byte[] byHeads = Books.of(
                Books.sheet("甲", List.of("序号", "姓名"), List.of("5", "钱多")),
                Books.sheet("乙", List.of("电话", "车牌"), List.of("1", "2")));
        assertThat(organiser.get(upload(contest, byHeads))).bodyText().contains("没有读的表格：乙。", "钱多");

        byte[] ours = Books.of(
                Books.sheet("述职人", List.of("序号", "姓名"), List.of("5", "钱多")),
                Books.sheet("说明", List.of("怎么填"), List.of("照着填")));
        assertThat(organiser.get(upload(contest, ours))).bodyText().doesNotContain("没有读的表格");
    }

    @Test
    void aSheetThatCannotBeTakenIsToldInEachLanguageAboveTheRowsOfTheOthers() {
        ContestView contest = evenings.draft();
        String page = upload(
                contest,
                Books.of(
                        Books.sheet("述职人", List.of("序号", "姓名"), List.of("5", "钱多")),
                        Books.sheet("评委", List.of("座次", "大名"), List.of("E1", "周教授"))));

        assertThat(organiser.get(page)).hasStatusOk().bodyText().contains("表格评委里不认识列名“座次”（A1）", "钱多");
        assertThat(organiser.get(page + "?lang=en"))
                .bodyText()
                .contains("评委: the column &quot;座次&quot; (A1) is not known");
    }

    private String upload(ContestView contest, String csv) {
        return upload(contest, csv.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(ContestView contest, byte[] content) {
        return Objects.requireNonNull(organiser
                .upload("/organise/" + contest.slug() + "/import", "file", content)
                .getResponse()
                .getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult confirm(String page, long version, String mode) {
        return organiser.post(page + "/confirm", "version", String.valueOf(version), "mode", mode);
    }
}
