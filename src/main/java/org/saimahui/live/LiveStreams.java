package org.saimahui.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * All open streams. A handler calls {@link #open} with the topic and where its frames come from; whoever changes
 * something calls {@link #changed} after the commit and goes on at once: one thread of this class renders and hands out.
 *
 * <p>Topics are texts whose beginnings group them, e.g. {@code board/17/page/zh}; they name rows by id, for a slug may be
 * used again. A topic that was listened to once is kept up to date, so that thousands who come back at once cost no
 * rendering.
 */
@Service
public class LiveStreams implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private static final int AGAIN_SECONDS = 2;

    private final LiveProperties properties;

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();

    private final AtomicInteger open = new AtomicInteger();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread live = new Thread(work, "live");
        live.setDaemon(true);
        return live;
    });

    private volatile boolean closing;

    LiveStreams(LiveProperties properties) {
        this.properties = properties;
        long beat = properties.heartbeat().toMillis();
        thread.scheduleWithFixedDelay(this::heartbeat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens a stream on this request: the newest frames at once, then whatever is newer.
     *
     * <p>Anything but a GET is told so with 405: no other request ends by itself when the reader leaves.
     *
     * @param source the newest frames, one of each event's name; asked once for each change, not for each reader. None at
     *     all ends the topic and its streams
     */
    public void open(
            HttpServletRequest request, HttpServletResponse response, String name, Supplier<List<Frame>> source)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (closing || open.get() >= properties.streams()) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Topic topic = topics.computeIfAbsent(name, n -> new Topic(n, source));
        topic.prepare();
        int retry = ThreadLocalRandom.current().nextInt(1_000, 8_000);
        Opener opener = Opener.of(request);
        Line line = line(request, response);
        Reader reader = new Reader(line, topic::newest, retry, oldAt(), opener);
        topic.readers().add(reader);
        open.incrementAndGet();
        line.start(reader, () -> closed(topic, reader));
        if (closing || topic.newest().isEmpty()) {
            reader.end();
        }
    }

    private static Line line(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Line> socket = SocketLine.to(request, response);
        return socket.isPresent() ? socket.get() : new ServletLine(request, response);
    }

    /** Something of the topics that begin so has changed; readers hear of it soon, at most so many times a second. */
    public void changed(String beginning) {
        topics.forEach((name, topic) -> {
            if (name.startsWith(beginning)) {
                changed(topic);
            }
        });
    }

    private void changed(Topic topic) {
        if (!closing && topic.becomesDue()) {
            long interval = TimeUnit.SECONDS.toNanos(1) / properties.perSecond();
            long pause = topic.pause(interval, System.nanoTime());
            thread.schedule(() -> handOut(topic), pause, TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the streams of the topics that begin so. */
    public void end(String beginning) {
        topics.forEach((name, topic) -> {
            if (name.startsWith(beginning)) {
                topic.readers().forEach(Reader::end);
            }
        });
    }

    /**
     * Ends what an account has opened: whoever may still listen opens a new stream, and is asked who it is.
     *
     * @param kept the session whose streams go on, or null
     */
    public void endOfAccount(String account, @Nullable String kept) {
        endOf(opener -> opener.isOther(account, kept));
    }

    /** Ends what was opened in a session. */
    public void endOfSession(String session) {
        endOf(opener -> session.equals(opener.session()));
    }

    private void endOf(Predicate<Opener> whose) {
        topics.values()
                .forEach(topic -> topic.readers().stream()
                        .filter(reader -> whose.test(reader.opener()))
                        .forEach(Reader::end));
    }

    /** How many streams are open. */
    public int openStreams() {
        return open.get();
    }

    /** How many streams of the topics that begin so are open. */
    public int openStreams(String beginning) {
        return topics.entrySet().stream()
                .filter(topic -> topic.getKey().startsWith(beginning))
                .mapToInt(topic -> topic.getValue().readers().size())
                .sum();
    }

    /** Streams would keep the server from stopping. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        end("");
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    /** Spread: a hall that came at once must not come back at once. */
    private long oldAt() {
        long age = properties.age().toNanos();
        return System.nanoTime() + age + ThreadLocalRandom.current().nextLong(age / 2);
    }

    private void handOut(Topic topic) {
        topic.look(System.nanoTime());
        try {
            topic.refresh();
            if (topic.newest().isEmpty()) {
                topics.remove(topic.name(), topic);
                topic.readers().forEach(Reader::end);
            } else {
                topic.pump();
            }
            topic.works();
        } catch (RuntimeException failed) {
            tell(topic, failed);
            if (!closing) {
                thread.schedule(() -> changed(topic), AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** The whole trace once, then a line for each attempt. */
    private static void tell(Topic topic, RuntimeException failed) {
        String text =
                "No news on " + topic.name() + ": readers keep what they have, tried again in " + AGAIN_SECONDS + " s";
        if (topic.fails()) {
            LOG.warn(text, failed);
        } else {
            LOG.warn("{}: {}", text, failed.toString());
        }
    }

    private void heartbeat() {
        long now = System.nanoTime();
        long limit = properties.stall().toNanos();
        topics.values()
                .forEach(topic -> topic.readers().forEach(reader -> {
                    try {
                        if (reader.isStalled(limit, now) || reader.isOld(now)) {
                            reader.end();
                        } else {
                            reader.heartbeat();
                        }
                    } catch (RuntimeException failed) {
                        // The timer would never beat again for anybody. Who cannot even be ended is forgotten.
                        LOG.warn("No beat for a reader of {}, who is forgotten", topic.name(), failed);
                        closed(topic, reader);
                    }
                }));
    }

    private void closed(Topic topic, Reader reader) {
        if (topic.readers().remove(reader)) {
            open.decrementAndGet();
        }
    }
}
