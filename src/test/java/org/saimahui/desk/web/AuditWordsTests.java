package org.saimahui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.cue.SceneKind;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentState;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.Turn;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Direction;
import org.saimahui.report.Evidence;
import org.saimahui.report.Qualifier;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;
import org.saimahui.report.Scoring;
import org.saimahui.report.Yardstick;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The record's page says in words what an entry changed, whatever kind of entry it is. */
@OnH2
class AuditWordsTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private AuditLog audit;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyPictureOfTheWallHasAWord() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (SceneKind scene : SceneKind.values()) {
                String key = "audit.value.scene." + scene;
                assertThat(messages.getMessage(key, null, key, language)).isNotEqualTo(key);
            }
        }
    }

    /** A whole register fills no page, and the number of somebody in it is no version. */
    @Test
    void aLongListIsReadAsFarAsAGlanceReaches() {
        ContestView contest = evenings.live();
        List<Map<String, Object>> register = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            register.add(Map.of("number", number, "recusals", List.of(2)));
        }
        transaction.executeWithoutResult(status -> audit.record(
                contest.slug(), "PEOPLE_FIXED", Subject.PRESENTERS, null, Map.of("presenters", register), null));

        assertThat(organiser.get("/organise/" + contest.slug() + "/audit?lang=zh"))
                .bodyText()
                .contains("序号：1", "回避：2", "……")
                .doesNotContain("序号：40", "规则版本：1");
    }

    @Test
    void everyLineIsReadInWords() {
        ContestView contest = evenings.live();
        ReportText text = new ReportText("题目", "事", "", "", "", new Claim("全国", null, true, null));
        transaction.executeWithoutResult(status -> {
            audit.record(contest.slug(), "CLOSE_VOTE", Subject.CONTEST, vote("OPEN"), vote("CLOSED"), null);
            audit.record(contest.slug(), "CONTEST_EDITED", Subject.CONTEST, null, Evenings.facts("新题"), null);
            audit.record(contest.slug(), "REPORT_EDITED", Subject.report(1), null, text, null);
            audit.record(
                    contest.slug(), "PRESENTERS_REORDERED", Subject.PRESENTERS, List.of(1, 2), List.of(2, 1), null);
            audit.record(
                    contest.slug(),
                    "JUDGE_ADDED",
                    Subject.judge("J1"),
                    null,
                    new JudgeFacts("J1", "", "", "experts"),
                    null);
            audit.record(contest.slug(), "FIGURE_IGNORED", Subject.report(1), null, "近3万家", null);
            audit.record(
                    contest.slug(),
                    "SHEET_IMPORTED",
                    Subject.CONTEST,
                    null,
                    Map.of("file", "名单.xlsx", "presenters", Map.of("new", 8, "bad", 0)),
                    null);
            audit.record(contest.slug(), "GRANT", Subject.CONTEST, null, Map.of("act", "VOID_BALLOTS"), null);
            audit.record(contest.slug(), "KEYS_TURNED_BACK", Subject.CONTEST, null, Map.of("because", "UNHALT"), null);
        });

        assertThat(organiser.get("/organise/" + contest.slug() + "/audit?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("投票：</span><del>开放</del> → <ins>截止</ins>")
                .contains(
                        "新题",
                        "<ins>专家评委</ins>",
                        "首创或位次 范围",
                        "<del>1、2</del> → <ins>2、1</ins>",
                        "<ins>近3万家</ins>",
                        "述职人 新增",
                        "<ins>作废选票</ins>",
                        "<ins>恢复</ins>")
                .doesNotContain("{&quot;", "[&quot;", "{\"")
                .doesNotContain("published", "NOT_OPENED");
    }

    /** A field that is added one day to what is recorded needs its word too. */
    @Test
    void everythingThatIsRecordedHasWordsInBothLanguages() {
        List<String> keys = new ArrayList<>(List.of("audit.field.code", "audit.field.label"));
        for (Class<?> type : List.of(
                ContestFacts.class,
                PresenterFacts.class,
                JudgeFacts.class,
                ReportText.class,
                Amount.class,
                Yardstick.class,
                Evidence.class,
                Scoring.class,
                Claim.class)) {
            Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(field -> keys.add("audit.field." + field));
        }
        for (Enum<?>[] values : List.<Enum<?>[]>of(
                ContestState.values(),
                AdjustmentKind.values(),
                AdjustmentState.values(),
                Direction.values(),
                Qualifier.values(),
                ReportState.values())) {
            Stream.of(values).forEach(value -> keys.add("audit.value." + value.name()));
        }
        Stream.of(VoteState.values()).forEach(value -> keys.add("audit.value.vote." + value.name()));
        Stream.of(Turn.values()).forEach(value -> keys.add("audit.value.turn." + value.name()));
        Stream.of(VoteAccess.values()).forEach(value -> keys.add("audit.value.voteAccess." + value.name()));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(keys.stream()
                            .filter(key -> messages.getMessage(key, null, key, language)
                                    .equals(key)))
                    .as(language.toString())
                    .isEmpty();
        }
    }

    private static Map<String, Object> vote(String state) {
        return Map.of("vote", state, "published", true);
    }
}
