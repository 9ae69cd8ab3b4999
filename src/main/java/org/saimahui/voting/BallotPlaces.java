package org.saimahui.voting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.springframework.stereotype.Service;

/** Finds the contest of a ballot without asking the database for each. */
@Service
public class BallotPlaces {

    private final ContestService contests;

    /** A second old at most: another node may have deleted or published meanwhile. */
    private final Cache<String, BallotPlace> known = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    BallotPlaces(ContestService contests, Newsroom news) {
        this.contests = contests;
        news.listen(EnumSet.of(News.Kind.PROGRAMME, News.Kind.GONE), changed -> known.invalidateAll());
    }

    /** @throws org.saimahui.shared.NotFoundException when there is no such contest, or it is not public yet */
    public BallotPlace get(String slug) {
        return known.get(slug, this::read);
    }

    BallotPlace of(ContestView contest) {
        return new BallotPlace(contest.id(), contest.slug(), contest.zone(), contests.secret(contest.id()));
    }

    private BallotPlace read(String slug) {
        return of(contests.getPublic(slug));
    }
}
