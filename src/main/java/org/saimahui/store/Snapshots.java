package org.saimahui.store;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Copies of the embedded database, taken while the evening goes on and kept in {@code backups} beside it: one after each
 * presenter, and whenever an organiser wants one. The newest are kept. Nobody waits for one, and a failure stops nothing; it
 * is shown.
 */
@Service
public class Snapshots {

    /** How many are kept. */
    public static final int KEPT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final Pattern NAME = Pattern.compile("saimahui-([0-9]{6})[.]zip");

    private final BackupService backups;

    private final Clock clock;

    /** One at a time; while one waits, another would only be the same. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), Snapshots::thread, (work, full) -> {});

    private volatile @Nullable Instant failedAt;

    Snapshots(BackupService backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    /** One of what the present transaction will have stored; soon after its commit, on a thread of its own. */
    public void takeAfterCommit() {
        if (!backups.isEmbedded()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(Snapshots.this::attempt);
            }
        });
    }

    /**
     * Takes one now.
     *
     * @throws ConflictException {@code BACKUP_ELSEWHERE} where the database is a server, {@code SNAPSHOT_FAILED} when it
     *     cannot be written
     */
    public Snapshot take() {
        backups.requireEmbedded();
        try {
            return write();
        } catch (IOException | RuntimeException failure) {
            failed(failure);
            throw new ConflictException("SNAPSHOT_FAILED", folder().toString());
        }
    }

    /** Those that are kept, the newest first. @throws UncheckedIOException when their folder cannot be read */
    public List<Snapshot> list() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            List<Snapshot> found = new ArrayList<>();
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    snapshot(file, Integer.parseInt(name.group(1))).ifPresent(found::add);
                }
            }
            found.sort(Comparator.comparing(Snapshot::number).reversed());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of snapshots cannot be read: " + folder(), e);
        }
    }

    /** Empty where the file has just made room for a newer one. */
    private static Optional<Snapshot> snapshot(Path file, int number) throws IOException {
        try {
            return Optional.of(
                    new Snapshot(number, file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** A folder that cannot be read counts as a failure; whoever only wants to know is not stopped by it. */
    public SnapshotState state() {
        if (!backups.isEmbedded()) {
            return new SnapshotState(false, null, null);
        }
        try {
            return new SnapshotState(true, list().stream().findFirst().orElse(null), failedAt);
        } catch (UncheckedIOException unreadable) {
            LOG.warn("The snapshots cannot be counted", unreadable);
            return new SnapshotState(true, null, clock.instant());
        }
    }

    /** Where they lie. */
    public Path folder() {
        return backups.folder().resolve("backups");
    }

    /** Bytes that can still be written beside the database. @throws IOException when the disk does not say */
    public long room() throws IOException {
        return Files.getFileStore(backups.folder()).getUsableSpace();
    }

    /** One that has begun is written to its end. */
    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("The portal stops before a snapshot is written");
        }
    }

    private void attempt() {
        try {
            write();
        } catch (IOException | RuntimeException failure) {
            failed(failure);
        }
    }

    private void failed(Exception failure) {
        failedAt = clock.instant();
        LOG.error("No snapshot could be written to {}", folder(), failure);
    }

    /** Under another name until it is whole, so that half a copy is never taken for one. */
    private synchronized Snapshot write() throws IOException {
        Files.createDirectories(folder());
        List<Snapshot> before = list();
        int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
        Path half = folder().resolve("half.zip");
        backups.write(half);
        Path whole = folder().resolve("saimahui-%06d.zip".formatted(number));
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        for (Snapshot old : before.stream().skip(KEPT - 1L).toList()) {
            Files.delete(old.file());
        }
        failedAt = null;
        return snapshot(whole, number).orElseThrow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "snapshots");
        thread.setDaemon(true);
        return thread;
    }
}
