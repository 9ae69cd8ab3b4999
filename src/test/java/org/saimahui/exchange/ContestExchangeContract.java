package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.exchange.recount.RandomContest;
import org.saimahui.exchange.recount.SecondCount;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.ConflictException;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What holds on every database. */
abstract class ContestExchangeContract {

    /** Numbers with a gap, a withdrawn presenter, an incomplete card, exact decimals, votes and a decision. */
    private static final String FILE = """
            {"format": "saimahui-contest/1",
             "contest": {"slug": "%s", "title": "往返“测试”", "campaign": "", "host": "甲", "venue": "", "startsAt": "2026-11-24T19:00",
                         "zone": "Asia/Shanghai", "state": "%s", "published": true, "voteAccess": "TICKET", "ballotsMayChange": false,
                         "adjustmentsNeedTwo": true},
             "rule": {"criteria": [{"code": "a", "max": "50", "step": "0.25"}, {"code": "b", "max": 50}],
                      "panels": [{"code": "p", "weight": 80}], "audience": {"weight": 20}},
             "presenters": [
               {"number": 2, "name": "李娜", "organisation": "市水利局", "position": "处长", "coefficients": {"a": "1.1"},
                "report": {"title": "水", "story": "一\\n二", "state": "APPROVED"},
                "metrics": [{"code": "m1", "label": "家数", "value": "3.10", "unit": "万家", "qualifier": "NEARLY", "wording": "近3.1万家",
                             "claim": {"scope": "全省", "rank": 3}}]},
               {"number": 5, "name": "王强"},
               {"number": 9, "name": "赵敏", "state": "WITHDRAWN"}],
             "judges": [{"code": "J1", "name": "甲评委", "panel": "p"}, {"code": "J2", "panel": "p", "recusals": [5]}],
             "scorecards": [{"presenter": 2, "judge": "J1", "marks": {"a": "23.25", "b": "40"}, "comment": "好"},
                            {"presenter": 2, "judge": "J2", "marks": {"a": 10}}],
             "adjustments": [{"presenter": 2, "kind": "TIME", "points": "-0.50", "reason": "超时"}],
             "votes": [{"presenter": 2, "votes": 7}, {"presenter": 5, "votes": 3}],
             "audienceCount": {"eligible": 30, "voters": 9},
             "decisions": [{"presenters": [2, 5], "order": [5, 2], "reason": "抽签"}]}
            """;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private VoteService votes;

    @Autowired
    private VoteCounts counts;

    @Autowired
    private RuleService rules;

    @Autowired
    private ReportService reports;

    @Test
    void exportThenImportThenExportGivesTheSameFile() {
        ContestView first = imported("round-trip", "LIVE");
        String exported = CanonicalJson.write(exchange.exportFile(first.id()));
        delete(first);
        ContestView second = exchange.importFile(exported.getBytes(StandardCharsets.UTF_8));

        assertThat(CanonicalJson.write(exchange.exportFile(second.id()))).isEqualTo(exported);
        assertThat(exported).contains("\"23.25\"", "\"3.10\"", "\"-0.5\"", "\"eligible\":30");
        delete(second);
    }

    private static final String SETTINGS = """
            "talkSeconds":480,"warnSeconds":60,"graceSeconds":10,"showMarks":"TOTAL","judgesShownAs":"NAME",\
            "boardAfter":"SHOWN","freezeFrom":6,"heldStart":2,"reveal":"BY_PART","phonesLag":false,"keys":2,\
            "reportDeadline":"2026-11-20T18:00","prizes":[{"name":"一等奖","places":1}]""";

