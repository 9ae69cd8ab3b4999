package org.saimahui.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saimahui.document.InvalidInputException;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
abstract class ContestServiceContract {

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private RuleService rules;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anEditRaisesTheVersionAndAStaleOneChangesNothing() {
        ContestView before = evenings.draft();
        contests.edit(before.id(), before.version(), Evenings.facts("新标题"));
        ContestView after = contests.get(before.id());

        assertThat(after.title()).isEqualTo("新标题");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThatThrownBy(() -> contests.edit(before.id(), before.version(), Evenings.facts("旧页面")))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.version()).isEqualTo(after.version()));
        assertThat(contests.get(before.id()).title()).isEqualTo("新标题");
    }

    @Test
    void ofManyCommandsOnTheSameVersionExactlyOneWins() throws Exception {
        ContestView contest = evenings.draft();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> attempts = IntStream.range(0, 24)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return raised(contest);
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (Future<Boolean> attempt : attempts) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version() + 1);
    }

    private boolean raised(ContestView contest) {
        try {
            transaction.executeWithoutResult(status -> contests.raiseVersion(contest.id(), contest.version()));
            return true;
        } catch (StaleVersionException tooLate) {
            return false;
        }
    }

    @Test
    void aSlugIsTakenOnceAndMustFitAnAddress() {
        ContestView contest = evenings.draft();

        assertThatThrownBy(() -> contests.create(contest.slug(), Evenings.facts("另一场"), false))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        taken -> assertThat(taken.code()).isEqualTo("SLUG_TAKEN"));
        assertThatThrownBy(() -> contests.create("Übung/1", Evenings.facts("另一场"), false))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theFirstMarkLocksTheRuleOnce() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));

        assertThat(contests.get(contest.id()).ruleLocked()).isTrue();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> rules.use(contest.id(), Evenings.RULE, "anders")))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        locked -> assertThat(locked.code()).isEqualTo("RULE_LOCKED"));
        assertThat(contests.get(contest.id()).ruleNumber()).isEqualTo(1);
    }

    private static EveningSettings settings(EveningSettings.ShowMarks marks, EveningSettings.BoardAfter after) {
        return new EveningSettings(
                480,
                60,
                10,
                marks,
                EveningSettings.JudgesShownAs.LETTER,
                after,
                7,
                2,
                EveningSettings.Reveal.BY_PART,
                false,
                2,
                LocalDateTime.of(2026, 11, 20, 18, 0),
                List.of(new EveningSettings.Prize("一等奖", 1), new EveningSettings.Prize("二等奖", 2)));
    }

    @Test
    void settingsAreKeptAsTheyAreAndAStaleChangeChangesNothing() {
        ContestView before = evenings.draft();
        assertThat(before.settings()).isEqualTo(EveningSettings.DEFAULTS);
        EveningSettings wanted = settings(EveningSettings.ShowMarks.TOTAL, EveningSettings.BoardAfter.SHOWN);

        contests.settle(before.id(), before.version(), wanted);

        assertThat(contests.get(before.id()).settings()).isEqualTo(wanted);
        assertThatThrownBy(() -> contests.settle(before.id(), before.version(), EveningSettings.DEFAULTS))
                .isInstanceOf(StaleVersionException.class);
        assertThat(contests.get(before.id()).settings()).isEqualTo(wanted);
    }

    @Test
    void theRankingNeverWaitsForMarksThatAreNotShown() {
        ContestView contest = evenings.draft();

        assertThat(refusals(() -> contests.settle(
                        contest.id(),
                        null,
                        settings(EveningSettings.ShowMarks.NONE, EveningSettings.BoardAfter.SHOWN))))
                .containsExactly("BOARD_NEVER /boardAfter");
        assertThat(contests.get(contest.id()).settings()).isEqualTo(EveningSettings.DEFAULTS);
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
    }

    @Test
    void theFirstCallFixesFourSettingsForGoodAndTheStartTheKeys() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> course.putOnStage(contest.id(), 1));
        transaction.executeWithoutResult(status -> course.putOnStage(contest.id(), null));

        assertThat(refusals(() -> contests.settle(
                        contest.id(),
                        null,
                        settings(EveningSettings.ShowMarks.TOTAL, EveningSettings.BoardAfter.SHOWN))))
                .containsExactly(
                        "FIXED_BY_CALL /showMarks",
                        "FIXED_BY_CALL /boardAfter",
                        "FIXED_BY_CALL /freezeFrom",
                        "FIXED_BY_CALL /heldStart",
                        "FIXED_BY_START /keys");
        assertThat(contests.get(contest.id()).settings()).isEqualTo(EveningSettings.DEFAULTS);
        contests.settle(contest.id(), null, EveningSettings.DEFAULTS.withTalk(300, 20, 5));
        assertThat(contests.get(contest.id()).settings().talkSeconds()).isEqualTo(300);
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(InvalidInputException.class, act).problems().stream()
                .map(p -> p.code() + " " + p.pointer())
                .toList();
    }

    @Test
    void anArchivedContestLeavesTheListsIsReadAndNotWritten() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> contests.restore(contest.id(), ContestState.CLOSED, true));

        contests.archive(contest.id(), contest.version());

        ContestView away = contests.getPublic(contest.slug());
        assertThat(away.archived()).isTrue();
        assertThat(away.version()).isEqualTo(contest.version() + 1);
        assertThat(contests.listed()).extracting(ContestView::slug).doesNotContain(contest.slug());
        assertThat(contests.listedArchived()).extracting(ContestView::slug).contains(contest.slug());
        assertRefused("CONTEST_ARCHIVED", () -> contests.edit(contest.id(), null, Evenings.facts("新标题")));
        assertRefused(
                "CONTEST_ARCHIVED",
                () -> transaction.executeWithoutResult(s -> rules.use(contest.id(), Evenings.RULE, null)));
        assertThatThrownBy(() -> contests.unarchive(contest.id(), contest.version()))
                .isInstanceOf(StaleVersionException.class);

        contests.unarchive(contest.id(), away.version());

        assertThat(contests.listed()).extracting(ContestView::slug).contains(contest.slug());
        contests.edit(contest.id(), null, Evenings.facts("新标题"));
        assertThat(contests.get(contest.id()).title()).isEqualTo("新标题");
    }

    @Test
    void whatRunsIsNeitherArchivedNorDeletedAndAReleasedResultIsNeverDeleted() {
        ContestView running = evenings.live();
        assertRefused("NOT_WHILE_LIVE", () -> contests.archive(running.id(), null));
        assertRefused("NOT_WHILE_LIVE", () -> contests.delete(running.id()));

        transaction.executeWithoutResult(status -> contests.restore(running.id(), ContestState.RELEASED, true));
        assertRefused("CONTEST_RELEASED", () -> contests.delete(running.id()));
        contests.archive(running.id(), null);
        assertRefused("CONTEST_RELEASED", () -> contests.delete(running.id()));
        assertThat(contests.get(running.id()).archived()).isTrue();
    }

    @Test
    void aRehearsalGoesWithItsContestAndAtAnyTime() {
        ContestView contest = evenings.draft();
        ContestView rehearsal = contests.create(contest.rehearsalSlug(), Evenings.facts("演练"), true);
        transaction.executeWithoutResult(status -> contests.restore(rehearsal.id(), ContestState.LIVE, true));
        assertRefused("IS_REHEARSAL_HERE", () -> contests.archive(rehearsal.id(), null));

        contests.delete(contest.id());

        assertThat(contests.find(contest.slug())).isEmpty();
        assertThat(contests.find(rehearsal.slug())).isEmpty();
    }

    @Test
    void longAddressesThatBeginAlikeHaveRehearsalsOfTheirOwn() {
        String one = "a".repeat(60) + "-1";
        String two = "a".repeat(60) + "-2";

        assertThat(ContestView.rehearsalOf(one))
                .hasSizeLessThanOrEqualTo(64)
                .isNotEqualTo(ContestView.rehearsalOf(two));
        assertThat(ContestView.rehearsalOf("wenjin")).isEqualTo("wenjin-rehearsal");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aDeletedContestIsGoneWithEverythingInIt() {
        ContestView contest = evenings.draft();
        contests.delete(contest.id());

        assertThat(contests.find(contest.slug())).isEmpty();
    }
}
