package org.saimahui.presenter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has which running number: by hand, or as lots have decided. */
@Service
@Transactional(readOnly = true)
public class RunningNumbers {

    /** The act's word in the record for another running order by hand. */
    public static final String REORDERED = "PRESENTERS_REORDERED";

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    private final ObjectProvider<DrawnOrder> lots;

    RunningNumbers(RegisterRows presenters, ContestService contests, AuditLog audit, ObjectProvider<DrawnOrder> lots) {
        this.presenters = presenters;
        this.contests = contests;
        this.audit = audit;
        this.lots = lots;
    }

    /**
     * Gives new running numbers.
     *
     * @param order the present numbers in the order wanted, each exactly once
     * @throws ConflictException {@code ORDER_FIXED} after the first card or mark
     */
    @Transactional
    public void reorder(long contestId, @Nullable Long expectedVersion, List<Integer> order) {
        reorder(contestId, expectedVersion, order, "");
    }

    /**
     * The same with a reason, which is needed once lots are drawn, and printed.
     *
     * @throws InvalidInputException at {@code /reason}
     */
    @Transactional
    public void reorder(long contestId, @Nullable Long expectedVersion, List<Integer> order, String reason) {
        String why = isDrawn(contestId) ? Reason.checked(reason) : null;
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        RegisterGuard.requireOpen(contest);
        if (contest.orderFixed()) {
            throw new ConflictException("ORDER_FIXED");
        }
        List<Presenter> present = presenters.all(contestId);
        List<Integer> before = present.stream().map(Presenter::number).toList();
        if (!order.stream().sorted().toList().equals(before)) {
            throw InvalidInputException.of("BAD_VALUE", "/order");
        }
        List<Presenter> wanted = new ArrayList<>();
        for (int number : order) {
            wanted.add(present.get(before.indexOf(number)));
        }
        presenters.renumber(wanted);
        audit.record(contest.slug(), REORDERED, Subject.PRESENTERS, before, order, why);
    }

    /**
     * Numbers as lots have decided; who is not named comes behind, in the present order. In the caller's transaction, which
     * has asked whether it may be.
     *
     * @param ids of the presenters, in the order drawn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renumber(long contestId, List<Long> ids) {
        List<Presenter> present = new ArrayList<>(presenters.all(contestId));
        List<Presenter> wanted = new ArrayList<>();
        for (long id : ids) {
            present.stream().filter(p -> p.toView().id() == id).forEach(wanted::add);
        }
        present.removeAll(wanted);
        wanted.addAll(present);
        presenters.renumber(wanted);
    }

    /** Whether lots decided the order. */
    public boolean isDrawn(long contestId) {
        return lots.stream().anyMatch(each -> each.isDrawn(contestId));
    }
}
