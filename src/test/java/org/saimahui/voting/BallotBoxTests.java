package org.saimahui.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The queue and its writer without a database. */
class BallotBoxTests {

    private static final BallotPlace PLACE = new BallotPlace(1, "evening", ZoneId.of("Asia/Shanghai"), "secret");

    private final List<Integer> batches = new ArrayList<>();

    private final CountDownLatch writing = new CountDownLatch(1);

    private final CountDownLatch mayWrite = new CountDownLatch(1);

    @Test
    void whatComesDuringACommitIsTheNextBatch() {
        BallotBox box = new BallotBox(this::slowly);
        box.start();
        List<CompletableFuture<StoredBallot>> answers = castBehindTheFirst(box, 100);
        mayWrite.countDown();

        answers.forEach(CompletableFuture::join);
        box.stop();
        assertThat(batches).containsExactly(1, 100);
    }

    @Test
    void aFullBoxRefusesAndSaysWhenToComeBack() {
        BallotBox box = new BallotBox(this::slowly);
        box.start();
        List<CompletableFuture<StoredBallot>> taken = castBehindTheFirst(box, BallotBox.CAPACITY);

        assertThatThrownBy(() -> box.cast(ballot(9)).join())
                .hasCauseInstanceOf(OverloadedException.class)
                .cause()
                .satisfies(e -> assertThat(((OverloadedException) e).members()).containsKey("retryAfter"));
        mayWrite.countDown();
        taken.forEach(CompletableFuture::join);
        box.stop();
    }

    @Test
    void stoppingStoresWhatWasTakenAndTakesNoMore() {
        BallotBox box = new BallotBox(this::slowly);
        box.start();
        List<CompletableFuture<StoredBallot>> taken = castBehindTheFirst(box, 600);
        mayWrite.countDown();
        box.stop();

        assertThat(taken).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
        assertThatThrownBy(() -> box.cast(ballot(9)).join()).hasCauseInstanceOf(OverloadedException.class);
    }

    @Test
    void aBadBallotHurtsOnlyItself() {
        BallotBox box = new BallotBox(batch -> {
            if (batch.stream().anyMatch(b -> b.choices().contains(13))) {
                throw new DataIntegrityViolationException("thirteen");
            }
            return stored(batch);
        });
        List<PendingBallot> batch = pending(1, 13, 2);
        box.store(batch);

        assertThat(batch.get(0).answer()).isCompleted();
        assertThat(batch.get(1).answer()).isCompletedExceptionally();
        assertThat(batch.get(2).answer()).isCompleted();
    }

    @Test
    void afterAnErrorEverybodyHasAnAnswerAndTheNextBallotIsStored() {
        List<Integer> tries = new ArrayList<>();
        BallotBox box = new BallotBox(batch -> {
            tries.add(batch.size());
            if (tries.size() <= 3) {
                throw new StackOverflowError();
            }
            return stored(batch);
        });
        List<PendingBallot> batch = pending(1, 2, 3);
        box.store(batch);

        assertThat(batch.get(0).answer()).isCompletedExceptionally();
        assertThat(batch.get(1).answer()).isCompletedExceptionally();
        assertThat(batch.get(2).answer()).isCompleted();
    }

    @Test
    void withoutADatabaseNobodyWaitsForEachBallotInTurn() {
        List<Integer> tries = new ArrayList<>();
        BallotBox box = new BallotBox(batch -> {
            tries.add(batch.size());
            throw new CannotCreateTransactionException("no connection");
        });
        List<PendingBallot> batch = pending(1, 2, 3, 4);
        box.store(batch);

        assertThat(batch).allMatch(b -> b.answer().isCompletedExceptionally());
        assertThat(tries).containsExactly(4, 1);
    }

    private List<CompletableFuture<StoredBallot>> castBehindTheFirst(BallotBox box, int count) {
        List<CompletableFuture<StoredBallot>> answers = new ArrayList<>();
        answers.add(box.cast(ballot(0)));
        await(writing);
        for (int i = 1; i <= count; i++) {
            answers.add(box.cast(ballot(i)));
        }
        return answers;
    }

    private List<Outcome> slowly(List<PendingBallot> batch) {
        writing.countDown();
        await(mayWrite);
        batches.add(batch.size());
        return stored(batch);
    }

    private static List<Outcome> stored(List<PendingBallot> batch) {
        return batch.stream()
                .map(b -> new Outcome(
                        b,
                        new StoredBallot(
                                new BallotReceipt("AAAA-AAAA", Instant.EPOCH, b.choices(), b.levels(), false), true),
                        null))
                .toList();
    }

    private static List<PendingBallot> pending(int... choices) {
        List<PendingBallot> batch = new ArrayList<>();
        for (int choice : choices) {
            batch.add(PendingBallot.of(new CastBallot(PLACE, "device-" + choice, null, List.of(choice))));
        }
        return batch;
    }

    private static CastBallot ballot(int voter) {
        return new CastBallot(PLACE, "device-" + voter, null, List.of(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
