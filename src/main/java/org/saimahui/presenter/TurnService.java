package org.saimahui.presenter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.saimahui.durable.RowLock;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the turns on stage. Called inside the stage's transaction, which has locked the contest and asked the
 * command's handler whether it may: also whether somebody else is on stage.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TurnService {

    private final RegisterRows presenters;

    private final RowLock rows;

    private final Clock clock;

    TurnService(RegisterRows presenters, RowLock rows, Clock clock) {
        this.clock = clock;
        this.presenters = presenters;
        this.rows = rows;
    }

    /** WAITING to CALLED. */
    public PresenterView call(long contestId, int number) {
        return change(contestId, number, Presenter::call);
    }

    /** CALLED back to WAITING: the wrong person was called. */
    public PresenterView sendBack(long contestId, int number) {
        return change(contestId, number, Presenter::sendBack);
    }

    /** Somebody has come, or was looked for and not found. Only before the call. */
    public PresenterView attend(long contestId, int number, Attendance word) {
        return change(contestId, number, presenter -> presenter.attend(word));
    }

    /** From WAITING or CALLED to wait behind everybody, once. @param reason not empty; it is printed */
    public PresenterView moveToEnd(long contestId, int number, String reason) {
        int last = presenters.all(contestId).stream()
                .mapToInt(Presenter::runningPosition)
                .max()
                .orElse(0);
        return change(contestId, number, presenter -> presenter.moveToEnd(last + 1, reason));
    }

    /**
     * CLOSED back to CALLED: the talk is held once more.
     *
     * @param reason not empty; it is printed
     */
    public PresenterView repeat(long contestId, int number, String reason) {
        return change(contestId, number, presenter -> presenter.repeat(reason));
    }

    /** Leaves the contest, also from the stage. */
    public PresenterView withdraw(long contestId, int number) {
        return change(contestId, number, Presenter::leaveStage);
    }

    /** To MARKING from any other turn. */
    public PresenterView openMarking(long contestId, int number) {
        return change(
                contestId,
                number,
                presenter -> presenter.openMarking(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** MARKING to CLOSED. */
    public PresenterView closeMarking(long contestId, int number) {
        return change(contestId, number, Presenter::closeMarking);
    }

    /** The presenter under a row lock that lasts until the transaction ends; the statement that stores a mark asks for it. */
    public PresenterView lock(long contestId, int number) {
        return locked(contestId, number).toView();
    }

    private PresenterView change(long contestId, int number, Consumer<Presenter> step) {
        Presenter presenter = locked(contestId, number);
        step.accept(presenter);
        return presenter.toView();
    }

    private Presenter locked(long contestId, int number) {
        return rows.fresh(presenters
                .find(contestId, number)
                .orElseThrow(() -> new NotFoundException("presenter " + number + " of contest " + contestId)));
    }
}
