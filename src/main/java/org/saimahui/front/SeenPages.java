package org.saimahui.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Pages that the long way has answered, each until there is news of what it shows. */
@Component
class SeenPages {

    /** For what no news tells: another node, a commit whose end nobody knows. */
    static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final AtomicLong count = new AtomicLong();

    /** Which count the newest news of each subject had. */
    private final Map<Subject, Long> newest = new ConcurrentHashMap<>();

    private final Cache<Address, Seen> pages;

    @Autowired
    SeenPages(Newsroom newsroom) {
        this(newsroom, Ticker.systemTicker());
    }

    SeenPages(Newsroom newsroom, Ticker time) {
        pages = Caffeine.newBuilder()
                .maximumSize(500)
                .expireAfterWrite(GOOD_FOR)
                .ticker(time)
                .build();
        newsroom.listen(EnumSet.allOf(News.Kind.class), this::hear);
    }

    record Address(String path, Locale language) {}

    private record Subject(long contestId, News.Kind kind) {}

    /**
     * A page that the long way answered.
     *
     * @param shows what it is about
     * @param count of the news before it was read
     */
    private record Seen(Answer page, List<Subject> shows, long count) {}

    /** How much news there was so far; to be asked before a page is read. */
    long count() {
        return count.get();
    }

    /** The page at this address, unless it may look different by now. */
    @Nullable
    Answer find(Address address) {
        Seen seen = pages.getIfPresent(address);
        return seen != null && isUnchanged(seen) ? seen.page() : null;
    }

    /** Keeps what was answered. @param before {@link #count()} before it was read */
    void keep(Address address, RenderedPages.Answered answered, long before) {
        pages.put(address, new Seen(answered.answer(), subjects(answered.page()), before));
    }

    private void hear(News news) {
        newest.merge(new Subject(news.contestId(), news.kind()), count.incrementAndGet(), Math::max);
    }

    private boolean isUnchanged(Seen seen) {
        for (Subject subject : seen.shows()) {
            if (newest.getOrDefault(subject, 0L) > seen.count()) {
                return false;
            }
        }
        return true;
    }

    private static List<Subject> subjects(RenderedPages.Page page) {
        return Stream.concat(page.shows().stream(), Stream.of(News.Kind.GONE))
                .map(kind -> new Subject(page.contestId(), kind))
                .toList();
    }
}
