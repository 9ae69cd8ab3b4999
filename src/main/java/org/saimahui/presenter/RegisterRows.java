package org.saimahui.presenter;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of the register, read from the database once for each transaction. */
@Component
class RegisterRows {

    private final PresenterRepository presenters;

    private final ReadOnce once;

    RegisterRows(PresenterRepository presenters, ReadOnce once) {
        this.presenters = presenters;
        this.once = once;
    }

    /** All of a contest, by running number. */
    List<Presenter> all(long contestId) {
        return once.list(Presenter.class, contestId, () -> presenters.findByContestIdOrderByNumber(contestId));
    }

    /** The one of that number; in a transaction that changes something all are read, for the Board will ask for them. */
    Optional<Presenter> find(long contestId, int number) {
        boolean changes = !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return changes || once.known(Presenter.class, contestId).isPresent()
                ? all(contestId).stream().filter(p -> p.number() == number).findFirst()
                : presenters.findByContestIdAndNumber(contestId, number);
    }

    Optional<Presenter> findById(long contestId, long id) {
        return presenters.findByIdAndContestId(id, contestId);
    }

    void add(Presenter presenter) {
        presenters.save(presenter);
        once.forget(Presenter.class, presenter.contestId());
    }

    void remove(Presenter presenter) {
        presenters.delete(presenter);
        presenters.flush();
        once.forget(Presenter.class, presenter.contestId());
    }

    /** Gives running numbers from 1 in that order, through negative ones, for the unique key is checked row by row. */
    void renumber(List<Presenter> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            wanted.get(i).renumber(-1 - i);
        }
        presenters.saveAllAndFlush(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            wanted.get(i).renumber(1 + i);
        }
        presenters.saveAllAndFlush(wanted);
        wanted.forEach(p -> once.forget(Presenter.class, p.contestId()));
    }

    void flush() {
        presenters.flush();
    }
}
