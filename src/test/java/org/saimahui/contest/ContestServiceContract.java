package org.saimahui.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
abstract class ContestServiceContract {

    @Autowired
    private ContestService contests;

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

    @Test
    void aDeletedContestIsGoneWithEverythingInIt() {
        ContestView contest = evenings.draft();
        contests.delete(contest.id());

        assertThat(contests.find(contest.slug())).isEmpty();
    }
}
