package org.saimahui.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportState;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.spreadsheet.Books;
import org.saimahui.spreadsheet.CsvLayout.Separator;
import org.saimahui.spreadsheet.Sheet;
import org.saimahui.spreadsheet.UnreadableFileException;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for imports on every database. */
abstract class ImportContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> HEADS = List.of("序号", "姓名", "单位", "职务", "题目", "一件小事");

    @Autowired
    private Evenings evenings;

    @Autowired
    private ImportService imports;

    @Autowired
    private PeopleSheets sheets;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ReportService reports;

    @Autowired
    private JudgeService judges;

    @Autowired
    private AuditReader audit;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void oneWorkbookFillsPeopleReportsFiguresAndJudges() {
        ContestView contest = evenings.draft();
        Upload upload = upload(
                contest,
                Books.of(
                        Books.sheet(
                                "述职人",
                                HEADS,
                                List.of("示例", "张三", "", "", "", ""),
                                List.of(1, "李娜", "市水利局", "规划处处长", "引水", "一件小事"),
                                List.of(5, "龙龘", "市发改委", "处长", "", "")),
                        Books.sheet(
                                "实绩指标",
                                List.of("序号", "指标", "数值", "计量单位", "限定", "位次范围", "首创"),
                                List.of(5, "投产项目", new java.math.BigDecimal("7.10"), "亿元", "近", "全国", "是")),
                        Books.sheet("评委", List.of("席位", "姓名", "评委组"), List.of("J1", "王教授", "专家评委"))));

        ImportPlan plan = plan(upload);
        assertThat(plan.sheets()).extracting(SheetPlan::kind).containsExactly(SheetKind.values());
        assertThat(plan.sheets().get(0).rows())
                .extracting(RowPlan::status)
                .containsExactly(RowPlan.Status.CHANGED, RowPlan.Status.NEW);
        assertThat(plan.sheets().get(0).skipped()).isEqualTo(1);
        assertThat(presenters.list(contest.id())).hasSize(4);

        Outcome outcome = confirm(upload, plan, true);

        assertThat(outcome.added()).isEqualTo(3);
        assertThat(presenters.get(contest.id(), 5).name()).isEqualTo("龙龘");
        assertThat(reports.get(contest.id(), 1).text().title()).isEqualTo("引水");
        MetricDraft metric = reports.get(contest.id(), 5).metrics().get(0);
        assertThat(metric.amount().value()).isEqualTo("7.10");
        assertThat(metric.evidence().claim()).isNotNull();
        assertThat(judges.list(contest.id())).extracting(JudgeView::panel).containsExactly("experts");
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version() + 1);
        assertThat(audit.search(
                        new AuditFilter(contest.slug(), "", "SHEET_IMPORTED", "", AuditFilter.ALWAYS, AuditFilter.EVER),
                        0,
                        10))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).contains("名单.xlsx", "\"new\":1", "\"changed\":1"));
    }

    @Test
    void theSameFileAgainChangesNothingAndNothingIsDoubled() {
        ContestView contest = evenings.draft();
        byte[] file = Books.of(
                Books.sheet("述职人", HEADS, List.of(9, "龙龘", "市发改委", "处长", "题目", "小事")),
                Books.sheet("指标", List.of("序号", "指标", "数值"), List.of(9, "投产项目", 12)));
        confirm(upload(contest, file), true);

        ImportPlan again = plan(upload(contest, file));

        assertThat(again.count(RowPlan.Status.UNCHANGED)).isEqualTo(2);
        assertThat(again.stored()).isZero();
        assertThat(presenters.list(contest.id())).hasSize(5);
        assertThat(reports.get(contest.id(), 9).metrics()).hasSize(1);
        assertThatThrownBy(() -> confirm(upload(contest, file), true))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("IMPORT_NOTHING"));
    }

    @Test
    void whatIsHandedOutReadsBackUnchanged() {
        ContestView contest = evenings.draft();
        confirm(
                upload(
                        contest,
                        Books.of(
                                Books.sheet("述职人", HEADS, List.of(2, "王强", "=1+1", "-x", "'引号", "行一\n行二")),
                                Books.sheet(
                                        "指标",
                                        List.of("序号", "指标", "数值", "方向", "计分方法", "目标", "已核实"),
                                        List.of(2, "通车", "12.50", "越高越好", "完成率", "10", "是")),
                                Books.sheet("评委", List.of("席位", "评委组"), List.of("J1", "experts")))),
                true);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Sheet[] filled = java.util.Arrays.stream(SheetKind.values())
                    .map(kind -> sheets.filled(kind, contest.id(), locale))
                    .toArray(Sheet[]::new);

            ImportPlan plan = plan(upload(contest, Books.of(filled)));

            assertThat(plan.count(RowPlan.Status.UNCHANGED)).isEqualTo(6);
            assertThat(plan.rows()).isEqualTo(6);
        }
    }

    @Test
    void badRowsStopEverythingOrAreLeftOutAsTheOrganiserChooses() {
        ContestView contest = evenings.draft();
        byte[] file = Books.of(Books.sheet(
                "述职人",
                HEADS,
                List.of(1, "李娜娜", "", "", "", ""),
                List.of(2, "x".repeat(201), "", "", "", ""),
                List.of(1, "重复", "", "", "", ""),
                List.of("七", "某人", "", "", "", ""),
                List.of(8, "", "", "", "", "")));
        Upload upload = upload(contest, file);
        ImportPlan plan = plan(upload);

        assertThat(plan.sheets().get(0).rows())
                .filteredOn(row -> row.status() == RowPlan.Status.ERROR)
                .flatExtracting(RowPlan::faults)
                .extracting(Fault::address, Fault::code)
                .containsExactly(
                        tuple("B3", "TOO_LONG"),
                        tuple("A4", "IMPORT_ROW_TWICE"),
                        tuple("A5", "IMPORT_NOT_WHOLE"),
                        tuple("B6", "MISSING_FIELD"));
        assertThatThrownBy(() -> confirm(upload, plan, true))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("IMPORT_NOT_ALL_GOOD"));
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜");

        Outcome outcome = confirm(upload, plan, false);

        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("李娜娜");
        assertThat(outcome.badRows()).isEqualTo(4);
        assertThat(outcome(contest, upload).bad().get(0).rows().get(0).cells()).contains("x".repeat(201));
    }

    @Test
    void aContestThatChangedAfterTheDryRunIsNotTouched() {
        ContestView contest = evenings.draft();
        Upload upload = upload(contest, Books.of(Books.sheet("述职人", HEADS, List.of(1, "导入的", "", "", "", ""))));
        ImportPlan plan = plan(upload);
        presenters.edit(contest.id(), null, 1, new PresenterFacts("改过的", "", ""));

        assertThatThrownBy(() -> confirm(upload, plan, true)).isInstanceOf(StaleVersionException.class);
        assertThat(presenters.get(contest.id(), 1).name()).isEqualTo("改过的");
        assertThat(plan(upload).sheets().get(0).rows().get(0).changes())
                .extracting(RowPlan.Change::before, RowPlan.Change::after)
                .contains(tuple("改过的", "导入的"));
    }

    @Test
    void afterTheFirstMarkRowsAreRefusedAsByHand() {
        ContestView contest = evenings.live();
        confirm(upload(contest, Books.of(Books.sheet("评委", List.of("席位", "评委组"), List.of("J1", "experts")))), true);
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));
        ImportPlan plan = plan(upload(
                contest,
                Books.of(
                        Books.sheet(
                                "述职人",
                                HEADS,
                                List.of(1, "改名", "市水利局", "规划处处长", "", ""),
                                List.of(2, "王强", "", "", "新题目", ""),
                                List.of(9, "新人", "", "", "", "")),
                        Books.sheet("指标", List.of("序号", "指标", "数值"), List.of(1, "投产", 1)),
                        Books.sheet(
                                "评委",
                                List.of("席位", "姓名", "评委组"),
                                List.of("J1", "换人", "experts"),
                                List.of("J2", "", "experts")))));

        assertThat(plan.sheets())
                .flatExtracting(SheetPlan::rows)
                .extracting(row -> row.faults().isEmpty()
                        ? row.status().name()
                        : row.faults().get(0).code())
                .containsExactly(
                        "CHANGED", "REPORT_FROZEN", "PEOPLE_FIXED", "REPORT_FROZEN", "CHANGED", "PEOPLE_FIXED");
    }

    @Test
    void anApprovedReportWaitsForApprovalAgainAndStaysPublic() {
        ContestView contest = evenings.draft();
        byte[] first = Books.of(Books.sheet("述职人", HEADS, List.of(1, "李娜", "", "", "旧题目", "小事")));
        confirm(upload(contest, first), true);
        reports.submit(contest.id(), null, 1);
        reports.approve(contest.id(), null, 1);

        confirm(upload(contest, Books.of(Books.sheet("述职人", HEADS, List.of(1, "李娜", "", "", "新题目", "")))), true);

        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(reports.get(contest.id(), 1).text().story()).isEqualTo("小事");
        assertThat(reports.approved(contest.id(), 1)).get().extracting("title").isEqualTo("旧题目");
    }

    @Test
    void anUploadBelongsToItsOrganiserAndContestAndExpires() {
        ContestView contest = evenings.draft();
        ContestView other = evenings.draft();
        Upload upload = upload(contest, new byte[1_300_000]);

        assertThatThrownBy(() -> imports.get(other.id(), "organiser", upload.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.get(contest.id(), "colleague", upload.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(pieces(upload)).isEqualTo(3);

        clock.advance(UploadStore.KEPT.plusSeconds(1));

        assertThatThrownBy(() -> imports.get(contest.id(), "organiser", upload.id()))
                .isInstanceOf(NotFoundException.class);
        upload(contest, new byte[] {'a'});
        assertThat(pieces(upload)).isZero();
    }

    @Test
    void ofManyUploadsTheOldestMakesRoomAndAnImportedOneKeepsNoContent() {
        ContestView contest = evenings.draft();
        List<Upload> all = java.util.stream.IntStream.range(0, UploadStore.EACH + 1)
                .mapToObj(i -> {
                    clock.advance(Duration.ofSeconds(1));
                    return upload(contest, ("序号,姓名\n1,某人" + i + "\n").getBytes(StandardCharsets.UTF_8));
                })
                .toList();

        assertThatThrownBy(
                        () -> imports.get(contest.id(), "organiser", all.get(0).id()))
                .isInstanceOf(NotFoundException.class);
        confirm(all.get(1), true);
        assertThat(pieces(all.get(1))).isZero();
        assertThat(imports.get(contest.id(), "organiser", all.get(1).id()).outcome())
                .isNotNull();
    }

    @Test
    void aWrongGuessIsCorrectedAndReadAgain() {
        ContestView contest = evenings.draft();
        Upload upload = upload(contest, "序号;姓名;题目\n1;李娜;a,b,c,d,e\n".getBytes(StandardCharsets.UTF_8));
        assertThat(plan(upload).layout()).isNotNull().extracting("separator").isEqualTo(Separator.SEMICOLON);

        imports.choose(upload, null, Separator.COMMA, null, false);
        Upload chosen = imports.get(contest.id(), "organiser", upload.id());

        assertThatThrownBy(() -> plan(chosen)).hasMessage("IMPORT_NO_SEPARATOR");
    }

    @Test
    void aListWithoutNumbersIsNumberedByItsRowsAndFoundAgainByName() {
        ContestView contest = evenings.draft();
        byte[] file = Books.of(Books.sheet(
                "名单",
                List.of("名字（必填）", "部门", "职位", "联系电话"),
                List.of("周洋", "市水利局", "处长", "1390000"),
                List.of("欧阳 明", "", "新职务", ""),
                List.of("吴雪", "市审计局", "处长", "")));
        Upload upload = upload(contest, file);
        ImportPlan plan = plan(upload);

        assertThat(plan.numbered()).isTrue();
        assertThat(plan.aside()).containsExactly("联系电话");
        assertThat(plan.sheets().get(0).rows())
                .extracting(RowPlan::key, RowPlan::status)
                .containsExactly(
                        tuple("5", RowPlan.Status.NEW),
                        tuple("3", RowPlan.Status.CHANGED),
                        tuple("6", RowPlan.Status.NEW));

        confirm(upload, plan, true);

        assertThat(presenters.list(contest.id()))
                .extracting(p -> p.number() + p.name() + p.position())
                .containsExactly("1李娜规划处处长", "2王强运输处处长", "3欧阳明新职务", "4赵敏基础教育处处长", "5周洋处长", "6吴雪处长");
        assertThat(plan(upload(contest, file)).count(RowPlan.Status.UNCHANGED)).isEqualTo(3);
    }

    @Test
    void aNumberColumnThatNobodyFilledInIsAsGoodAsNone() {
        ContestView contest = evenings.draft();
        ImportPlan plan = plan(upload(
                contest,
                Books.of(Books.sheet(
                        "述职人",
                        List.of("序号", "姓名", "单位"),
                        List.of("示例", "张三", "市某局"),
                        List.of("", "周洋", "市水利局"),
                        List.of("", "李娜", "市水利局")))));

        assertThat(plan.numbered()).isTrue();
        assertThat(plan.sheets().get(0).rows())
                .extracting(RowPlan::key, RowPlan::status)
                .containsExactly(tuple("5", RowPlan.Status.NEW), tuple("1", RowPlan.Status.UNCHANGED));
    }

    @Test
    void withoutNumbersNobodyComesTwiceAndAnOpenNameIsRefused() {
        ContestView contest = evenings.draft();
        ImportPlan plan = plan(upload(
                contest,
                Books.of(Books.sheet(
                        "述职人",
                        List.of("姓名", "单位"),
                        List.of("李娜", "市教育局"),
                        List.of("李娜", "市水利局"),
                        List.of("李娜", ""),
                        List.of("周洋", "市水利局"),
                        List.of("周洋", "市交通局"),
                        List.of("周洋", "市水利局"),
                        List.of("", "市交通局")))));

        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.faults().isEmpty()
                        ? row.key() + " " + row.status()
                        : row.faults().get(0).code())
                .containsExactly(
                        "IMPORT_SAME_NAME",
                        "1 UNCHANGED",
                        "IMPORT_ROW_TWICE",
                        "5 NEW",
                        "6 NEW",
                        "IMPORT_ROW_TWICE",
                        "MISSING_FIELD");
    }

    @Test
    void headsAreUnderstoodUnderTheirUsualNamesInBothLanguages() {
        for (List<String> heads : List.of(
                List.of("编号", "名字", "部门", "岗位"),
                List.of("号码", "述职人", "工作单位", "职务/职位"),
                List.of("#", "Full name", "Organization", "Job title"),
                List.of("No", "NAME", "Department", "Position"))) {
            ImportPlan plan = plan(
                    upload(evenings.draft(), Books.of(Books.sheet("sheet1", heads, List.of(7, "周洋", "市水利局", "处长")))));

            assertThat(plan.sheets().get(0).rows().get(0).changes())
                    .as(heads.toString())
                    .extracting(change -> change.column().id())
                    .containsExactly("number", "name", "organisation", "position");
        }
    }

    @Test
    void recusalsComeWithTheJudgesAndAreNeverTakenBackByATable() {
        ContestView contest = evenings.draft();
        List<String> heads = List.of("席位", "评委组", "回避");
        byte[] file = Books.of(
                Books.sheet("述职人", HEADS, List.of(5, "龙龘", "市发改委", "处长", "", "")),
                Books.sheet("评委", heads, List.of("J1", "experts", "1、５号"), List.of("J2", "experts", "")));
        confirm(upload(contest, file), true);

        assertThat(judges.list(contest.id()))
                .extracting(JudgeView::code, JudgeView::recusals)
                .containsExactly(tuple("J1", Set.of(1, 5)), tuple("J2", Set.of()));
        assertThat(judges.recusals(contest.id())).extracting("reason").containsOnly("按导入的评委表");
        assertThat(plan(upload(contest, file)).count(RowPlan.Status.UNCHANGED)).isEqualTo(3);
        assertThat(plan(upload(contest, Books.of(sheets.filled(SheetKind.JUDGES, contest.id(), Locale.ENGLISH))))
                        .count(RowPlan.Status.UNCHANGED))
                .isEqualTo(2);

        ImportPlan plan = plan(upload(
                contest,
                Books.of(Books.sheet(
                        "评委",
                        heads,
                        List.of("J1", "experts", "1"),
                        List.of("J2", "experts", "2,3"),
                        List.of("J3", "experts", "77"),
                        List.of("J4", "experts", "查无此人")))));
        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.faults().isEmpty()
                        ? row.status().name()
                        : row.faults().get(0).code())
                .containsExactly("IMPORT_RECUSAL_STAYS", "CHANGED", "UNKNOWN_PRESENTER", "IMPORT_NOBODY");
        assertThat(plan.sheets().get(0).rows().get(1).changes())
                .extracting(RowPlan.Change::before, RowPlan.Change::after)
                .containsExactly(tuple("", "2、3"));
    }

    @Test
    void aHeadThatIsNotKnownIsToldWithTheNearestThatIs() {
        assertThat(unknown("序号,姓明\n1,某人\n")).containsExactly("CSV", "姓明", "B1", "姓名 / Name");
        assertThat(unknown("姓名,Organsation\n某人,1\n")).last().isEqualTo("单位 / Organisation");
        assertThat(unknown("学历,籍贯\n某人,1\n")).last().asString().contains("序号 / No.", "一些体会 / Some reflections");
    }

    private List<Object> unknown(String table) {
        Upload upload = upload(evenings.draft(), table.getBytes(StandardCharsets.UTF_8));
        try {
            plan(upload);
        } catch (UnreadableFileException unreadable) {
            assertThat(unreadable.code()).isEqualTo("IMPORT_UNKNOWN_COLUMN");
            return List.of(unreadable.args());
        }
        throw new AssertionError("taken: " + table);
    }

    @Test
    void figuresOfPresentersWhomNobodyAddsAreRefused() {
        ContestView contest = evenings.draft();
        ImportPlan plan = plan(upload(
                contest,
                Books.of(
                        Books.sheet("述职人", HEADS, List.of(20, "", "", "", "", "")),
                        Books.sheet("指标", List.of("序号", "指标", "数值"), List.of(20, "投产", 1), List.of(30, "投产", 1)))));

        assertThat(plan.sheets().get(1).rows())
                .flatExtracting(RowPlan::faults)
                .extracting(Fault::code)
                .containsExactly("UNKNOWN_PRESENTER", "UNKNOWN_PRESENTER");
    }

    private long pieces(Upload upload) {
        return jdbc.sql("select count(*) from import_upload_piece where upload_id = :id")
                .params(Map.of("id", upload.id()))
                .query(Long.class)
                .single();
    }

    private Upload upload(ContestView contest, byte[] content) {
        return imports.get(
                contest.id(), "organiser", imports.receive(contest.id(), "organiser", "C:\\名单.xlsx", content));
    }

    private ImportPlan plan(Upload upload) {
        return imports.plan(upload, PATIENCE).orElseThrow();
    }

    private Outcome confirm(Upload upload, boolean all) {
        return confirm(upload, plan(upload), all);
    }

    private Outcome confirm(Upload upload, ImportPlan plan, boolean all) {
        return imports.confirm(upload, plan.version(), all, PATIENCE).orElseThrow();
    }

    private Outcome outcome(ContestView contest, Upload upload) {
        return imports.outcome(imports.get(contest.id(), "organiser", upload.id()), PATIENCE)
                .orElseThrow();
    }
}
