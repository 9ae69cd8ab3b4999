package org.saimahui.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.RefusedException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Works on files beside the requests that wait for them: one job for each upload, two at a time, few in line. */
@Component
class Jobs implements DisposableBean {

    private static final int LINE = 20;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            2, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(LINE), new CustomizableThreadFactory("import-"));

    /** Whose result nobody asks for any more is forgotten. */
    private final Cache<String, Job<?>> jobs =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    private record Job<T>(Future<T> future, Progress progress) {}

    /**
     * The result of an upload's job. The first call starts it, a later one waits for the same; when it is done or has
     * failed it is forgotten.
     *
     * @param patience how long this call waits
     * @return empty while it is still at work
     */
    @SuppressWarnings("unchecked")
    <T> Optional<T> result(String key, Function<Progress, T> work, Duration patience) {
        return wait(key, (Job<T>) jobs.get(key, k -> start(work)), patience);
    }

    /** The result of a job that was started before; empty while it is still at work, or when there is none. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> join(String key, Duration patience) {
        Job<T> job = (Job<T>) jobs.getIfPresent(key);
        return job == null ? Optional.empty() : wait(key, job, patience);
    }

    private <T> Optional<T> wait(String key, Job<T> job, Duration patience) {
        try {
            T result = job.future().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            jobs.asMap().remove(key, job);
            return Optional.of(result);
        } catch (TimeoutException stillAtWork) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            jobs.asMap().remove(key, job);
            if (failed.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** How far a job is; null when there is none. */
    @Nullable
    Progress progress(String key) {
        Job<?> job = jobs.getIfPresent(key);
        return job == null ? null : job.progress();
    }

    boolean isAtWork(String key) {
        return jobs.getIfPresent(key) != null;
    }

    /** Whether its result is there to be asked for. */
    boolean isDone(String key) {
        Job<?> job = jobs.getIfPresent(key);
        return job == null || job.future().isDone();
    }

    private <T> Job<T> start(Function<Progress, T> work) {
        Progress progress = new Progress();
        try {
            return new Job<>(
                    workers.submit(new DelegatingSecurityContextCallable<>(
                            () -> work.apply(progress), SecurityContextHolder.getContext())),
                    progress);
        } catch (RejectedExecutionException full) {
            throw new RefusedException(503, "OVERLOADED");
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
