package org.saimahui.scoreboard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.BreakChanged;
import org.saimahui.durable.RowLock;
import org.saimahui.judging.ScorecardSubmitted;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the Board at the end of the transaction that changed something, so that they are true together. A card that
 * comes in changes the lamps, never the Board.
 */
@Component
class BoardProjector {

    private static final Logger LOG = LoggerFactory.getLogger(BoardProjector.class);

    private final BoardRepository boards;

    private final BoardMaker maker;

    private final LampMaker lamps;

    private final ContestService contests;

    private final RowLock rows;

    private final JsonMapper json;

    private final Newsroom news;

    private final TransactionTemplate ownTransaction;

    private final Clock clock;

    BoardProjector(
            BoardRepository boards,
            BoardMaker maker,
            LampMaker lamps,
            ContestService contests,
            RowLock rows,
            JsonMapper json,
            Newsroom news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.boards = boards;
        this.maker = maker;
        this.lamps = lamps;
        this.contests = contests;
        this.rows = rows;
        this.json = json;
        this.news = news;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        news.listen(EnumSet.of(News.Kind.REACH), reach -> onReach(reach.contestId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ContestChanged change) {
        show(change.contestId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(BoardDue due) {
        show(due.contestId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(BreakChanged change) {
        show(change.contestId());
    }

    private void show(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.correcting()) {
            // The public reads the released version until the next one is released.
            showLamps(contest);
            return;
        }
        BoardRow row = rows.find(BoardRow.class, contest.id()).orElseGet(() -> new BoardRow(contest.id()));
        boolean changed = row.show(
                json.writeValueAsString(maker.make(contest)), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (changed) {
            news.tell(News.of(contest.id(), News.Kind.BOARD, row.version()));
        }
        if (showLamps(row, contest) || changed) {
            boards.save(row);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ScorecardSubmitted card) {
        showLamps(contests.get(card.contestId()));
    }

    /** A device has come or gone: the lamps say so, the Board stays. */
    private void onReach(long contestId) {
        try {
            ownTransaction.executeWithoutResult(
                    transaction -> contests.find(contestId).ifPresent(this::showLamps));
        } catch (NotFoundException gone) {
            LOG.debug("Contest {} was deleted meanwhile: nobody is left to see its lamps", contestId, gone);
        }
    }

    private void showLamps(ContestView contest) {
        rows.find(BoardRow.class, contest.id())
                .filter(known -> showLamps(known, contest))
                .ifPresent(boards::save);
    }

    /** @return whether they differ from what was there */
    private boolean showLamps(BoardRow row, ContestView contest) {
        boolean changed = row.showStage(json.writeValueAsString(lamps.make(contest)));
        if (changed) {
            news.tell(News.of(contest.id(), News.Kind.LAMPS, row.stageVersion()));
        }
        return changed;
    }
}
