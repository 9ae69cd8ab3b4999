package org.saimahui.live;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.test.util.ReflectionTestUtils;

/** When an act has been told to all who listen: nothing of it is due any more, and whoever hands it out is done. */
public final class AllTold {

    private final Map<String, Topic> topics;

    private final ScheduledExecutorService thread;

    public AllTold(LiveStreams streams) {
        topics = field(streams, "topics");
        thread = field(streams, "thread");
    }

    /** Waits for all that those contests' topics have to tell. */
    public void await(Collection<Long> contests) throws Exception {
        Pattern theirs = Pattern.compile(
                contests.stream().map(String::valueOf).collect(Collectors.joining("|", "(^|.*/)(", ")(/.*|$)")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> topics.values().stream()
                        .filter(topic -> theirs.matcher(topic.name()).matches())
                        .noneMatch(topic ->
                                AllTold.<AtomicBoolean>field(topic, "due").get()));
        thread.submit(() -> {}).get();
    }

    @SuppressWarnings("unchecked")
    private static <T> T field(Object of, String name) {
        return (T) Objects.requireNonNull(ReflectionTestUtils.getField(of, name));
    }
}
