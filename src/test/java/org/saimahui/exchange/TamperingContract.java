package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.RecordExport;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.document.CanonicalJson;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.lots.DrawDocument;
import org.saimahui.lots.Lots;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.DecisionService;
import org.saimahui.presenter.ScoringInputService;
import org.saimahui.report.MetricService;
import org.saimahui.report.Metrics;
import org.saimahui.report.Scoring;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.saimahui.voting.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever bends one row of what counts in the database, behind the portal's back, is found by {@code verify}: cards, points by
 * hand, the tally, decisions, the rule, people and what they bring along, lots, receipts, released results and what the record
 * has opened. Ballots are not in it: what they add up to is, and no file holds one. The record's own entries are bent in
 * {@code RecordChainContract}.
 */
abstract class TamperingContract {

    private static final String CARD = "(select min(id) from scorecard where contest_id = :c)";

    private static final String POINTS = " where contest_id = :c and reason = '超时'";

    private static final String FIRST = " where contest_id = :c and number = 1";

    private static final String SEAL = " where content like '%45.5%\"presenter\":1,%' and chain_id ="
            + " (select max(id) from record_chain where contest_slug = (select slug from contest where id = :c))";

    /** What is done to a row, and what {@code verify} says of it. */
    private static final Map<String, String> BENT = new LinkedHashMap<>();

