package org.saimahui.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.saimahui.durable.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Takes ballots from many and lets one thread store them: whatever has come in during the last commit is the next batch
 * and shares its commit. A ballot is answered only after it is durable. When the portal stops, what was taken is stored
 * first.
 */
@Service
public class BallotBox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BallotBox.class);

    static final int CAPACITY = 4096;

    static final int BATCH = 256;

    private static final long LONGEST_STOP_SECONDS = 10;

    private final BlockingQueue<PendingBallot> waiting = new ArrayBlockingQueue<>(CAPACITY);

    private final Store writer;

    private volatile boolean open;

    private volatile Thread thread = new Thread();

    BallotBox(Store writer) {
        this.writer = writer;
    }

    /**
     * Casts a ballot.
     *
     * @return completes once it is durable, with the receipt; or exceptionally, and then nothing was stored: with
     *     {@link org.saimahui.document.InvalidInputException}, {@link org.saimahui.shared.ConflictException},
     *     {@link OverloadedException} when too many are waiting, or what went wrong with us
     */
    public CompletableFuture<StoredBallot> cast(CastBallot ballot) {
        PendingBallot pending = PendingBallot.of(ballot);
        if (!open || !waiting.offer(pending)) {
            return CompletableFuture.failedFuture(new OverloadedException());
        }
        if (!open && waiting.remove(pending)) {
            // The box was closed in between and may have been emptied for the last time.
            return CompletableFuture.failedFuture(new OverloadedException());
        }
        return pending.answer();
    }

    private void run() {
        List<PendingBallot> batch = new ArrayList<>(BATCH);
        while (open || !waiting.isEmpty()) {
            try {
                PendingBallot first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    byContest(batch).forEach(this::store);
                }
            } catch (InterruptedException e) {
                LOG.debug("The ballot box is asked to stop");
            } finally {
                batch.clear();
            }
        }
    }

    private static List<List<PendingBallot>> byContest(List<PendingBallot> batch) {
        Map<Long, List<PendingBallot>> contests = new LinkedHashMap<>();
        for (PendingBallot ballot : batch) {
            contests.computeIfAbsent(ballot.place().contestId(), id -> new ArrayList<>())
                    .add(ballot);
        }
        return List.copyOf(contests.values());
    }

    /** Stores and answers; if the batch fails, one by one, so that a bad ballot hurts only itself. */
    void store(List<PendingBallot> batch) {
        try {
            writer.write(batch).forEach(Outcome::announce);
        } catch (RuntimeException | Error failure) {
            LOG.debug("A batch of {} ballots failed", batch.size(), failure);
            if (batch.size() == 1) {
                batch.get(0).answer().completeExceptionally(failure);
            } else {
                storeOneByOne(batch);
            }
        }
    }

    private void storeOneByOne(List<PendingBallot> batch) {
        Throwable broken = null;
        for (PendingBallot ballot : batch) {
            if (broken != null) {
                new Outcome(ballot, null, broken).announce();
                continue;
            }
            try {
                writer.write(List.of(ballot)).forEach(Outcome::announce);
            } catch (RuntimeException | Error bad) {
                if (bad instanceof TransactionException
                        || StoreAwayException.of(bad).isPresent()) {
                    LOG.warn("Ballots cannot be stored: {}", bad.toString());
                    broken = bad;
                } else {
                    LOG.error("A ballot could not be stored", bad);
                }
                new Outcome(ballot, null, bad).announce();
            }
        }
    }

    /** Stores a batch in one durable transaction. */
    interface Store {

        /** @param batch ballots of one contest. @return what became of each */
        List<Outcome> write(List<PendingBallot> batch);
    }

    @Override
    public void start() {
        open = true;
        thread = new Thread(this::run, "ballot-box");
        thread.start();
    }

    @Override
    public void stop() {
        open = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.error("{} ballots were not stored in time; nobody was told they were", waiting.size());
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Started before and stopped after the web server, which waits for the answers of this box. */
    @Override
    public int getPhase() {
        return 0;
    }
}
