package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.ProceedingsExport;
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
import org.saimahui.judging.Signatures;
import org.saimahui.judging.Strokes;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.lots.DrawDocument;
import org.saimahui.lots.Lots;
import org.saimahui.objection.ObjectionService;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.DecisionService;
import org.saimahui.presenter.ScoringInputService;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ResultSignatures;
import org.saimahui.report.MetricService;
import org.saimahui.report.Metrics;
import org.saimahui.report.Scoring;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.saimahui.ties.TieVotes;
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
 * hand, the tally, decisions, the rule, people and what they bring along, lots, ballots, receipts, released results and what the
 * record has opened; and what is printed beside them: halts, grants, keys, signatures, re-openings, corrections, objections. The
 * record's own entries are bent in {@code RecordChainContract}.
 */
abstract class TamperingContract {

    /** Whoever is level is told apart by the judges. */
    private static final String TIED = Evenings.RULE.replace(
            "\"choices\": 3}",
            "\"choices\": 3}, \"ranking\": {\"tieBreaks\": [{\"by\": \"DECISION\"}]},"
                    + " \"timePenalty\": {\"limitSeconds\": 360, \"ladder\": [{\"fromSeconds\": 1, \"points\": \"-0.5\"}]}");

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

    /** By table, its columns with another value, and a row more where the database takes one. */
    private static final Map<String, List<String>> PRINTED = Map.of(
            "halt",
            List.of(
                    "reason = 'x'",
                    "halted_by = 'x'",
                    "halted_at = halted_at + interval '1' second",
                    "outcome = 'x'",
                    "ended_by = 'x'",
                    "ended_at = null"),
            "grant_request",
            List.of(
                    "act = 'WITHDRAW'",
                    "document = '{}'",
                    "reason = 'x'",
                    "asked_by = 'x'",
                    "device_hash = 'x'",
                    "asked_at = asked_at + interval '1' second",
                    "answered_by = 'x'",
                    "answered_at = null",
                    "granted = false"),
            "judge_signature",
            List.of(
                    "strokes = 'M1 1 L2 2'",
                    "fingerprint = 'x'",
                    "signed_at = signed_at + interval '1' second",
                    "judge_id = (select id from judge where contest_id = :c and code = 'J2')"),
            "turned_key",
            List.of(
                    "fingerprint = 'x'",
                    "turned_by = 'x'",
                    "device_hash = 'x'",
                    "card_issued_at = turned_at",
                    "turned_at = turned_at + interval '1' second"),
            "key_ring",
            List.of(
                    "needed = 1",
                    "returned_act = 'x'",
                    "returned_by = 'x'",
                    "returned_reason = 'x'",
                    "returned_at = current_timestamp"),
            "reopening",
            List.of(
                    "presenter_id = (select id from presenter where contest_id = :c and number = 1)",
                    "judge_id = (select id from judge where contest_id = :c and code = 'J2')",
                    "from_version = 0",
                    "to_version = 1",
                    "reason = 'x'",
                    "opened_by = 'x'",
                    "opened_at = opened_at + interval '1' second",
                    "closed_at = null",
                    "talk_repeated = true"),
            "objection",
            List.of(
                    "code = 'AAAA-AAAA'",
                    "name = 'x'",
                    "contact = 'x'",
                    "content = 'x'",
                    "filed_at = filed_at + interval '1' second",
                    "answer = 'x'",
                    "answered_by = 'x'",
                    "answered_at = null",
                    "bytes = '" + "0".repeat(64) + "'"));

    private static final Map<String, String> ONE_MORE = Map.of(
            "halt",
            "(contest_id, reason, halted_by, halted_at) values (:c, 'x', 'x', current_timestamp)",
            "grant_request",
            "(contest_id, act, document, reason, asked_by, asked_at, granted)"
                    + " values (:c, 'WITHDRAW', '{}', 'x', 'x', current_timestamp, true)",
            "judge_signature",
            "(judge_id, contest_id, strokes, fingerprint, signed_at)"
                    + " select id, contest_id, '', 'x', current_timestamp from judge where contest_id = :c and code = 'J2'",
            "reopening",
            "(contest_id, presenter_id, judge_id, from_version, reason, opened_by, opened_at, talk_repeated)"
                    + " select contest_id, presenter_id, judge_id, 1, 'x', 'x', current_timestamp, false from reopening"
                    + " where contest_id = :c",
            "objection",
            "(contest_id, code, name, contact, content, filed_at, bytes)"
                    + " values (:c, 'AAAA-AAAA', 'x', 'x', 'x', current_timestamp, '" + "0".repeat(64) + "')");