    /** Written only where they are not as usual; a rehearsal and a copy are run the same way. */
    @Test
    void settingsGoOutAndInAndAlongWithCopies() {
        ContestView usual = imported("usual-settings", "DRAFT");
        assertThat(exchange.exportFile(usual.id()).get("contest").toString()).doesNotContain("Seconds", "showMarks");
        delete(usual);
        String file = FILE.formatted("own-settings", "DRAFT")
                .replace("\"slug\": \"own-settings\"", "\"slug\": \"own-settings\", " + SETTINGS);

        ContestView first = exchange.importFile(utf8(file));
        ContestView rehearsal = exchange.copy(first.id(), first.rehearsalSlug(), true);
        ContestView next = exchange.copy(first.id(), "next-settings", "下一场");

        String exported = JsonMapper.shared().writeValueAsString(exchange.exportFile(first.id()));
        assertThat(exported).contains(SETTINGS);
        assertThat(rehearsal.settings()).isEqualTo(first.settings());
        assertThat(next.settings()).isEqualTo(first.settings().next());
        assertThat(next.settings().reportDeadline()).isNull();
        delete(next);
        delete(first);
    }

    /** What the rule says stands in the rule alone. */
    @Test
    void theTimeOfARuleIsNotWrittenAgain() {
        String file = FILE.formatted("time-of-rule", "DRAFT")
                .replace(
                        "\"slug\": \"time-of-rule\"",
                        "\"slug\": \"time-of-rule\", \"talkSeconds\": 300, \"warnSeconds\": 20")
                .replace("\"audience\": {", "\"timePenalty\": {\"limitSeconds\": 300}, \"audience\": {");

        ContestView contest = exchange.importFile(utf8(file));

        String exported = CanonicalJson.write(exchange.exportFile(contest.id()));
        assertThat(exported)
                .contains("\"limitSeconds\":300", "\"warnSeconds\":20")
                .doesNotContain("talkSeconds");
        delete(contest);
        assertThatThrownBy(
                        () -> exchange.importFile(utf8(file.replace("\"talkSeconds\": 300", "\"talkSeconds\": 360"))))
                .isInstanceOf(InvalidInputException.class);
    }

    /** Twelve contests over the whole rule, to the byte; what they come to is the same before and after. */
    @Test
    void randomContestsComeBackTheSame() {
        for (int seed = 0; seed < 12; seed++) {
            Map<String, Object> file = kept(RandomContest.of(seed));
            file.put("contest", Map.of("slug", "random-" + seed, "title", "t", "state", "LIVE"));
            ContestView first = exchange.importFile(utf8(CanonicalJson.write(file)));
            String exported = CanonicalJson.write(exchange.exportFile(first.id()));
            delete(first);
            ContestView second = exchange.importFile(utf8(exported));
            assertThat(CanonicalJson.write(exchange.exportFile(second.id())))
                    .as("seed %d", seed)
                    .isEqualTo(exported);
            delete(second);
            if (new SecondCount(file).refusals().isEmpty()) {
                assertThat(rows(utf8(exported))).as("seed %d", seed).isEqualTo(rows(utf8(CanonicalJson.write(file))));
            }
        }
    }

    /** Without what a portal does not keep: seats in two spellings of a digit. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> kept(Map<String, Object> file) {
        return (Map<String, Object>) Objects.requireNonNull(StrictJson.parse(
                utf8(CanonicalJson.write(file).replace("\ud835\udfd9", "I").replace("\uff21", "A"))));
    }

    /** 2: (3000 + 1200 + 240 + 0) ÷ 50 = 88.80, as d-14; 5 has no votes, which is 0. */
    private static byte[] byLevels(String slug) {
        return utf8(FILE.formatted(slug, "LIVE")
                .replace("\"audience\": {\"weight\": 20}", """
                        "audience": {"weight": 20, "conversion": "MEAN_LEVELS",
                                     "levels": {"优秀": "100", "称职": "80", "基本称职": "60", "不称职": "0"}}""")
                .replace("\"votes\": 7}", "\"levels\": {\"称职\": 15, \"优秀\": 30, \"基本称职\": 4, \"不称职\": 1}}")
                .replace("\"votes\": 3}", "\"levels\": {}}"));
    }

