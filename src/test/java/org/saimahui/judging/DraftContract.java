package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for drafts on every database. */
abstract class DraftContract extends JudgingContract {

    @Autowired
    private ContestCourse course;

    @Autowired
    private DraftService drafts;

    @Autowired
    private AuditReader audit;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasTypedIsKeptAsItIsForItsSeatAlone() {
        ContestView contest = eveningWithThreeJudges();
        long version = contest.version();
        Draft kept = keep(contest, 0, now(), Map.of("state", "45.", "ability", " 4o "));

        assertThat(kept.marks()).isEqualTo(Map.of("state", "45.", "ability", "4o"));
        assertThat(drafts.find(contest.id(), "J1", 1)).contains(kept);
        assertThat(drafts.find(contest.id(), "J2", 1)).isEmpty();
        assertThat(drafts.find(contest.id(), "J1", 2)).isEmpty();
        assertThat(contests.get(contest.id()).version()).isEqualTo(version);
        assertThat(audit.search(AuditFilter.of(contest.slug()), 0, 50).getContent())
                .noneMatch(line -> (line.before() + " " + line.after() + line.reason()).contains("45."));
    }

    @Test
    void theNewestWinsAndAnInstantStillToComeCountsAsNow() {
        ContestView contest = eveningWithThreeJudges();
        Instant now = now();
        Draft first = keep(contest, 0, now.minusSeconds(5), Map.of("state", "40"));
        assertThat(keep(contest, 0, now.minusSeconds(9), Map.of("state", "30"))).isEqualTo(first);
        assertThat(drafts.find(contest.id(), "J1", 1)).contains(first);

        Draft early = keep(contest, 0, now.plus(Duration.ofHours(1)), Map.of("state", "41"));
        assertThat(early.at()).isBeforeOrEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(1));
        keep(contest, 0, now(), Map.of());
        assertThat(drafts.find(contest.id(), "J1", 1).orElseThrow().marks()).isEmpty();
    }

    @Test
    void sendingTheCardDeletesItAndALateDraftOfTheOldVersionIsRefused() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        keep(contest, 0, now(), Map.of("state", "45"));
        scorecards.submit(contest.id(), "J1", 1, card("45", "40", null));

        assertThat(rows(contest)).isZero();
        assertRefused("STALE_DRAFT", () -> keep(contest, 0, now(), Map.of("state", "44")));
        keep(contest, 1, now(), Map.of("state", "44"));
        assertThat(drafts.find(contest.id(), "J1", 1).orElseThrow().version()).isEqualTo(1);
        scorecards.submit(contest.id(), "J1", 1, card("45", "40", 1));
        assertThat(rows(contest)).isZero();
    }

    @Test
    void whoIsRecusedHasNoDraft() {
        ContestView contest = eveningWithThreeJudges();
        keep(contest, 0, now(), Map.of("state", "45"));
        judges.recuse(contest.id(), "J1", 1, "同一单位");

        assertThat(rows(contest)).isZero();
        assertRefused("RECUSED", () -> keep(contest, 0, now(), Map.of("state", "45")));
    }

    @Test
    void whoRecusesAfterSendingHasNoCardThatCountsWhileMarkingIsOpen() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("45", "40", null));
        judges.recuse(contest.id(), "J1", 1, "刚想起来是同学");

        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
        assertThat(scorecards.ofJudge(contest.id(), "J1")).isEmpty();
        assertThat(scorecards.missing(contest.id(), 1)).containsExactly("J2", "J3");
        closeMarking(contest, 1);
        assertThat(scorecards.marks(contest.id()).getOrDefault(1, Map.of())).isEmpty();
        assertThat(scorecards.history(contest.id(), 1)).hasSize(1).noneMatch(ScorecardVersionView::counts);
    }

    @Test
    void whatIsNoDraftIsRefusedWithItsPlaceAndNothingIsStored() {
        ContestView contest = eveningWithThreeJudges();

        assertThatThrownBy(() ->
                        keep(contest, 0, now(), Map.of("humour", "1", "state", "4".repeat(31), "ability", "4\u00005")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::code, InputProblem::pointer)
                                .containsExactlyInAnyOrder(
                                        tuple("UNKNOWN_CRITERION", "/marks/humour"),
                                        tuple("TOO_LONG", "/marks/state"),
                                        tuple("BAD_CHARACTER", "/marks/ability")));
        assertThatThrownBy(() -> drafts.keep(contest.id(), "J1", new Draft(99, Map.of(), 0, now())))
                .isInstanceOf(NotFoundException.class);
        transaction.executeWithoutResult(status -> course.close(contest.id()));
        assertRefused("CONTEST_CLOSED", () -> keep(contest, 0, now(), Map.of("state", "1")));
        assertThat(rows(contest)).isZero();
    }

    @Test
    void aCommentIsKeptWithTheMarksAndSaidToBeTooLongAtItsPlace() {
        ContestView contest = eveningWithThreeJudges();
        drafts.keep(contest.id(), "J1", new Draft(1, Map.of("state", "20"), "数字扎实\n台风稳", 0, now()));

        assertThat(drafts.find(contest.id(), "J1", 1).orElseThrow().comment()).isEqualTo("数字扎实\n台风稳");
        assertThatThrownBy(() -> drafts.keep(
                        contest.id(),
                        "J1",
                        new Draft(1, Map.of(), "长".repeat(CardRules.LONGEST_COMMENT + 1), 0, now())))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + problem.pointer())
                                .containsExactly("TOO_LONG/comment"));
    }

    private Draft keep(ContestView contest, int version, Instant at, Map<String, String> marks) {
        return drafts.keep(contest.id(), "J1", new Draft(1, marks, version, at));
    }

    private long rows(ContestView contest) {
        return jdbc.sql("select count(*) from mark_draft where contest_id = ?")
                .param(contest.id())
                .query(Long.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
