package org.saimahui.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.durable.LastBeforeCommit;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When news is told, and to whom. */
@OnH2
class NewsroomTests {

    private static final AtomicLong CONTESTS = new AtomicLong(-1);

    @Autowired
    private TransactionTemplate transaction;

    private final Newsroom newsroom = new Newsroom();

    private final long contest = CONTESTS.getAndDecrement();

    private final News board = News.of(contest, News.Kind.BOARD, 7);

    private final List<News> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        newsroom.listen(EnumSet.of(News.Kind.BOARD, News.Kind.GONE), heard::add);
    }

    @Test
    void whoeverWantsAKindHearsOfIt() {
        newsroom.tell(board);
        newsroom.tell(News.of(contest, News.Kind.DESK));

        assertThat(heard).containsExactly(board);
    }

    @Test
    void whatATransactionTellsIsHeardAfterItsCommit() {
        transaction.executeWithoutResult(status -> {
            newsroom.tell(board);
            assertThat(heard).isEmpty();
        });

        assertThat(heard).containsExactly(board);
    }

    @Test
    void whatWasGivenUpIsNeverHeard() {
        transaction.executeWithoutResult(status -> {
            newsroom.tell(board);
            status.setRollbackOnly();
        });

        assertThat(heard).isEmpty();
    }

    @Test
    void aCommitThatFailedMayHaveHappenedAndIsHeard() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    newsroom.tell(board);
                    TransactionSynchronizationManager.registerSynchronization(new LastBeforeCommit() {
                        @Override
                        public void lastBeforeCommit() {
                            throw new IllegalStateException("the line broke");
                        }
                    });
                }))
                .hasMessage("the line broke");

        assertThat(heard).containsExactly(board);
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() {
        newsroom.listen(EnumSet.of(News.Kind.GONE), news -> {
            throw new IllegalStateException("not now");
        });
        List<News> others = new ArrayList<>();
        newsroom.listen(EnumSet.of(News.Kind.GONE), others::add);

        newsroom.tell(News.of(contest, News.Kind.GONE));

        assertThat(heard).hasSize(1);
        assertThat(others).hasSize(1);
    }
}
