package org.saimahui.voting;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells that ballots were stored, of each contest once a second at most, however many they were. */
@Component
class BallotNews {

    private final Set<Long> fresh = ConcurrentHashMap.newKeySet();

    private final Newsroom news;

    BallotNews(Newsroom news) {
        this.news = news;
    }

    /** Ballots of that contest are stored, for good. */
    void stored(long contestId) {
        fresh.add(contestId);
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void tell() {
        fresh.forEach(contestId -> {
            fresh.remove(contestId);
            news.tell(News.of(contestId, News.Kind.BALLOTS));
        });
    }
}
