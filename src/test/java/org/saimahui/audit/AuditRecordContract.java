package org.saimahui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded is found again: by whom, what, about whom and when, page by page. */
abstract class AuditRecordContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditReader reader;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MovableClock clock;

    private String contest = "";

    @BeforeEach
    void anEveningOfItsOwn() {
        contest = "recorded-" + COUNTER.incrementAndGet();
    }

    @Test
    void aLineKeepsWhoDidWhatWithBothValues() {
        record("陈处", contest, "RULE_SAVED", "rule 2", Map.of("weight", "80"), "x".repeat(100_000));

        AuditLine line = search(AuditFilter.of(contest)).getContent().get(0);
        assertThat(line.actor()).isEqualTo(new Actor(Actor.Kind.ORGANISER, "", "陈处"));
        assertThat(line.before()).isEqualTo("{\"weight\":\"80\"}");
        assertThat(line.after()).hasSize(100_002);
        assertThat(line.reason()).isNull();
        assertThat(Duration.between(line.at(), clock.instant()).abs()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void theRecordIsFilteredByEachOfItsColumns() {
        record("a", contest, "CALL", "presenter 1 百分之100%", null, null);
        record("b", contest, "CALL", "Presenter 2", null, null);
        var between = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        record("b", contest, "BACK", "presenter 2", null, null);
        record("b", null, contest, "installation", null, null);

        assertThat(subjects(contest, "", "", "")).containsExactly("presenter 2", "Presenter 2", "presenter 1 百分之100%");
        assertThat(subjects(contest, "b", "CALL", "")).containsExactly("Presenter 2");
        assertThat(subjects(contest, "", "", "RESENTER 2")).containsExactly("presenter 2", "Presenter 2");
        assertThat(subjects(contest, "", "", "%")).containsExactly("presenter 1 百分之100%");
        assertThat(subjects("", "", contest, "")).containsExactly("installation");
        assertThat(search(new AuditFilter(contest, "", "", "", between, AuditFilter.EVER)))
                .extracting(AuditLine::action)
                .containsExactly("BACK");
        assertThat(search(new AuditFilter(contest, "", "", "", AuditFilter.ALWAYS, between)))
                .hasSize(2);
        assertThat(reader.actions(contest)).containsExactly("BACK", "CALL");
        assertThat(reader.actors(contest)).extracting(Actor::label).containsExactly("a", "b");
    }

    @Test
    void pagesAreTurnedWithoutLossAndWhatIsNewIsFollowed() {
        for (int i = 1; i <= 25; i++) {
            record("a", contest, "STEP", "step " + i, null, null);
        }

        Page<AuditLine> second = reader.search(AuditFilter.of(contest), 1, 10);
        assertThat(second.getTotalElements()).isEqualTo(25);
        assertThat(second)
                .extracting(line -> line.subject().id())
                .startsWith("step 15")
                .endsWith("step 6");
        List<AuditLine> after = reader.since(
                contest,
                reader.search(AuditFilter.of(contest), 2, 10)
                        .getContent()
                        .get(0)
                        .place());
        assertThat(after)
                .hasSize(20)
                .extracting(line -> line.subject().id())
                .startsWith("step 6")
                .endsWith("step 25");
    }

    @Test
    void aRecordStandsOrFallsWithItsChange() {
        assertThatThrownBy(() -> log.record(contest, "CALL", Subject.presenter(1), null, null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            log.record(contest, "CALL", Subject.presenter(1), null, null, null);
            status.setRollbackOnly();
        });

        assertThat(search(AuditFilter.of(contest))).isEmpty();
    }

    @Test
    void entriesAreWrittenLastInTheOrderOfTheCallsEvenOfOneThatRecordsWhileTheOthersFinish() {
        List<String> inBetween = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    log.record(contest, "LATE", Subject.screen("second"), null, null, null);
                    inBetween.addAll(subjects(contest, "", "", ""));
                }
            });
            log.record(contest, "EARLY", Subject.screen("first"), null, null, null);
            entities.flush();
            inBetween.addAll(subjects(contest, "", "", ""));
        });

        assertThat(inBetween).isEmpty();
        assertThat(subjects(contest, "", "", "")).containsExactly("second", "first");
    }

    @Test
    void anInnerTransactionKeepsItsOwnEntries() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            log.record(contest, "OUTER", Subject.screen("outer"), null, null, null);
            inner.executeWithoutResult(own -> log.record(contest, "INNER", Subject.screen("inner"), null, null, null));
            status.setRollbackOnly();
        });

        assertThat(subjects(contest, "", "", "")).containsExactly("inner");
    }

    private void record(
            String actor,
            @Nullable String slug,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, "", "ORGANISER"));
        try {
            transaction.executeWithoutResult(
                    status -> log.record(slug, action, Subject.screen(subject), before, after, null));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private List<String> subjects(String slug, String actor, String action, String subject) {
        AuditFilter filter = new AuditFilter(slug, actor, action, subject, AuditFilter.ALWAYS, AuditFilter.EVER);
        return search(filter).map(line -> line.subject().id()).getContent();
    }

    private Page<AuditLine> search(AuditFilter filter) {
        return reader.search(filter, 0, 100);
    }
}
