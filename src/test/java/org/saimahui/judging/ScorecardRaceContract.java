package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.StageService;
import org.springframework.beans.factory.annotation.Autowired;

/** Two things at the same moment: the database decides, and everybody is told the same. */
abstract class ScorecardRaceContract extends JudgingContract {

    @Autowired
    private StageService stage;

    @Autowired
    private ReopeningReader reopenings;

    @Test
    void parallelFirstSendsOfTheSameContentGetTheSameReceipt() throws Exception {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        List<Callable<ScorecardReceipt>> sends = new ArrayList<>();
        // More than the pool has connections.
        for (int i = 0; i < 24; i++) {
            sends.add(() -> scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null)));
        }

        Set<ScorecardReceipt> receipts = new HashSet<>(together(sends));

        assertThat(receipts).hasSize(1);
        assertThat(scorecards.history(contest.id(), 1)).hasSize(1);
    }

    @Test
    void parallelFirstSendsOfOtherContentLeaveOneWinner() throws Exception {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        List<Callable<String>> sends = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String points = String.valueOf(10 + i);
            sends.add(() -> outcome(() -> scorecards.submit(contest.id(), "J1", 1, card(points, "40", null))));
        }

        List<String> outcomes = together(sends);

        assertThat(outcomes).filteredOn("stored"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("STALE_SCORECARD"::equals).hasSize(5);
        assertThat(scorecards.history(contest.id(), 1)).hasSize(1);
    }

    @Test
    void judgesSendingTogetherGetReceiptsOfTheirOwn() throws Exception {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        List<Callable<ScorecardReceipt>> sends = new ArrayList<>();
        for (String judge : List.of("J1", "J2", "J3")) {
            sends.add(() -> scorecards.submit(contest.id(), judge, 1, card("30", "40", null)));
        }

        assertThat(together(sends)).extracting(ScorecardReceipt::receipt).doesNotHaveDuplicates();
        assertThat(scorecards.sent(contest.id(), 1)).containsExactly("J1", "J2", "J3");
    }

    @Test
    void closingAndSendingStandInLine() throws Exception {
        for (int round = 0; round < 5; round++) {
            ContestView contest = eveningWithThreeJudges();
            openMarking(contest, 1);
            List<Callable<String>> both = List.of(
                    () -> outcome(() -> scorecards.submit(contest.id(), "J1", 1, card("30", "40", null))),
                    () -> outcome(() -> closeMarking(contest, 1)));

            List<String> outcomes = together(both);

            assertThat(outcomes.get(1)).isEqualTo("stored");
            boolean stored = scorecards.sent(contest.id(), 1).contains("J1");
            assertThat(outcomes.get(0)).isEqualTo(stored ? "stored" : "MARKING_CLOSED");
        }
    }

    /** Marking was opened again for J3: the new card is stored before it is closed, and counts, or it is refused. */
    @Test
    void closingAgainAndSendingAgainStandInLine() throws Exception {
        for (int round = 0; round < 6; round++) {
            ContestView contest = openedAgainForTheThird();
            Callable<String> send =
                    () -> outcome(() -> scorecards.submit(contest.id(), "J3", 1, card("30.5", "40", 1)));
            Callable<String> close =
                    () -> outcome(() -> stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1)));

            boolean closesFirst = round % 2 == 0;
            List<String> outcomes = together(closesFirst ? List.of(close, send) : List.of(send, close));

            boolean stored = outcomes.get(closesFirst ? 1 : 0).equals("stored");
            assertThat(outcomes).containsExactlyInAnyOrder("stored", stored ? "stored" : "MARKING_CLOSED");
            assertThat(scorecards.history(contest.id(), 1)).hasSize(stored ? 4 : 3);
            assertThat(scorecards.marks(contest.id()).get(1).get("J3").get("state"))
                    .isEqualByComparingTo(stored ? "30.5" : "43");
            // What closing has written into the record is what counts: nothing was stored behind it.
            assertThat(reopenings.list(contest.id()))
                    .singleElement()
                    .extracting(ReopeningView::before, ReopeningView::after, ReopeningView::open)
                    .containsExactly("83.0", stored ? "70.5" : "83.0", false);
        }
    }

    /** Closing has begun and is not committed when the card comes: it waits and is refused. */
    @Test
    void aCardThatComesWhileItIsBeingClosedAgainIsRefused() throws Exception {
        ContestView contest = openedAgainForTheThird();
        ExecutorService judge = Executors.newSingleThreadExecutor();
        try {
            Future<String> sent = transaction.execute(status -> {
                stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
                return judge.submit(
                        () -> outcome(() -> scorecards.submit(contest.id(), "J3", 1, card("30.5", "40", 1))));
            });

            assertThat(sent.get()).isEqualTo("MARKING_CLOSED");
            assertThat(scorecards.history(contest.id(), 1)).hasSize(3);
        } finally {
            judge.shutdownNow();
        }
    }

    /** Number 1 is closed with 83 from J3, whose marking is open again. */
    private ContestView openedAgainForTheThird() {
        ContestView contest = eveningWithThreeJudges();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        for (int i = 1; i <= 3; i++) {
            scorecards.submit(contest.id(), "J" + i, 1, card("4" + i, "40", null));
        }
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(Argument.SEATS, List.of("J3"))
                        .confirmed()
                        .because("按错了一位"));
        return contest;
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "stored";
        } catch (ConflictException refused) {
            return refused.code();
        }
    }

    /** Runs all calls, let go at the same moment. */
    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch ready = new CountDownLatch(calls.size());
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return call.call();
                }));
            }
            ready.await();
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