    static {
        BENT.put(
                "update mark set points = points + 1 where criterion = 'state' and scorecard_id = " + CARD,
                "card 评分表: record 记录 #");
        BENT.put(
                "update mark set criterion = 'other' where criterion = 'state' and scorecard_id = " + CARD,
                "card 评分表: record 记录 #");
        BENT.put("delete from mark where criterion = 'state' and scorecard_id = " + CARD, "card 评分表: record 记录 #");
        BENT.put(
                "insert into mark (scorecard_id, version, criterion, points) select id, version, 'other', 1 from scorecard where id = "
                        + CARD,
                "card 评分表: record 记录 #");
        BENT.put("update scorecard set void_version = version where id = " + CARD, "file 文件 – none");
        BENT.put("delete from scorecard where id = " + CARD, "file 文件 – none");
        BENT.put(
                "update scorecard set presenter_id = (select id from presenter where contest_id = :c and number = 4) where id = "
                        + CARD,
                "file 文件 – none");
        BENT.put(
                "insert into scorecard (contest_id, presenter_id, judge_id, version)"
                        + " select contest_id, (select id from presenter where contest_id = :c and number = 4), judge_id, 1"
                        + " from scorecard where id = " + CARD
                        + "; insert into scorecard_version (scorecard_id, version, contest_id, receipt, sent_at, total)"
                        + " select max(id), 1, contest_id, 'ZZZ-ZZ', current_timestamp, 2 from scorecard"
                        + " where contest_id = :c group by contest_id"
                        + "; insert into mark (scorecard_id, version, criterion, points)"
                        + " select max(id), 1, 'state', 1 from scorecard where contest_id = :c"
                        + "; insert into mark (scorecard_id, version, criterion, points)"
                        + " select max(id), 1, 'ability', 1 from scorecard where contest_id = :c",
                "record 记录 – none 没有, file 文件 {ability=1, state=1}");
        BENT.put("update adjustment set points = -2" + POINTS, "PENALTY -1 超时");
        BENT.put("update adjustment set kind = 'BONUS'" + POINTS, "PENALTY -1 超时");
        BENT.put(
                "update adjustment set presenter_id = (select id from presenter where contest_id = :c and number = 4)"
                        + POINTS,
                "PENALTY -1 超时");
        BENT.put("update adjustment set proposed_by = 'x'" + POINTS, "PENALTY -1 超时");
        BENT.put("update adjustment set approved_by = 'x'" + POINTS, "PENALTY -1 超时");
        BENT.put("update adjustment set state = 'WITHDRAWN'" + POINTS, "PENALTY -1 超时");
        BENT.put("update adjustment set state = 'COUNTS' where contest_id = :c and reason = '记错'", "记错");
        BENT.put("update adjustment set reason = 'x'" + POINTS, "PENALTY -1 超时");
        BENT.put("delete from adjustment" + POINTS, "PENALTY -1 超时");
        BENT.put(
                "insert into adjustment (contest_id, presenter_id, kind, points, reason, proposed_by, approved_by, made_at, state)"
                        + " select contest_id, presenter_id, kind, points, reason, proposed_by, approved_by, made_at, state from adjustment"
                        + POINTS,
                "×2: record 记录 – none");
        BENT.put(
                "update decision set decided = presenters, presenters = decided where contest_id = :c",
                "Decision 裁定 1, 2: record 记录 #");
        BENT.put("update decision set reason = 'x' where contest_id = :c", "Decision 裁定 1, 2: record 记录 #");
        BENT.put("delete from decision where contest_id = :c", "Decision 裁定 1, 2: record 记录 #");
        BENT.put(
                "insert into decision (contest_id, presenters, decided, reason, made_at)"
                        + " select contest_id, presenters, decided, reason, made_at from decision where contest_id = :c",
                "Decision 裁定 1, 2, replaced 被取代 1: record 记录 – none");
        BENT.put(
                "update tally set votes = votes + 1 where contest_id = :c and presenter_number = 1",
                "No. 1, votes 票数: record 记录 #");
        BENT.put(
                "update tally set presenter_number = 4 where contest_id = :c and presenter_number = 1",
                "No. 1, votes 票数: record 记录 #");
        BENT.put("delete from tally where contest_id = :c and presenter_number = 1", "No. 1, votes 票数: record 记录 #");
        BENT.put(
                "insert into tally (contest_id, presenter_number, votes) values (:c, 3, 1)",
                "No. 3, votes 票数: record 记录 – none");
        BENT.put("update vote set voters = voters + 1 where contest_id = :c", "Ballots 选票: record 记录 #");
        BENT.put("update counted_receipt set receipt = '0000-0000' where contest_id = :c", "NOT the root");
        BENT.put("delete from counted_receipt where contest_id = :c", "NOT the root");
        BENT.put("insert into counted_receipt (contest_id, receipt) values (:c, '0000-0000')", "NOT the root");
        BENT.put(
                "update released_result set document = replace(document, '\"45.5\"', '\"46.5\"') where contest_id = :c",
                "Fingerprint differs");
        BENT.put(
                "update released_result set document = replace(document, '\"place\":2', '\"place\":1') where contest_id = :c",
                "does NOT agree");
        BENT.put(
                "update released_result set document = replace(document, '\"version\":1}', '\"version\":2}') where contest_id = :c",
                "does NOT name this result");
        BENT.put("update record_seal set content = replace(content, '45.5', '46.5')" + SEAL, "First bad entry 第一处不符: ");
        BENT.put("update record_seal set salt = '" + "0".repeat(64) + "'" + SEAL, "First bad entry 第一处不符: ");
        BENT.put("update record_seal set opened_at = null" + SEAL, "sealed 未启封");
        BENT.put("update record_seal set n = 1" + SEAL, "First bad entry 第一处不符: 1");
        BENT.put("delete from record_seal" + SEAL, "sealed 未启封");
        BENT.put(
                "update record_seal set opened_at = null where subject = 'vote' and chain_id ="
                        + " (select max(id) from record_chain where contest_slug = (select slug from contest where id = :c))",
                "No. 1, votes 票数: record 记录 – none");
        BENT.put("update lot_draw set typed = 'x' where contest_id = :c", "tells this draw OTHERWISE");
        BENT.put("update lot_draw set drawn_order = '1 1 1 1' where contest_id = :c", "the order is NOT the one");
        BENT.put(
                "update lot_draw set secret = '" + "0".repeat(64) + "' where contest_id = :c",
                "NOT those that were sealed");
        BENT.put(
                "update lot_draw set commitment = '" + "0".repeat(64) + "' where contest_id = :c",
                "does NOT name this commitment");
        BENT.put(
                "update lot_draw set sealed_list = replace(sealed_list, '李娜', '李丽') where contest_id = :c",
                "NOT those that were sealed");
        BENT.put(
                "update lot_draw set given_up_because = 'x' where contest_id = :c and number = 1",
                "gives this draw up OTHERWISE");
        BENT.put(
                "update lot_draw set given_up_because = 'x' where contest_id = :c and number = 2",
                "gives this draw up OTHERWISE");
        BENT.put("delete from lot_draw where contest_id = :c", "There is no draw");
        for (String column : List.of("name", "organisation", "position")) {
            BENT.put("update presenter set " + column + " = 'x'" + FIRST, "No. 1, person 人员: record 记录 #");
        }
        BENT.put("update presenter set state = 'WITHDRAWN'" + FIRST, "No. 1, person 人员: record 记录 #");
        BENT.put("update presenter set objective = '89'" + FIRST, "No. 1, given score 给定得分: record 记录 #");
        BENT.put("update presenter set objective = null" + FIRST, "No. 1, given score 给定得分: record 记录 #");
        BENT.put(
                "update presenter set objective = '89' where contest_id = :c and number = 2",
                "No. 2, given score 给定得分: record 记录 – none");
        BENT.put(
                "update presenter set coefficients = '{\"state\":\"1.2\"}'" + FIRST,
                "No. 1, coefficients 系数: record 记录 #");
        for (String column : List.of("metric_value = '8'", "weight = '2'", "method = 'RANK'", "method = null")) {
            BENT.put("update metric set " + column + " where contest_id = :c", "No. 2, figure 数字 rent: record 记录 #");
        }
        BENT.put("delete from metric where contest_id = :c", "No. 2, figure 数字 rent: record 记录 #");
        BENT.put(
                "update judge set panel = 'x' where contest_id = :c and code = 'J1'", "Seat 席位 J1, panel and recusals");
        BENT.put(
                "insert into recusal (contest_id, judge_id, presenter_id, reason, declared_at)"
                        + " select contest_id, judge_id, (select id from presenter where contest_id = :c and number = 4), 'x',"
                        + " current_timestamp from scorecard where id = " + CARD,
                "panel and recusals 评委组与回避: record 记录 #");
        BENT.put("delete from recusal where contest_id = :c", "Seat 席位 J3, panel and recusals");
        BENT.put(
                "update contest set settings = replace(settings, '一等奖', '特等奖') where id = :c",
                "Prizes 奖项: record 记录 #");
        BENT.put(
                "update scoring_rule set document = replace(document, '\"max\":\"50\"', '\"max\":\"60\"')"
                        + " where contest_id = :c",
                "Rule 规则: record 记录 #");
    }

