package org.saimahui.presenter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Reviewed;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many presenters at once, told apart by their numbers, under the same checks as {@link PresenterService}. */
@Service
@Transactional(readOnly = true)
public class PresenterBatch {

    private static final int LAST_NUMBER = 99_999;

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    PresenterBatch(RegisterRows presenters, ContestService contests, AuditLog audit) {
        this.presenters = presenters;
        this.contests = contests;
        this.audit = audit;
    }

    /** One presenter: added when the contest has no such number, else edited. */
    public record Row(int number, PresenterFacts facts) {}

    /** What each row would do; nothing is stored. */
    public List<Reviewed<PresenterFacts>> review(long contestId, List<Row> rows) {
        ContestView contest = contests.get(contestId);
        Map<Integer, Presenter> present = present(contestId);
        int last = present.keySet().stream().mapToInt(n -> n).max().orElse(0);
        return rows.stream()
                .map(row -> review(contest, present.get(row.number()), last, row))
                .toList();
    }

    /**
     * Stores rows in the caller's transaction, after the contest's version was raised. Edits leave a record each; the
     * caller records the whole.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(long contestId, List<Row> rows) {
        ContestView contest = contests.get(contestId);
        Map<Integer, Presenter> present = present(contestId);
        int last = present.keySet().stream().mapToInt(n -> n).max().orElse(0);
        for (Row row : rows) {
            Presenter presenter = present.get(row.number());
            Reviewed<PresenterFacts> reviewed = review(contest, presenter, last, row);
            PresenterFacts facts = reviewed.orThrow();
            if (presenter == null) {
                presenters.add(new Presenter(contestId, row.number(), facts));
            } else if (!reviewed.isUnchanged()) {
                audit.record(
                        contest.slug(),
                        "PRESENTER_EDITED",
                        Subject.presenter(row.number()),
                        presenter.facts(),
                        facts,
                        null);
                presenter.edit(facts);
            }
        }
        presenters.flush();
    }

    private static Reviewed<PresenterFacts> review(
            ContestView contest, @Nullable Presenter presenter, int last, Row row) {
        PresenterFacts before = presenter == null ? null : presenter.facts();
        return Reviewed.of(before, () -> {
            PresenterFacts facts = row.facts().checked();
            if (before == null) {
                requireNumber(contest, last, row.number());
            } else if (!facts.equals(before)) {
                RegisterGuard.requireNotReleased(contest);
            }
            return facts;
        });
    }

    private static void requireNumber(ContestView contest, int last, int number) {
        RegisterGuard.requireOpen(contest);
        if (number < 1 || number > LAST_NUMBER) {
            throw InvalidInputException.of("BAD_VALUE", "/number");
        }
        if (contest.orderFixed() && number < last) {
            throw new ConflictException("ORDER_FIXED");
        }
    }

    private Map<Integer, Presenter> present(long contestId) {
        return presenters.all(contestId).stream().collect(Collectors.toMap(Presenter::number, Function.identity()));
    }
}