    @Test
    void votesByLevelComeBackTheSameAndCountTheSame() {
        byte[] file = byLevels("by-level");
        ContestView first = exchange.importFile(file);
        String exported = CanonicalJson.write(exchange.exportFile(first.id()));
        assertThat(exchange.exportFile(first.id()).get("votes").toString())
                .isEqualTo("[{presenter=2, levels={称职=15, 优秀=30, 基本称职=4, 不称职=1}}, {presenter=5, levels={}}]");
        delete(first);
        ContestView second = exchange.importFile(utf8(exported));

        assertThat(CanonicalJson.write(exchange.exportFile(second.id()))).isEqualTo(exported);
        assertThat(counts.tally(second.id()).votes()).containsEntry(2, 50L).containsEntry(5, 0L);
        assertThat(ContestFiles.standings(utf8(exported)).of(2).orElseThrow().parts())
                .containsEntry("audience", Fraction.of(new BigDecimal("88.8")));
        assertThat(rows(utf8(exported))).isEqualTo(rows(file));
        delete(second);
    }

    /** What a changed rule could no longer count is refused, never dropped. */
    @Test
    void aRuleMustKeepTheLevelsOfTheVotesItHas() {
        ContestView contest = exchange.importFile(byLevels("keeps-levels"));
        String now = CanonicalJson.write(rules.rule(contest.id()).toDocument());

        assertThat(refusals(contest, now.replace("SCORECARD", "CRITERION"))).isEmpty();
        assertThat(refusals(contest, now.replace("基本称职", "合格"))).containsExactly("VOTES_HAVE_LEVEL /audience/levels");
        assertThat(refusals(contest, now.replace("MEAN_LEVELS", "SHARE_OF_VOTES")))
                .isEmpty();
        ContestView counted = imported("has-no-levels", "LIVE");
        assertThat(refusals(counted, now)).containsExactly("BALLOTS_HAVE_NO_LEVELS /audience/conversion");
        delete(counted);
        delete(contest);
    }

