package org.saimahui.voting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Finds the contest of a ballot without asking the database for each. */
@Service
public class BallotPlaces {

    private final ContestService contests;

    /** A second old at most: another node may have deleted or published meanwhile. */
    private final Cache<String, BallotPlace> known = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    BallotPlaces(ContestService contests) {
        this.contests = contests;
    }

    /** @throws org.saimahui.shared.NotFoundException when there is no such contest, or it is not public yet */
    public BallotPlace get(String slug) {
        return known.get(slug, this::read);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(ContestChanged changed) {
        known.invalidateAll();
    }

    BallotPlace of(ContestView contest) {
        return new BallotPlace(contest.id(), contest.slug(), contest.zone(), contests.secret(contest.id()));
    }

    private BallotPlace read(String slug) {
        return of(contests.getPublic(slug));
    }
}