    static {
        PRINTED.forEach((table, columns) -> {
            columns.forEach(column -> BENT.put(
                    "update " + table + " set " + column + " where contest_id = :c",
                    "First entry that the file does not follow 文件首先不符的记录: "));
            BENT.put("delete from " + table + " where contest_id = :c", "file 文件 – none");
        });
        ONE_MORE.forEach((table, row) -> BENT.put("insert into " + table + ' ' + row, "record 记录 – none"));
        String ballot = "choices = '1,2' and contest_id = :c";
        BENT.put("update ballot set choices = '1,3' where " + ballot, "No. 2, votes 票数: record 记录 #");
        BENT.put("update ballot set choices = 'x' where " + ballot, "No. 2, votes 票数: record 记录 #");
        BENT.put("update ballot set voided_at = current_timestamp where " + ballot, "Ballots 选票: record 记录 #");
        BENT.put("delete from ballot where " + ballot, "Ballots 选票: record 记录 #");
        BENT.put(
                "insert into ballot (contest_id, choices, revision, cast_at) values (:c, '1', 1, current_timestamp)",
                "Ballots 选票: record 记录 #");
        // Two that change places add up to the same.
        BENT.put(
                "update ballot set choices = '2' where choices = '1' and contest_id = :c"
                        + "; update ballot set choices = '1' where choices = '1,2' and contest_id = :c"
                        + "; insert into ballot (contest_id, choices, revision, cast_at) values (:c, '1', 1, current_timestamp)",
                "All ballots together 全部选票合起来: record 记录 #");
    }