    private List<String> refusals(ContestView contest, String rule) {
        InputProblems refusals = new InputProblems();
        rules.check(contest.id(), ScoringRule.read(StrictJson.parse(utf8(rule))), refusals, new InputProblems());
        return refusals.list().stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> rows(byte[] file) {
        return ContestFiles.standings(file).rows().stream()
                .map(row -> row.presenter() + " " + row.place() + " " + row.exact())
                .toList();
    }

    @Test
    void everyBadValueOfAnImportIsNamedWhereItStands() {
        String bad = FILE.formatted("bad-places", "DRAFT")
                .replace("\"title\": \"往返“测试”\"", "\"title\": \" \"")
                .replace("\"name\": \"王强\"", "\"name\": \"王\u200e强\"")
                .replace("\"code\": \"m1\"", "\"code\": \"指标\"")
                .replace("\"name\": \"甲评委\"", "\"name\": \"甲\u0085\"");
        assertThatThrownBy(() -> exchange.importFile(utf8(bad)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::pointer)
                                .containsExactlyInAnyOrder(
                                        "/contest/title",
                                        "/presenters/1/name",
                                        "/presenters/0/metrics/0/code",
                                        "/judges/0/name"));
        assertThat(contests.find("bad-places")).isEmpty();
    }

    @Test
    void ofReportsThePublicFileHoldsWhatWasApprovedAndOfOtherFiguresThoseThatCount() {
        String counted =
                "\"metrics\": [{\"code\": \"m0\", \"label\": \"开工\", \"value\": \"7\", \"target\": \"9\", \"method\": \"COMPLETION\"}, ";
        String file = FILE.formatted("half-approved", "DRAFT").replace("\"metrics\": [", counted);
        ContestView never = exchange.importFile(utf8(file.replace("\"state\": \"APPROVED\"", "\"state\": \"DRAFT\"")));
        String hidden = CanonicalJson.write(exchange.exportPublicFile(never.id()));
        String whole = CanonicalJson.write(exchange.exportFile(never.id()));
        delete(never);

        assertThat(whole).contains("一\\n二", "近3.1万家", "开工");
        assertThat(hidden).contains("李娜", "开工").doesNotContain("一\\n二", "近3.1万家");

        ContestView changed = exchange.importFile(utf8(file));
        reports.write(changed.id(), null, 2, new ReportText("水", "改了一半", "", "", "", null));
        String approved = CanonicalJson.write(exchange.exportPublicFile(changed.id()));
        delete(changed);

        assertThat(approved).contains("一\\n二", "\"state\":\"APPROVED\"").doesNotContain("改了一半");
    }

    @Test
    void theChiefComesBackAndSeatsOfTheStaffOrASecondChiefAreRefusedWhereTheyStand() {
        String chief =
                FILE.formatted("chief", "DRAFT").replace("\"name\": \"甲评委\"", "\"name\": \"甲评委\", \"chief\": true");
        ContestView contest = exchange.importFile(utf8(chief));
        String exported = CanonicalJson.write(exchange.exportFile(contest.id()));
        delete(contest);
        assertThat(exported).containsOnlyOnce("\"chief\":true").doesNotContain("\"chief\":false");
        assertThat(CanonicalJson.write(exchange.exportPublicFile(
                        exchange.importFile(utf8(exported)).id())))
                .doesNotContain("chief\":");

        String bad = chief.replace("chief\",", "chief-bad\",")
                .replace("\"code\": \"J2\"", "\"code\": \"Clerk-2\", \"chief\": true")
                .replace("\"judge\": \"J2\"", "\"judge\": \"Clerk-2\"");
        assertThatThrownBy(() -> exchange.importFile(utf8(bad)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.code() + " " + problem.pointer())
                                .containsExactlyInAnyOrder(
                                        "SEAT_RESERVED /judges/1/code", "SECOND_CHIEF /judges/1/chief"));
    }

    @Test
    void aReleasedFileKeepsWhatNobodySeesAndItsRuleCountsAfterwards() {
        String file = FILE.formatted("signed-names", "RELEASED")
                .replace("李娜", "李\u200b娜")
                .replace("\"code\": \"b\",", "\"code\": \"b\", \"name\": \"实\u200b绩\",");
        assertThatThrownBy(() -> exchange.importFile(utf8(file.replace("RELEASED", "CLOSED"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::pointer)
                                .containsExactlyInAnyOrder("/rule/criteria/1/name", "/presenters/0/name"));

        ContestView contest = exchange.importFile(utf8(file));

        assertThat(presenters.get(contest.id(), 2).name()).isEqualTo("李\u200b娜");
        assertThat(CanonicalJson.write(exchange.exportFile(contest.id()))).contains("李\u200b娜", "实\u200b绩");
        delete(contest);
    }

    @Test
    void onlyFormatTitleRuleAndNumbersMustBeThere() {
        ContestView contest = exchange.importFile(utf8("""
                {"format": "saimahui-contest/1", "contest": {"title": "t"}, "rule": {}, "presenters": [{"number": 4}]}"""));
        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::number, PresenterView::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, ""));
        delete(contest);
    }

    @Test
    void aLiveFileComesBackWithItsTurnsItsLocksAndItsCountsShown() {
        ContestView contest = imported("live-file", "LIVE");

        assertThat(contest.state()).isEqualTo(ContestState.LIVE);
        assertThat(contest.ruleLocked()).isTrue();
        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::number, PresenterView::turn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Turn.CLOSED),
                        org.assertj.core.groups.Tuple.tuple(5, Turn.WAITING),
                        org.assertj.core.groups.Tuple.tuple(9, Turn.WAITING));
        assertThat(cards.sent(contest.id(), 2)).containsExactlyInAnyOrder("J1", "J2");
        assertThat(votes.status(contest.id()).state()).isEqualTo(VoteState.SHOWN);
        assertThat(counts.tally(contest.id()).votes()).containsEntry(2, 7L).containsEntry(5, 3L);
        delete(contest);
    }

    @Test
    void aCopyHasPeopleAndRuleAndNothingOfTheEvening() {
        ContestView original = imported("to-copy", "LIVE");
        ContestView copy = exchange.copy(original.id(), "to-copy-rehearsal", true);

        assertThat(copy.rehearsal()).isTrue();
        assertThat(copy.state()).isEqualTo(ContestState.DRAFT);
        assertThat(copy.ruleLocked()).isFalse();
        assertThat(presenters.list(copy.id())).extracting(PresenterView::name).containsExactly("李娜", "王强", "赵敏");
        assertThat(cards.marks(copy.id())).isEmpty();
        assertThat(votes.status(copy.id()).state()).isEqualTo(VoteState.NOT_OPENED);
        delete(copy);

        assertThat(cards.marks(original.id()).get(2)).hasSize(2);
        delete(original);
    }

    @Test
    void aBadFileIsRefusedWithEveryProblemAndLeavesNothing() {
        String bad = FILE.formatted("bad-file", "LIVE")
                .replace("\"23.25\"", "\"50.5\"")
                .replace("\"panel\": \"p\", \"recusals\"", "\"panel\": \"q\", \"recusals\"")
                .replace("\"votes\": 3", "\"votes\": -3");

        assertThatThrownBy(() -> exchange.importFile(bad.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::code, InputProblem::pointer)
                                .containsAll(List.of(
                                        org.assertj.core.groups.Tuple.tuple("ABOVE_MAX", "/scorecards/0/marks/a"),
                                        org.assertj.core.groups.Tuple.tuple("UNKNOWN_PANEL", "/judges/1/panel"),
                                        org.assertj.core.groups.Tuple.tuple("NEGATIVE_VOTES", "/votes/1/votes"))));
        assertThat(contests.find("bad-file")).isEmpty();
    }

    @Test
    void aTakenSlugIsRefusedAndAMissingOneIsFound() {
        ContestView contest = imported("taken", "DRAFT");

        assertThatThrownBy(() -> imported("taken", "DRAFT"))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        taken -> assertThat(taken.code()).isEqualTo("SLUG_TAKEN"));
        ContestView found = exchange.importFile(
                FILE.formatted("x", "DRAFT").replace("\"slug\": \"x\",", "").getBytes(StandardCharsets.UTF_8));
        assertThat(found.slug()).startsWith("contest-");
        delete(found);
        delete(contest);
    }

    @Test
    void aCopyForAnotherEveningHasATitleOfItsOwnNoTimeAndNothingOfTheEvening() {
        ContestView original = imported("copied-from", "LIVE");
        String before = CanonicalJson.write(exchange.exportFile(original.id()));

        ContestView copy = exchange.copy(original.id(), "copied-to", "下一场");

        assertThat(copy.title()).isEqualTo("下一场");
        assertThat(copy.startsAt()).isNull();
        assertThat(copy.rehearsal()).isFalse();
        assertThat(copy.published()).isFalse();
        assertThat(CanonicalJson.write(exchange.exportFile(copy.id())))
                .contains("近3.1万家", "\"recusals\":[5]", "\"scorecards\":[]", "\"votes\":[]", "\"decisions\":[]");
        assertThat(CanonicalJson.write(exchange.exportFile(original.id()))).isEqualTo(before);
        assertThatThrownBy(() -> exchange.copy(original.id(), "copied-to", "又一场"))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        taken -> assertThat(taken.code()).isEqualTo("SLUG_TAKEN"));
        assertThatThrownBy(() -> exchange.copy(original.id(), "copied-on", " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> exchange.copy(original.id(), "audit", "操作记录"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(contests.find("copied-on")).isEmpty();
        delete(copy);
        delete(original);
    }

    /** As {@link ContestService#delete}, of one that is not running any more. */
    private void delete(ContestView contest) {
        transaction.executeWithoutResult(
                status -> contests.restore(contest.id(), ContestState.CLOSED, contest.published()));
        contests.delete(contest.id());
    }

    private ContestView imported(String slug, String state) {
        return exchange.importFile(FILE.formatted(slug, state).getBytes(StandardCharsets.UTF_8));
    }
}