    /** The same where the audience gives levels. */
    private static final Map<String, String> BENT_LEVELS = Map.of(
            "update tally_level set votes = votes + 1 where contest_id = :c and presenter_number = 1 and level_name = '优秀'",
            "No. 1, votes 票数: record 记录 #",
            "update tally_level set level_name = '不称职' where contest_id = :c and presenter_number = 1 and level_name = '优秀'",
            "No. 1, votes 票数: record 记录 #",
            "delete from tally_level where contest_id = :c and presenter_number = 1 and level_name = '优秀'",
            "No. 1, votes 票数: record 记录 #",
            "insert into tally_level (contest_id, presenter_number, place, level_name, votes) values (:c, 2, 9, '优秀', 1)",
            "No. 2, votes 票数: record 记录 #",
            "update record_seal set content = replace(content, '优秀', '称职') where subject = 'vote' and chain_id ="
                    + " (select max(id) from record_chain where contest_slug = (select slug from contest where id = :c))",
            "First bad entry 第一处不符: ");

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private RuleService rules;

    @Autowired
    private ScoringInputService inputs;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ContestService contests;

    @Autowired
    private MetricService metrics;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Lots lots;

    @Autowired
    private BallotBox box;

    @Autowired
    private BallotPlaces places;

    @Autowired
    private Receipts receipts;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private RecordExport records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    private void anEveningIsReleased(String rule, Function<BallotPlace, List<CastBallot>> ballots) {
        contest = evenings.withJudges(3);
        transaction.executeWithoutResult(status -> rules.use(contest.id(), rule, null));
        give(StageCommand.of(Command.DRAW_COMMIT));
        give(StageCommand.of(Command.DRAW_COMMIT).because("有人不来"));
        give(StageCommand.of(Command.DRAW).with(Argument.TEXT, "丰收"));
        judges.recuse(contest.id(), "J3", 3, "同单位");
        inputs.giveObjective(contest.id(), null, Map.of(1, "88"));
        inputs.multiply(contest.id(), null, Map.of(1, Map.of("state", "1.1")), "难度大");
        metrics.add(contest.id(), null, 2, Metrics.plain("rent", "7.10", "亿元").scoredBy(Scoring.by("MIN_MAX")));
        for (int presenter = 1; presenter <= 2; presenter++) {
            give(StageCommand.of(Command.OPEN_MARKING, presenter));
            mark("J1", presenter, "45.5");
            mark("J2", presenter, "44");
            mark("J3", presenter, "43");
            give(StageCommand.of(Command.CLOSE_MARKING, presenter));
        }
        give(StageCommand.of(Command.WITHDRAW, 3).because("病了"));
        contests.settle(contest.id(), null, withPrize(contest.settings()));
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "超时");
        adjustments.add(contest.id(), null, 2, AdjustmentKind.PENALTY, new BigDecimal("-2"), "记错");
        long wrong = adjustments.list(contest.id()).get(1).id();
        adjustments.withdraw(contest.id(), null, wrong, "不该扣");
        give(StageCommand.of(Command.OPEN_VOTE));
        ballots.apply(places.get(contest.slug()))
                .forEach(ballot -> box.cast(ballot).join());
        for (Command command : List.of(Command.CLOSE_VOTE, Command.SHOW_VOTES, Command.CLOSE_CONTEST)) {
            give(StageCommand.of(command));
        }
        decisions.add(contest.id(), null, List.of(1, 2), List.of(2, 1), "评委会表决");
        give(StageCommand.of(Command.RELEASE));
    }

    @Test
    void everyBentRowIsFoundAndNamed() {
        anEveningIsReleased(
                Evenings.RULE,
                place -> List.of(
                        new CastBallot(place, "device-number-0001", null, List.of(1, 2)),
                        new CastBallot(place, "device-number-0002", null, List.of(1))));

        assertFound(BENT);
    }

    @Test
    void everyBentCountOfALevelIsFoundAndNamed() {
        anEveningIsReleased(
                Evenings.LEVELS,
                place -> List.of(
                        CastBallot.byLevels(place, "device-number-0001", null, Map.of(1, "优秀", 2, "称职")),
                        CastBallot.byLevels(place, "device-number-0002", null, Map.of(1, "优秀"))));

        assertFound(BENT_LEVELS);
    }

    private void assertFound(Map<String, String> acts) {
        assertThat(verified())
                .as("untouched")
                .contains("those of the record", "they are the root")
                .doesNotContain("NOT", "nothing fixed");

        Map<String, String> unseen = acts.entrySet().stream()
                .filter(bent -> {
                    String said = bent(bent.getKey());
                    return !said.contains("DIFFERS") || !said.contains(bent.getValue());
                })
                .collect(Collectors.toMap(Map.Entry::getKey, bent -> bent(bent.getKey())));
        assertThat(unseen).isEmpty();
    }

    /** What is said while the row stands so; it is undone afterwards. */
    private String bent(String sql) {
        String said = transaction.execute(status -> {
            status.setRollbackOnly();
            for (String act : sql.split("; ")) {
                assertThat(jdbc.sql(act).param("c", contest.id()).update())
                        .as(act)
                        .isPositive();
            }
            return verified();
        });
        return said == null ? "" : said;
    }

    /** Result, contest file and receipts, each beside the record. */
    private String verified() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        byte[] result = jdbc.sql("select document from released_result where contest_id = :c")
                .param("c", contest.id())
                .query(String.class)
                .single()
                .getBytes(StandardCharsets.UTF_8);
        byte[] file = CanonicalJson.write(exchange.exportFile(contest.id())).getBytes(StandardCharsets.UTF_8);
        StringWriter record = new StringWriter();
        records.write(contest.slug(), record);
        List<String> lines = record.toString().lines().toList();
        int worst = new FileVerifier(out).verify(result);
        worst = Math.max(
                worst,
                new RecordVerifier(out).verify(lines.iterator(), null, result, receipts.published(contest.id())));
        worst = Math.max(worst, new RecordVerifier(out).verify(lines.iterator(), null, file, null));
        byte[] draw = JsonMapper.shared()
                .writeValueAsBytes(DrawDocument.of(contest.slug(), lots.all(contest.id()), List.of()));
        worst = Math.max(worst, new DrawVerifier(out).verify(draw, lines));
        return printed.toString(StandardCharsets.UTF_8) + (worst == FileVerifier.FINE ? "FINE" : "DIFFERS");
    }

    private static EveningSettings withPrize(EveningSettings s) {
        return new EveningSettings(
                s.talkSeconds(),
                s.warnSeconds(),
                s.graceSeconds(),
                s.showMarks(),
                s.judgesShownAs(),
                s.boardAfter(),
                s.freezeFrom(),
                s.heldStart(),
                s.reveal(),
                s.phonesLag(),
                s.keys(),
                s.reportDeadline(),
                List.of(new EveningSettings.Prize("一等奖", 1)));
    }

    private void give(StageCommand order) {
        stage.command(contest.id(), order.confirmed());
    }

    private void mark(String seat, int presenter, String points) {
        cards.submit(
                contest.id(),
                seat,
                presenter,
                new SubmitScorecard(Map.of("state", points, "ability", points), null, null));
    }
}
