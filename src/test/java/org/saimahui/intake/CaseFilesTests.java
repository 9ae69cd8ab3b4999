package org.saimahui.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.spreadsheet.Books;
import org.saimahui.spreadsheet.UnreadableFileException;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as other programs and other people make them: each is taken as a person reads it, or told what is odd. */
@OnH2
class CaseFilesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Evenings evenings;

    @Autowired
    private ImportService imports;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ReportService reports;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private ContestService contests;

    private final List<Upload> uploads = new ArrayList<>();

    /** There is room for a few only. */
    @AfterEach
    void drop() {
        uploads.forEach(imports::drop);
    }

    @ParameterizedTest
    @CsvSource({
        "00-control.xlsx, 2",
        "07-backslash.xlsx, 2",
        "09-no-addresses.xlsx, 2",
        "09b-SharedStrings.xlsx, 2",
        "09c-prefix.xlsx, 2",
        "06a-blank-rows-19000.xlsx, 2",
        "14a-title-above-heads.xlsx, 4",
        "14b-title-merged.xlsx, 4"
    })
    void peopleComeAsTheyStandWithTheirTrueRows(String file, int firstRow) {
        ImportPlan plan = plan(file);

        assertThat(plan.bad()).isZero();
        assertThat(plan.sheets().get(0).rows())
                .extracting(RowPlan::key, RowPlan::name)
                .contains(tuple("1", "甲一"), tuple("2", "乙二"), tuple("3", "丙三"));
        RowPlan first = plan.sheets().get(0).rows().get(0);
        assertThat(first.source().number()).isEqualTo(firstRow);
        assertThat(first.changes())
                .anySatisfy(change -> assertThat(change.address()).isEqualTo("B" + firstRow));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01-sheetjs-default.xlsx", "01b-sheetjs-sst.xlsx", "01c-exceljs.xlsx", "01d-exceljs-stream.xlsx"
            })
    void whatOtherProgramsWriteIsTaken(String file) {
        assertThat(plan(file).bad()).isZero();
        assertThat(plan(file).stored()).isPositive();
    }

    @Test
    void whatStandsAboveAndBelowATableIsToldAndNotTaken() {
        ImportPlan plan = plan("14b-title-merged.xlsx");

        assertThat(plan.rows()).isEqualTo(3);
        assertThat(plan.passed())
                .extracting(SheetPlan.Passed::row, SheetPlan.Passed::text)
                .containsExactly(tuple(1, "2026年“稳进提质”实绩比拼述职人名单"), tuple(2, "填报单位：市某局（盖章）"), tuple(7, "说明：请于周五前报送。"));
        assertThat(plan.passed())
                .extracting(SheetPlan.Passed::sheet)
                .containsOnly(plan.sheets().get(0).name());
        assertThat(plan.sheets().get(0).name()).isNotEmpty();
    }

    @Test
    void percentCellsAreTakenAsTheyAreSeen() {
        ContestView contest = evenings.draft();
        Upload upload = upload(contest, "02-percent-cells.xlsx");
        ImportPlan plan = imports.plan(upload, PATIENCE).orElseThrow();
        assertThat(plan.bad()).isZero();
        assertThat(plan.sheets().get(1).rows().get(0).name()).isEqualTo("甲一 · 满意率");
        assertThat(plan.sheets().get(1).rows().get(0).changes()).anySatisfy(change -> {
            assertThat(change.shown()).isEqualTo("97%");
            assertThat(change.after()).isEqualTo("97");
        });
        confirm(upload, plan);

        assertThat(figures(contest, 1))
                .extracting(
                        m -> m.amount().value(),
                        m -> m.amount().unit(),
                        m -> m.yardstick().target())
                .containsExactly(tuple("97", "%", "95"), tuple("12.5", "%", "10"));
        assertThat(figures(contest, 2))
                .extracting(
                        m -> m.amount().value(),
                        m -> m.amount().unit(),
                        m -> m.yardstick().target())
                .containsExactly(tuple("100", "%", "100"), tuple("66", "家", "60"));
    }

    @Test
    void howANameIsSpokenIsNoPartOfIt() {
        assertThat(plan("04-phonetic.xlsx").sheets().get(0).rows())
                .extracting(RowPlan::name)
                .containsExactly("宁东", "田中", "宁西");
    }

    @Test
    void aHiddenRowIsMarkedAndAHiddenSheetIsReadOnWishOnly() {
        ContestView contest = evenings.draft();
        Upload upload = upload(contest, "10-hidden-row-and-sheet.xlsx");
        ImportPlan plan = imports.plan(upload, PATIENCE).orElseThrow();
        assertThat(plan.sheets()).extracting(SheetPlan::kind).containsExactly(SheetKind.PRESENTERS);
        assertThat(plan.hiddenSheets()).containsExactly("指标");
        assertThat(plan.hiddenRows()).isEqualTo(1);
        assertThat(plan.sheets().get(0).rows().get(3).source().hidden()).isTrue();

        imports.choose(upload, null, null, null, true);
        ImportPlan all = imports.plan(imports.get(contest.id(), "organiser", upload.id()), PATIENCE)
                .orElseThrow();

        assertThat(all.hiddenSheets()).isEmpty();
        assertThat(all.shownSheets()).containsExactly("指标");
        assertThat(all.sheets()).extracting(SheetPlan::kind).containsExactly(SheetKind.PRESENTERS, SheetKind.METRICS);
    }

    @Test
    void aHiddenSheetOfAnyNameIsToldAndReadForItsHeadsOnWish() {
        ContestView contest = evenings.draft();
        byte[] book = Books.hiding(
                Books.of(
                        Books.sheet("述职人", List.of("序号", "姓名"), List.of(21, "方舟")),
                        Books.sheet("老数据", List.of("述职人序号", "指标", "数值"), List.of(21, "家数", 66)),
                        Books.sheet("下拉", List.of("甲"), List.of("乙"))),
                "老数据",
                "下拉");
        Upload upload = upload(contest, "名单.xlsx", book);
        ImportPlan plan = imports.plan(upload, PATIENCE).orElseThrow();

        assertThat(plan.hiddenSheets()).containsExactly("老数据", "下拉");
        assertThat(plan.otherSheets()).isEmpty();
        assertThat(plan.rows()).isEqualTo(1);

        imports.choose(upload, null, null, null, true);
        ImportPlan all = imports.plan(imports.get(contest.id(), "organiser", upload.id()), PATIENCE)
                .orElseThrow();

        assertThat(all.hiddenSheets()).isEmpty();
        assertThat(all.shownSheets()).containsExactly("老数据");
        assertThat(all.recognised()).containsExactly("老数据");
        assertThat(all.otherSheets()).containsExactly("下拉");
    }

    @Test
    void aTimeIsCountedInTheUnitOfItsFigureAndNowhereElse() {
        ImportPlan plan = plan("指标.csv", """
                序号,指标,数值,单位,目标值
                1,办理时长,5:30,分钟,6:00
                1,全程,1:05:00,秒,
                1,等候,5分30秒,小时,
                1,通车,90秒,分钟,
                1,件均,2小时,分钟/件,
                1,除不尽,5:20,小时,
                1,家数,5:00,家,
                1,没有单位,5:00,,
                1,权重,3,分钟,2026-05-01
                1,约略,约5:30,分钟,
                1,秒数,5:75,分钟,
                1,一半,1小时半,小时,
                1,目标,4,分钟,近5分30秒
                1,比例,5:3,比,
                """);

        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.faults().isEmpty()
                        ? changed(row, "value") + changed(row, "unit") + changed(row, "target")
                        : row.faults().get(0).code() + " " + row.faults().get(0).address())
                .containsExactly(
                        "5.5分钟6",
                        "3900秒",
                        "IMPORT_TIME_ENDLESS C4",
                        "1.5分钟",
                        "120分钟/件",
                        "IMPORT_TIME_ENDLESS C7",
                        "IMPORT_TIME_NOT_NUMBER C8",
                        "IMPORT_TIME_NOT_NUMBER C9",
                        "IMPORT_NOT_A_NUMBER E10",
                        "IMPORT_TIME_UNCLEAR C11",
                        "IMPORT_TIME_UNCLEAR C12",
                        "IMPORT_TIME_UNCLEAR C13",
                        "IMPORT_TIME_UNCLEAR E14",
                        "IMPORT_NOT_A_NUMBER C15");
    }

    @Test
    void theSamePeopleInOtherSpellingsAreTheSamePeople() {
        ContestView contest = evenings.draft();
        // The evening's own namesake would leave it open who is meant.
        presenters.edit(contest.id(), contest.version(), 1, new PresenterFacts("周文", "", ""));
        confirm(upload(contest, "12a-names-first.csv"), null);
        int before = presenters.list(contest.id()).size();

        ImportPlan again =
                imports.plan(upload(contest, "12b-names-again.csv"), PATIENCE).orElseThrow();

        assertThat(again.count(RowPlan.Status.CHANGED)).isEqualTo(5);
        assertThat(again.sheets().get(0).rows())
                .flatExtracting(RowPlan::changes)
                .extracting(change -> change.column().id())
                .containsOnly("position");
        confirm(upload(contest, "12b-names-again.csv"), null);
        assertThat(presenters.list(contest.id())).hasSize(before);
        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::name)
                .contains("王伟", "买买提·吐尔逊", "阿依古丽·艾合买提", "欧阳娜娜");
    }

    @Test
    void whatNobodySeesInATableIsDroppedAndSaid() {
        ContestView contest = evenings.draft();
        ImportPlan plan = imports.plan(upload(contest, "12c-names-invisible.csv"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows()).extracting(RowPlan::name).containsExactly("王伟", "李娜", "买买提‧吐尔逊", "张三");
        assertThat(plan.sheets().get(0).rows().get(0).notes())
                .extracting(Fault::code, Fault::address)
                .contains(tuple("IMPORT_CLEANED", "B2"));
    }

    @Test
    void anOldMacsFileIsRead() {
        assertThat(plan("15-mac-cr-gb18030.csv").sheets().get(0).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.name()).isNotBlank());
    }

    @Test
    void numbersAreUnderstoodAsTheyAreWritten() {
        ContestView contest = evenings.draft();
        ImportPlan plan = imports.plan(upload(contest, "18-numbers-as-written.csv"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.faults().isEmpty()
                        ? row.changes().stream()
                                .filter(change -> List.of("value", "unit")
                                        .contains(change.column().id()))
                                .map(RowPlan.Change::after)
                                .reduce("", String::concat)
                        : row.faults().get(0).code() + " " + row.faults().get(0).address())
                .containsExactly("1234家", "85分", "97%", "97.5%", "IMPORT_NOT_A_NUMBER D6", "0.5分", "5分", "1.2万家");
    }

    @Test
    void aFormulaIsReadAsTheSheetShowsItAndToldAtItsCell() {
        assertThat(plan("19-shared-formula.xlsx").sheets().get(0).rows())
                .allSatisfy(row -> assertThat(row.faults()).isEmpty())
                .extracting(
                        RowPlan::key,
                        row -> row.notes().stream()
                                .map(note -> note.code() + " " + note.address() + " " + note.args())
                                .toList())
                .containsExactly(
                        tuple("1", List.of("IMPORT_COMPUTED A2 [1]")),
                        tuple("2", List.of("IMPORT_COMPUTED A3 [2]")),
                        tuple("3", List.of("IMPORT_COMPUTED A4 [3]")));
    }

    @Test
    void aSheetOfAnUnknownNameIsReadForItsHeadsAndSaid() {
        byte[] book = Books.of(
                Books.sheet("述职人", List.of("序号", "姓名"), List.of(21, "方舟")),
                Books.sheet("报名数据", List.of("序号", "姓名", "指标", "数值"), List.of(21, "方舟", "家数", 66)),
                Books.sheet("又一份名单", List.of("序号", "姓名"), List.of(22, "欧阳明")),
                Books.sheet("通讯录", List.of("姓名", "单位", "微信"), List.of("方舟", "市某局", "x")));

        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets()).extracting(SheetPlan::name).containsExactly("述职人", "报名数据");
        assertThat(plan.sheets().get(1).rows()).extracting(RowPlan::name).containsExactly("方舟 · 家数");
        assertThat(plan.recognised()).containsExactly("报名数据");
        assertThat(plan.otherSheets()).containsExactly("又一份名单", "通讯录");
        assertThat(plan.bad()).isZero();
    }

    @Test
    void anEmptySheetOrARemarkCalledLikeATableCondemnsNothing() {
        byte[] book = Books.of(
                Books.sheet("述职人", List.of("序号", "姓名"), List.of(21, "方舟")),
                Books.sheet("实绩指标", List.of("")),
                Books.sheet("评委", List.of("评委名单见附件")));

        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets()).extracting(SheetPlan::name).containsExactly("述职人");
        assertThat(plan.bareSheets()).containsExactly("实绩指标", "评委");
        assertThat(plan.stored()).isEqualTo(1);

        byte[] bare = Books.of(Books.sheet("述职人", List.of("")), Books.sheet("评委", List.of("")));
        Upload none = upload(evenings.draft(), "空.xlsx", bare);
        assertThatThrownBy(() -> imports.plan(none, PATIENCE))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo("IMPORT_NO_ROWS"));
    }

    @Test
    void badHeadsOfOneSheetAreToldWithTheirCellAndCondemnNoOther() {
        byte[] book = Books.of(
                Books.sheet("述职人", List.of("序号", "姓名"), List.of(21, "方舟")),
                Books.sheet("实绩指标", List.of("述职人序号", "指票", "数值"), List.of(21, "家数", 66)),
                Books.sheet("评委", List.of("座次", "大名"), List.of("J1", "王教授")),
                Books.sheet("评审组", List.of("席位", "姓名", "评委组", "级别"), List.of("J1", "王教授", "experts", "一")));

        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets()).extracting(SheetPlan::name).containsExactly("述职人");
        assertThat(plan.unread())
                .extracting(Fault::code, fault -> fault.args().subList(0, 3))
                .containsExactly(
                        tuple("IMPORT_UNKNOWN_COLUMN", List.of("实绩指标", "指票", "B1")),
                        tuple("IMPORT_UNKNOWN_COLUMN", List.of("评委", "座次", "A1")),
                        tuple("IMPORT_UNKNOWN_COLUMN", List.of("评审组", "级别", "D1")));
        assertThat(plan.otherSheets()).isEmpty();
        assertThat(plan.bareSheets()).isEmpty();
    }

    @Test
    void aSheetThatIsTooWideIsToldAndCondemnsNoOther() {
        List<String> wide = new ArrayList<>(List.of("席位", "评委组"));
        while (wide.size() < 101) {
            wide.add("备注");
        }
        byte[] book = Books.of(
                Books.sheet("述职人", List.of("序号", "姓名"), List.of(21, "方舟")),
                Books.sheet("评委", wide, List.of("J1", "experts")));

        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets()).extracting(SheetPlan::name).containsExactly("述职人");
        assertThat(plan.unread()).extracting(Fault::code).containsExactly("SHEET_TOO_MANY_COLUMNS");
    }

    @Test
    void headsAndWordsInTraditionalCharactersAreUnderstood() {
        ImportPlan plan = plan("名單.csv", "序號,姓名,單位\n21,方舟,市某局\n");

        assertThat(plan.sheets().get(0).rows().get(0).changes())
                .extracting(change -> change.column().id())
                .containsExactly("number", "name", "organisation");
    }

    @ParameterizedTest
    @CsvSource({
        "11a-html.xls, SHEET_WEB_PAGE",
        "11b-spreadsheetml.xls, SHEET_XML_TABLE",
        "16-libreoffice.xls, SHEET_OLD_FORMAT",
        "16-libreoffice.ods, SHEET_OTHER_PROGRAM"
    })
    void whatOnlyCallsItselfASheetIsNamed(String file, String code) {
        assertThatThrownBy(() -> plan(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aNameThatComesNearIsPointedAt() {
        ContestView contest = evenings.draft();
        presenters.edit(contest.id(), contest.version(), 1, new PresenterFacts("买买提·吐尔逊", "市丙局", ""));

        ImportPlan plan = imports.plan(
                        upload(contest, "名单.csv", "序号,姓名,单位\n21,买买提•吐尔孙,市丁局\n22,买买提 吐尔逊,\n23,周明,市戊局\n"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.notes().stream().map(Fault::code).toList())
                .containsExactly(List.of("IMPORT_NEAR_NAME"), List.of("IMPORT_NEAR_NAME"), List.of());
    }

    @Test
    void aJudgeWhoComesNearAnotherIsPointedAt() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "王教授");

        ImportPlan plan = imports.plan(
                        upload(contest, "评委.csv", "席位,姓名,单位,评委组\nJ1,王教授,,experts\nJ2,王 教授,,experts\n"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.notes().stream()
                        .map(note -> note.code() + " " + note.args())
                        .toList())
                .containsExactly(List.of(), List.of("IMPORT_NEAR_JUDGE [J1, 王教授]"));
    }

    @Test
    void headsInTraditionalCharactersAreKnown() {
        assertThat(plan("名單.csv", "序號,姓名,單位,職務\n1,張艷,市發改委,處長\n").bad()).isZero();
    }

    @Test
    void anEmptySheetOfOurTemplateRefusesNothing() {
        byte[] book =
                Books.of(Books.sheet("述职人", List.of("序号", "姓名"), List.of(21, "方舟")), Books.sheet("评委", List.of("")));

        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        assertThat(plan.bad()).isZero();
        assertThat(plan.sheets()).extracting(SheetPlan::name).containsExactly("述职人");
    }

    @Test
    void aRadicalOutOfAPdfIsTheCharacterThatItLooksLike() {
        ContestView contest = evenings.draft();
        presenters.edit(contest.id(), contest.version(), 1, new PresenterFacts("马明", "市丙局", ""));

        ImportPlan plan = imports.plan(upload(contest, "名单.csv", "姓名,单位\n⻢明,市丙局\n"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(RowPlan::key, RowPlan::status)
                .containsExactly(tuple("1", RowPlan.Status.UNCHANGED));
    }

    @Test
    void anEndlessNumberIsSaidToBeTooLong() {
        byte[] book = Books.of(Books.sheet(
                "实绩指标",
                List.of("序号", "指标", "数值"),
                List.of(1, "大", 1e300),
                List.of(1, "小", 4.9e-324),
                List.of(1, "长", "1".repeat(40))));
        ContestView contest = evenings.draft();
        Upload upload = upload(contest, "指标.xlsx", book);
        ImportPlan plan = imports.plan(upload, PATIENCE).orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(row -> row.faults().stream().map(Fault::code).toList())
                .containsExactly(List.of("NUMBER_TOO_LONG"), List.of("NUMBER_TOO_LONG"), List.of("NUMBER_TOO_LONG"));
    }

    @Test
    void aNameInTraditionalCharactersIsNearTheSameInSimplified() {
        ContestView contest = evenings.draft();
        presenters.edit(contest.id(), contest.version(), 1, new PresenterFacts("王伟", "", ""));

        ImportPlan plan = imports.plan(upload(contest, "名單.csv", "姓名,单位\n王偉,\n王韋,\n"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(
                        RowPlan::status,
                        row -> row.notes().stream().map(Fault::code).toList())
                .containsExactly(
                        tuple(RowPlan.Status.NEW, List.of("IMPORT_NEAR_NAME")), tuple(RowPlan.Status.NEW, List.of()));
    }

    @Test
    void aLineBrokenWithinItsCellIsOneLineAndSaid() {
        ContestView contest = evenings.draft();
        Upload upload = upload(contest, "名单.csv", "序号,姓名,单位,一件小事\n31,\"方舟\n\",\"市发展和 \n改革委员会\",\"第一行\n第二行\"\n");
        ImportPlan plan = imports.plan(upload, PATIENCE).orElseThrow();

        assertThat(plan.sheets().get(0).rows().get(0).notes())
                .extracting(Fault::code, Fault::address)
                .containsExactly(tuple("IMPORT_LINE_BREAK", "C2"));
        confirm(upload, plan);
        assertThat(presenters.get(contest.id(), 31))
                .extracting(PresenterView::name, PresenterView::organisation)
                .containsExactly("方舟", "市发展和 改革委员会");
        assertThat(reports.get(contest.id(), 31).text().story()).isEqualTo("第一行\n第二行");
    }

    @Test
    void aPercentageThatOnlyAConditionShowsIsToldAtItsCell() {
        assertThat(plan("17-conditional-percent.xlsx").sheets().get(0).rows())
                .extracting(row -> row.faults().stream()
                        .map(fault -> fault.code() + " " + fault.address() + " " + fault.args())
                        .toList())
                .containsExactly(List.of("IMPORT_SHOWN_BY_CONDITION C2 [97%, 0.97]"), List.of());
    }

    @Test
    void ourTemplateFilledInAndSavedByAnotherProgramIsTaken() {
        ImportPlan plan = plan("own/template-libreoffice.xlsx");

        assertThat(plan.sheets())
                .flatExtracting(SheetPlan::rows)
                .allSatisfy(row -> assertThat(row.status()).isEqualTo(RowPlan.Status.NEW));
        assertThat(plan.sheets().get(0).rows()).extracting(RowPlan::name).containsExactly("方舟", "欧阳明");
        assertThat(plan.sheets().get(1).rows()).extracting(RowPlan::name).containsExactly("方舟 · 满意率", "欧阳明 · 家数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice", "sheetjs", "sheetjs-sst", "exceljs", "exceljs-stream"})
    void ourOwnExportSavedByAnotherProgramComesBackUnchanged(String program) throws IOException {
        String sample;
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/sample/wenjin-tizhi-2022.json"))) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String slug = "own-" + program;
        ContestView contest =
                exchange.importFile(sample.replace("wenjin-tizhi-2022", slug).getBytes(StandardCharsets.UTF_8));

        ImportPlan plan = imports.plan(upload(contest, "own/people-" + program + ".xlsx"), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets()).extracting(SheetPlan::kind).contains(SheetKind.PRESENTERS, SheetKind.METRICS);
        assertThat(plan.sheets().get(1).rows()).hasSizeGreaterThan(20);
        assertThat(plan.sheets())
                .flatExtracting(SheetPlan::rows)
                .allSatisfy(row -> assertThat(row.status())
                        .as(row.source().number() + " " + row.faults() + row.changes())
                        .isEqualTo(RowPlan.Status.UNCHANGED))
                .allSatisfy(row -> assertThat(row.notes()).isEmpty());
        contests.delete(contest.id());
    }

    @Test
    void aColumnThatNobodyKnowsIsNotReadAndSaid() {
        ImportPlan plan = plan("名单.csv", "姓名,民族,学历,科室,单位电话\n方舟,汉,本科,登记科,110\n");

        assertThat(plan.aside()).containsExactly("单位电话", "民族", "学历");
        assertThat(changed(plan.sheets().get(0).rows().get(0), "organisation")).isEqualTo("登记科");
    }

    @Test
    void besideTheColumnsOwnNameAnotherWordForItIsNotRead() {
        ImportPlan plan = plan("指标.csv", "述职人序号,单位,指标,数值,计量单位\n1,市某局,家数,66,家\n");

        assertThat(plan.aside()).containsExactly("单位");
        assertThat(changed(plan.sheets().get(0).rows().get(0), "unit")).isEqualTo("家");
    }

    @Test
    void headsThatTakeTwoRowsAreReadTogether() {
        byte[] merged = Books.raw(Books.rows(
                        List.of("2026年名单", "", "", "", ""),
                        List.of("序号", "姓名", "单位", "述职内容", ""),
                        List.of("", "", "", "述职题目", "一件小事"),
                        List.of("31", "方舟", "市一局", "题一", "事一"))
                + "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/>"
                + "<mergeCell ref=\"C2:C3\"/><mergeCell ref=\"D2:E2\"/></mergeCells>");
        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", merged), PATIENCE)
                .orElseThrow();

        assertThat(plan.passed()).extracting(SheetPlan.Passed::row).containsExactly(1);
        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.sheets().get(0).rows().get(0).changes())
                .extracting(change -> change.column().id(), RowPlan.Change::after)
                .containsExactly(
                        tuple("number", "31"),
                        tuple("name", "方舟"),
                        tuple("organisation", "市一局"),
                        tuple("title", "题一"),
                        tuple("story", "事一"));
    }

    @Test
    void aNameMergedOverItsFiguresIsTheNameOfEach() {
        byte[] merged = Books.raw(
                Books.rows(
                                List.of("姓名", "指标", "数值", "来源"),
                                List.of("周文", "家数", "66", "甲"),
                                List.of("", "户数", "67", ""),
                                List.of("", "人数", "", ""))
                        + "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C3:C4\"/><mergeCell ref=\"D2:D3\"/></mergeCells>");
        ContestView contest = evenings.draft();
        presenters.edit(contest.id(), contest.version(), 1, new PresenterFacts("周文", "", ""));
        Upload upload = upload(contest, "指标.xlsx", merged);
        imports.choose(upload, null, null, SheetKind.METRICS, false);
        ImportPlan plan = imports.plan(imports.get(contest.id(), "organiser", upload.id()), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets().get(0).rows())
                .extracting(
                        RowPlan::name,
                        row -> row.faults().stream()
                                .map(fault -> fault.code() + " " + fault.address())
                                .toList())
                .containsExactly(
                        tuple("周文 · 家数", List.of()),
                        tuple("周文 · 户数", List.of()),
                        tuple("周文 · 人数", List.of("IMPORT_COVERED C4")));
        assertThat(plan.sheets().get(0).rows().get(1).notes())
                .extracting(Fault::code, Fault::address)
                .containsExactlyInAnyOrder(tuple("IMPORT_MERGED", "A3"), tuple("IMPORT_MERGED", "D3"));
    }

    @Test
    void aListOfJudgesIsNeverOneOfPresenters() {
        byte[] book =
                Books.of(Books.sheet("评委名单（终）", List.of("序号", "姓名", "单位", "评委类别"), List.of(1, "王教授", "党校", "experts")));
        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        assertThat(plan.sheets()).extracting(SheetPlan::kind).containsExactly(SheetKind.JUDGES);
        assertThat(plan.sheets().get(0).rows()).extracting(RowPlan::key).containsExactly("1");
        assertThat(plan("评委.csv", "序号,席位,姓名,评委组\n1,J7,王教授,experts\n").aside()).containsExactly("序号");
    }

    @Test
    void aSeatIsFoundByWhatPagesCallIt() {
        ImportPlan plan = plan("评委.csv", "席位,姓名,评委组\n7 号席,甲,experts\n第8席,乙,experts\n9,丙,experts\n");

        assertThat(plan.sheets().get(0).rows()).extracting(RowPlan::key).containsExactly("J7", "J8", "9");
    }

    @Test
    void numbersWrittenAheadAreNoRows() {
        ImportPlan plan = plan("名单.csv", "序号,姓名\n31,方舟\n32,\n33,\n");

        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.passed()).extracting(SheetPlan.Passed::row).containsExactly(3, 4);
    }

    @Test
    void aNumberIsReadAsAListCounts() {
        ImportPlan plan = plan("名单.csv", "序号,姓名\n31、,甲某\n第32号,乙某\n（33）,丙某\nNo.34,丁某\n３５.,戊某\n六,己某\n");

        assertThat(plan.sheets().get(0).rows())
                .extracting(
                        RowPlan::key,
                        row -> row.faults().stream().map(Fault::code).toList())
                .containsExactly(
                        tuple("31", List.of()),
                        tuple("32", List.of()),
                        tuple("33", List.of()),
                        tuple("34", List.of()),
                        tuple("35", List.of()),
                        tuple("", List.of("IMPORT_NOT_WHOLE")));
    }

    @Test
    void aNameBrokenToFitItsCellIsOneName() {
        ImportPlan plan = plan("名单.csv", "序号,姓名\n31,\"欧阳\n方舟\"\n32,\"Anna\nSmith\"\n");

        assertThat(plan.sheets().get(0).rows())
                .extracting(RowPlan::name, row -> row.notes().get(0).code())
                .containsExactly(tuple("欧阳方舟", "IMPORT_BREAK_JOINED"), tuple("Anna Smith", "IMPORT_LINE_BREAK"));
    }

    @Test
    void whomAJudgeDoesNotMarkIsSaidByNumberOrName() {
        byte[] book = Books.of(
                Books.sheet(
                        "述职人",
                        List.of("序号", "姓名"),
                        List.of(31, "方 舟"),
                        List.of(32, "买买提·吐尔逊"),
                        List.of(33, "同名"),
                        List.of(34, "同名")),
                Books.sheet(
                        "评委",
                        List.of("席位", "评委组", "回避"),
                        List.of("J1", "experts", "方舟、买买提•吐尔逊"),
                        List.of("J2", "experts", "31 号 方 舟，34"),
                        List.of("J3", "experts", "同名")));

        ImportPlan plan = imports.plan(upload(evenings.draft(), "名单.xlsx", book), PATIENCE)
                .orElseThrow();

        List<RowPlan> judges = plan.sheets().get(1).rows();
        assertThat(changed(judges.get(0), "recusals")).isEqualTo("31、32");
        assertThat(changed(judges.get(1), "recusals")).isEqualTo("31、34");
        assertThat(judges.get(2).faults()).extracting(Fault::code).containsExactly("IMPORT_RECUSAL_MANY");
    }

    private static String changed(RowPlan row, String column) {
        return row.changes().stream()
                .filter(change -> change.column().id().equals(column))
                .map(RowPlan.Change::after)
                .findFirst()
                .orElse("");
    }

    private ImportPlan plan(String name, String text) {
        return imports.plan(upload(evenings.draft(), name, text), PATIENCE).orElseThrow();
    }

    private ImportPlan plan(String file) {
        return imports.plan(upload(evenings.draft(), file), PATIENCE).orElseThrow();
    }

    private Upload upload(ContestView contest, String file) {
        return upload(contest, file, content(file));
    }

    private Upload upload(ContestView contest, String name, String text) {
        return upload(contest, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lists are grouped: what stands between the rows is nobody, and holds up nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位,姓名,序号\n一、市直部门,,\n市一局,甲一,1\n市二局,乙二,2\n小计,2 人,\n区县,,\n海曙区,丙三,3\n",
                "序号,姓名,单位\n（一）市直部门,,\n1,甲一,市一局\n2,乙二,市二局\n小 计,2,\n区县,,\n3,丙三,海曙区\n",
                "姓名,单位\n一、市直部门,\n甲一,市一局\n乙二,市二局\n合计,2\n第二组：区县,\n丙三,海曙区\n"
            })
    void headingsAndSumsBetweenRowsArePassedOver(String text) {
        ImportPlan plan = planOf("groups.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.bad()).isZero();
        assertThat(plan.sheets().get(0).rows()).extracting(RowPlan::name).containsExactly("甲一", "乙二", "丙三");
        assertThat(plan.passed()).extracting(SheetPlan.Passed::row).containsExactly(2, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,甲一,\n9,,\n3,丙三,市局\n", "1,甲一,\n,乙二,\n3,丙三,市局\n", "1,甲一,\n,,市二局\n3,丙三,市局\n"})
    void aRowThatForgotSomethingIsNoHeading(String rows) {
        assertThat(planOf("gaps.csv", ("序号,姓名,单位\n" + rows).getBytes(StandardCharsets.UTF_8))
                        .bad())
                .isEqualTo(1);
    }

    private ImportPlan planOf(String name, byte[] content) {
        return imports.plan(upload(evenings.draft(), name, content), PATIENCE).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "序号#姓名#单位 / IMPORT_NO_SEPARATOR / #",
                "名单\\n姓名#单位#职务 / IMPORT_NO_SEPARATOR / #",
                "姓名、单位、职务 / IMPORT_NO_SEPARATOR / 、",
                "序号   姓名   单位 / IMPORT_ONLY_SPACES / ''",
                "number name unit / IMPORT_ONLY_SPACES / ''"
            })
    void headsInOneCellAreToldWithWhatStandsBetweenThem(String heads, String code, String sign) {
        ContestView contest = evenings.draft();
        String text = heads.replace("\\n", "\n") + "\n" + "1#甲一#市一局\n";
        Upload upload = upload(contest, "odd.csv", text.getBytes(StandardCharsets.UTF_8));
        int row = heads.contains("\\n") ? 2 : 1;

        assertThatThrownBy(() -> imports.plan(upload, PATIENCE))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.args()).containsExactly(row, sign);
                });
    }

    private Upload upload(ContestView contest, String name, byte[] content) {
        Upload upload =
                imports.get(contest.id(), "organiser", imports.receive(contest.id(), "organiser", name, content));
        uploads.add(upload);
        return upload;
    }

    private void confirm(Upload upload, @org.jspecify.annotations.Nullable ImportPlan known) {
        ImportPlan plan = known == null ? imports.plan(upload, PATIENCE).orElseThrow() : known;
        imports.confirm(upload, plan.version(), true, PATIENCE).orElseThrow();
    }

    private List<MetricDraft> figures(ContestView contest, int number) {
        return reports.get(contest.id(), number).metrics();
    }

    private static byte[] content(String file) {
        try (InputStream in = CaseFilesTests.class.getResourceAsStream("/cases/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