    /** The same where the audience gives levels, and the result is being corrected. */
    private static final Map<String, String> BENT_LEVELS = Map.of(
            "update ballot set levels = '不称职' where choices = '1' and contest_id = :c",
            "No. 1, votes 票数: record 记录 #",
            "update ballot set levels = '不称职\n不称职' where choices = '1' and contest_id = :c",
            "No. 1, votes 票数: record 记录 #",
            "update correction set reason = 'x' where contest_id = :c",
            "correction/1: record 记录 #",
            "update correction set begun_by = 'x' where contest_id = :c",
            "correction/1: record 记录 #",
            "delete from correction where contest_id = :c",
            "correction/1: record 记录 #",
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

    private static final String VOTE = "vote_id in (select id from tie_vote where contest_id = :c)";

    private static final String FOURTH = "(select id from presenter where contest_id = :c and number = 4)";

    /** Where the judges have told two apart who were level, officials have signed, and the clock has proposed points. */
    private static final Map<String, String> BENT_TIE = new LinkedHashMap<>();

    static {
        for (String column : List.of(
                "first_id = " + FOURTH,
                "second_id = " + FOURTH,
                "by_chief = true",
                "opened_at = opened_at + interval '1' second",
                "ends_at = ends_at + interval '1' second",
                "state = 'LEVEL'",
                "state = 'OPEN'",
                "asked = asked + 1")) {
            BENT_TIE.put("update tie_vote set " + column + " where contest_id = :c", "tie/");
        }
        BENT_TIE.put("delete from tie_vote where contest_id = :c", "file 文件 – none");
        BENT_TIE.put(
                "insert into tie_vote (contest_id, first_id, second_id, by_chief, opened_at, ends_at, state, asked)"
                        + " select contest_id, second_id, first_id, by_chief, opened_at, ends_at, state, asked from tie_vote"
                        + " where contest_id = :c",
                "record 记录 – none");
        for (String column : List.of(
                "choice_id = (select second_id from tie_vote where contest_id = :c)",
                "seat = 'J9'",
                "sent_at = sent_at + interval '1' second")) {
            BENT_TIE.put("update tie_ballot set " + column + " where seat = 'J1' and " + VOTE, "tie/");
        }
        BENT_TIE.put("delete from tie_ballot where seat = 'J1' and " + VOTE, "tie/");
        BENT_TIE.put(
                "insert into tie_ballot (vote_id, seat, choice_id, sent_at)"
                        + " select id, 'J9', first_id, opened_at from tie_vote where contest_id = :c",
                "tie/");
        for (String column : List.of("fingerprint = 'x'", "seat = 'CLERK-1'")) {
            BENT_TIE.put(
                    "update result_signature set " + column + " where seat = 'SUPERVISOR' and contest_id = :c",
                    "signed/SUPERVISOR");
        }
        for (String column : List.of(
                "role = 'CLERK'", "name = 'x'", "strokes = ''", "signed_at = signed_at + interval '1' second")) {
            BENT_TIE.put(
                    "update result_signature set " + column + " where seat = 'SUPERVISOR' and contest_id = :c",
                    "signed/SUPERVISOR");
        }
        BENT_TIE.put("delete from result_signature where seat = 'SUPERVISOR' and contest_id = :c", "file 文件 – none");
        BENT_TIE.put(
                "insert into result_signature (contest_id, seat, fingerprint, role, name, strokes, signed_at)"
                        + " select contest_id, 'CLERK-1', fingerprint, 'CLERK', name, strokes, signed_at from result_signature"
                        + " where seat = 'SUPERVISOR' and contest_id = :c",
                "signed/CLERK-1");
        for (String column : List.of("clocked_by = 'x'", "clocked_by = null", "device_hash = 'x'")) {
            BENT_TIE.put("update adjustment set " + column + " where by_clock and contest_id = :c", "clocked/");
        }
        for (String column : List.of("name = 'x'", "organisation = 'x'", "chief = true", "panel = 'x'")) {
            BENT_TIE.put("update judge set " + column + " where code = 'J2' and contest_id = :c", "judge/J2");
        }
        // One key for another, and one that was never turned.
        String another = " select :c, %s, fingerprint, 'x', device_hash, card_issued_at, turned_at from turned_key"
                + " where contest_id = :c and number = %s";
        String insert = "insert into turned_key"
                + " (contest_id, number, fingerprint, turned_by, device_hash, card_issued_at, turned_at)";
        BENT_TIE.put(
                "delete from turned_key where contest_id = :c and number = 2; " + insert + another.formatted(2, 1),
                "key/2");
        BENT_TIE.put("delete from turned_key where contest_id = :c and number = 1", "key/1");
        BENT_TIE.put(
                "delete from turned_key where contest_id = :c and number = 2"
                        + "; update turned_key set number = 2 where contest_id = :c",
                "key/");
        BENT_TIE.put("delete from key_ring where contest_id = :c", "ring");
    }

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private Evenings evenings;

    @Autowired
    private SeatCardService supervisors;

    @Autowired
    private Signatures signatures;

    @Autowired
    private ResultSignatures results;

    @Autowired
    private TieVotes ties;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private ObjectionService objections;

    @Autowired
    private ProceedingsExport proceedings;

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
        contest = evenings.draft();
        supervisors.issue(contest.id(), SeatRole.SUPERVISOR);
        give(StageCommand.of(Command.GO_LIVE));
        for (int seat = 1; seat <= 3; seat++) {
            evenings.seat(contest, "J" + seat, "");
        }
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
        markAgain("J3", 2, "43.5");
        give(StageCommand.of(Command.WITHDRAW, 3).because("病了"));
        contests.settle(contest.id(), null, withPrize(contest.settings()));
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "超时");
        adjustments.add(contest.id(), null, 2, AdjustmentKind.PENALTY, new BigDecimal("-2"), "记错");
        long wrong = adjustments.list(contest.id()).get(1).id();
        adjustments.withdraw(contest.id(), null, wrong, "不该扣");
        give(StageCommand.of(Command.OPEN_VOTE));
        ballots.apply(places.get(contest.slug()))
                .forEach(ballot -> box.cast(ballot).join());
        give(StageCommand.of(Command.CLOSE_VOTE));
        give(StageCommand.of(Command.CLOSE_CONTEST));
        decisions.add(contest.id(), null, List.of(1, 2), List.of(2, 1), "评委会表决");
        signatures.sign(contest.id(), "J1", signatures.fingerprint(contest.id(), "J1"), "12,30 14,33");
        supervisor(StageCommand.of(Command.HALT).because("有一票要看"));
        supervisor(StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没有问题"));
        StageCommand key =
                StageCommand.of(Command.TURN_KEY).with(Argument.FINGERPRINT, releases.fingerprint(contest.id()));
        supervisor(key);
        give(key);
        give(StageCommand.of(Command.RELEASE));
        objections.file(contest.id(), "王民", "138", "三号的分算错了");
        long filed = objections.list(contest.id()).get(0).id();
        objections.answer(contest.id(), filed, "核对过，没有错", "陈组织");
    }

