package org.saimahui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Tables of results as files: who gets which, and what stands in them. */
@OnH2
class TablePagesTests {

    private static final String FORMULA = "=HYPERLINK(\"http://evil\")";

    private static final List<String> PUBLIC_FILES = List.of("/results.csv", "/marks.csv", "/results.xlsx");

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private StageService stage;

    @Test
    void nobodyGetsATableBeforeTheReleaseAndEverybodyAfterIt() {
        ContestView contest = live();
        close(contest, 1, "45");
        finish(contest);

        PUBLIC_FILES.forEach(file -> assertThat(open(contest, file)).as(file).hasStatus(404));
        say(contest, Command.RELEASE);

        assertThat(open(contest, "/results.csv"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("1,1,李娜,市水利局,90", ",0.00,0,72.00,参赛")
                .doesNotContain("方评委");
        assertThat(open(contest, "/marks.csv?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "No.,Name,Organisation,Criterion,Seat 1 专家评委,Seat 2 专家评委,Seat 3 专家评委",
                        "1,李娜,市水利局,能力,45.0,45.0,45.0");
        assertThat(workbook(open(contest, "/results.xlsx")))
                .contains("名次", "单项分", "李娜")
                .doesNotContain("方评委");
    }

    @Test
    void theOrganisersTablesAreForOrganisers() {
        ContestView contest = live();

        for (String file : List.of("ranking.xlsx", "ranking.csv", "marks.csv", "votes.xlsx", "votes.csv")) {
            assertThat(mvc.get().uri("/organise/" + contest.slug() + "/export/" + file))
                    .as(file)
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void aMarkOfAnOpenMarkingIsInNoTable() {
        ContestView contest = live();
        close(contest, 1, "45");
        mark(contest, 2, "38.5");

        for (String file : List.of("ranking.csv", "marks.csv")) {
            assertThat(mine(contest, file)).bodyText().contains("李娜").doesNotContain("38.5", "77");
        }
        assertThat(workbook(mine(contest, "ranking.xlsx"))).contains("李娜").doesNotContain("38.5", ">77<");
        say(contest, Command.CLOSE_MARKING, 2);

        assertThat(mine(contest, "marks.csv")).bodyText().contains("2,王强,市交通局,状态,38.5,38.5,38.5");
        assertThat(mine(contest, "ranking.csv")).bodyText().contains("2,2,王强,市交通局,77.0,77.0,77.0");
    }

    @Test
    void ballotsAreCountedInATableOnceTheyAreShown() {
        ContestView contest = live();
        close(contest, 1, "45");

        assertThat(mine(contest, "votes.csv"))
                .hasStatus(409)
                .bodyText()
                .contains("票数还没有公布", "先在控制台按“", "href=\"/organise/" + contest.slug() + "/console\"");
        assertThat(mine(contest, "votes.xlsx")).hasStatus(409);
        say(contest, Command.SHOW_VOTES);

        assertThat(mine(contest, "votes.csv")).hasStatusOk().bodyText().contains("序号,姓名,单位,票数", "4,赵敏,市教育局,0");
    }

    @Test
    void aNameIsNeverAFormula() {
        ContestView draft = evenings.draft();
        presenters.edit(draft.id(), null, 1, new PresenterFacts(FORMULA, "@市水利局", "+1"));
        ContestView contest = begin(draft);
        close(contest, 1, "45");

        assertThat(mine(contest, "ranking.csv"))
                .bodyText()
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", "'@市水利局")
                .doesNotContain("\"=HYPERLINK");
        String workbook = workbook(mine(contest, "ranking.xlsx"));
        assertThat(workbook).contains("=HYPERLINK(").doesNotContain("<f>");
    }

    /** Three judges, live. */
    private ContestView live() {
        return begin(evenings.draft());
    }

    private ContestView begin(ContestView draft) {
        for (String code : List.of("J1", "J2", "J3")) {
            evenings.seat(draft, code, "方评委" + code);
        }
        say(draft, Command.GO_LIVE);
        return contests.get(draft.id());
    }

    private void close(ContestView contest, int presenter, String mark) {
        mark(contest, presenter, mark);
        say(contest, Command.CLOSE_MARKING, presenter);
    }

    private void mark(ContestView contest, int presenter, String mark) {
        say(contest, Command.OPEN_MARKING, presenter);
        for (String code : List.of("J1", "J2", "J3")) {
            cards.submit(
                    contest.id(),
                    code,
                    presenter,
                    new SubmitScorecard(Map.of("state", mark, "ability", mark), null, null));
        }
    }

    private void finish(ContestView contest) {
        say(contest, Command.SHOW_VOTES);
        say(contest, Command.CLOSE_CONTEST);
    }

    private void say(ContestView contest, Command command) {
        stage.command(contest.id(), StageCommand.of(command));
    }

    private void say(ContestView contest, Command command, int presenter) {
        stage.command(contest.id(), StageCommand.of(command, presenter));
    }

    private MvcTestResult open(ContestView contest, String file) {
        return mvc.get().uri("/c/" + contest.slug() + file).exchange();
    }

    private MvcTestResult mine(ContestView contest, String file) {
        return organiser.get("/organise/" + contest.slug() + "/export/" + file);
    }

    /** All parts of a workbook as one text. */
    private static String workbook(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(
                        new SeekableInMemoryByteChannel(answer.getResponse().getContentAsByteArray()))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
