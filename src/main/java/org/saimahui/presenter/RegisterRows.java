package org.saimahui.presenter;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of the register, read from the database once for each transaction. */
@Component
class RegisterRows {

    private final PresenterRepository presenters;

    RegisterRows(PresenterRepository presenters) {
        this.presenters = presenters;
    }

    /** All of a contest, by running number. */
    List<Presenter> all(long contestId) {
        return presenters.findByContestIdOrderByNumber(contestId);
    }

    /** The one of that number; all are read, for others in the transaction will ask for them. */
    Optional<Presenter> find(long contestId, int number) {
        return all(contestId).stream().filter(p -> p.number() == number).findFirst();
    }

    Optional<Presenter> findById(long contestId, long id) {
        return presenters.findByIdAndContestId(id, contestId);
    }

    void add(Presenter presenter) {
        presenters.save(presenter);
    }

    void remove(Presenter presenter) {
        presenters.delete(presenter);
        presenters.flush();
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
    }

    void flush() {
        presenters.flush();
    }
}