    /** With the supervisor's yes. */
    private void markAgain(String seat, int presenter, String points) {
        long request = (Long) catchThrowableOfType(
                        GrantNeededException.class,
                        () -> give(StageCommand.of(Command.OPEN_MARKING, presenter)
                                .with(Argument.SEATS, List.of(seat))
                                .because("看错一行")))
                .members()
                .get("request");
        supervisor(StageCommand.of(Command.GRANT).with(Argument.REQUEST, (int) request));
        cards.submit(
                contest.id(),
                seat,
                presenter,
                new SubmitScorecard(Map.of("state", points, "ability", points), null, 1));
        give(StageCommand.of(Command.CLOSE_MARKING, presenter));
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

        give(StageCommand.of(Command.CORRECT).because("三号的姓名有误"));

        assertFound(BENT_LEVELS);
    }

    @Test
    void everyBentTieKeyAndSignatureIsFoundAndNamed() {
        twoAreToldApartAndReleased();

        assertFound(BENT_TIE);
    }

    private void twoAreToldApartAndReleased() {
        contest = evenings.draft();
        supervisors.issue(contest.id(), SeatRole.SUPERVISOR);
        give(StageCommand.of(Command.GO_LIVE));
        for (int seat = 1; seat <= 3; seat++) {
            evenings.seat(contest, "J" + seat, "评委" + seat);
        }
        transaction.executeWithoutResult(status -> rules.use(contest.id(), TIED, null));
        give(StageCommand.of(Command.DRAW_COMMIT));
        give(StageCommand.of(Command.DRAW).with(Argument.TEXT, "丰收"));
        give(StageCommand.of(Command.WITHDRAW, 3).because("病了"));
        give(StageCommand.of(Command.CALL, 1));
        give(StageCommand.of(Command.CLOCK_START));
        clock.advance(Duration.ofSeconds(400));
        give(StageCommand.of(Command.CLOCK_STOP));
        for (int presenter : List.of(1, 2, 4)) {
            give(StageCommand.of(Command.OPEN_MARKING, presenter));
            for (int seat = 1; seat <= 3; seat++) {
                mark("J" + seat, presenter, presenter == 4 ? "40" : "45");
            }
            give(StageCommand.of(Command.CLOSE_MARKING, presenter));
        }
        give(StageCommand.of(Command.CLOCK_STRIKE, 1).because("麦克风坏了"));
        give(StageCommand.of(Command.OPEN_VOTE));
        BallotPlace place = places.get(contest.slug());
        box.cast(new CastBallot(place, "device-number-0001", null, List.of(4))).join();
        give(StageCommand.of(Command.CLOSE_VOTE));
        give(StageCommand.of(Command.CLOSE_CONTEST));
        give(StageCommand.of(Command.TIE_VOTE, 1));
        long vote = ties.list(contest.id()).get(0).id();
        for (int seat = 1; seat <= 3; seat++) {
            ties.choose(contest.id(), "J" + seat, vote, seat == 3 ? 2 : 1);
        }
        String fingerprint = releases.fingerprint(contest.id());
        results.sign(contest.id(), "SUPERVISOR", fingerprint, Strokes.read("12,30 14,33"));
        StageCommand key = StageCommand.of(Command.TURN_KEY).with(Argument.FINGERPRINT, fingerprint);
        supervisor(key);
        give(key);
        give(StageCommand.of(Command.RELEASE));
    }

    private void assertFound(Map<String, String> acts) {
        assertThat(verified())
                .as("untouched")
                .contains("those of the record", "they are the root", "re-openings, ties")
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
                new RecordVerifier(out)
                        .verify(lines.iterator(), null, result, receipts.published(contest.id()), told()));
        worst = Math.max(worst, new RecordVerifier(out).verify(lines.iterator(), null, file, null, null));
        byte[] draw = JsonMapper.shared()
                .writeValueAsBytes(DrawDocument.of(contest.slug(), lots.all(contest.id()), List.of()));
        worst = Math.max(worst, new DrawVerifier(out).verify(draw, lines));
        return printed.toString(StandardCharsets.UTF_8) + (worst == FileVerifier.FINE ? "FINE" : "DIFFERS");
    }

    private @Nullable Proceedings told() {
        return Proceedings.read(CanonicalJson.write(proceedings.of(contest.id(), contest.slug()))
                .getBytes(StandardCharsets.UTF_8));
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
        ORGANISER.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    private void supervisor(StageCommand order) {
        SUPERVISOR.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    private void mark(String seat, int presenter, String points) {
        cards.submit(
                contest.id(),
                seat,
                presenter,
                new SubmitScorecard(Map.of("state", points, "ability", points), null, null));
    }
}
