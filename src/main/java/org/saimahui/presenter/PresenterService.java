package org.saimahui.presenter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Names;
import org.saimahui.shared.Namesake;
import org.saimahui.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the register. Every change raises the contest's version and leaves an audit row. The numbers are
 * {@link RunningNumbers}', who stays is {@link Departures}'.
 */
@Service
@Transactional(readOnly = true)
public class PresenterService {

    private final RegisterRows presenters;

    private final ContestService contests;

    private final AuditLog audit;

    private final ObjectProvider<RegisterNotes> notes;

    private final ObjectProvider<DrawnOrder> lots;

    private final ApplicationEventPublisher events;

    PresenterService(
            RegisterRows presenters,
            ContestService contests,
            AuditLog audit,
            ObjectProvider<RegisterNotes> notes,
            ObjectProvider<DrawnOrder> lots,
            ApplicationEventPublisher events) {
        this.events = events;
        this.lots = lots;
        this.notes = notes;
        this.presenters = presenters;
        this.contests = contests;
        this.audit = audit;
    }

    /** All of a contest, by running number. */
    public List<PresenterView> list(long contestId) {
        return presenters.all(contestId).stream().map(Presenter::toView).toList();
    }

    /** All of a contest in the order in which they come on stage. */
    public List<PresenterView> inRunningOrder(long contestId) {
        return list(contestId).stream()
                .sorted(Comparator.comparingInt(presenter -> presenter.slot().position()))
                .toList();
    }

    /** Those who were moved to the end, in running order. */
    public List<PresenterView> moved(long contestId) {
        return inRunningOrder(contestId).stream()
                .filter(presenter -> presenter.slot().isMoved())
                .toList();
    }

    /** @throws NotFoundException when the contest has no such number */
    public PresenterView get(long contestId, int number) {
        return entity(contestId, number).toView();
    }

    /** The code of a presenter's own seat. */
    public static String seatOf(PresenterView presenter) {
        return PresenterSeats.seat(presenter.id());
    }

    /** Whoever sits on a seat of the role of presenters. @throws NotFoundException when it is nobody's */
    public PresenterView ofSeat(long contestId, String seat) {
        return list(contestId).stream()
                .filter(presenter -> PresenterSeats.seat(presenter.id()).equals(seat))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("presenter on seat " + seat));
    }

    /** The presenter of that running number, withdrawn or not; empty when there is none. */
    public Optional<PresenterView> find(long contestId, int number) {
        return presenters.find(contestId, number).map(Presenter::toView);
    }

    /**
     * The one a form was opened for: the number may belong to somebody else by now.
     *
     * @param id from the form; null for whoever has the number
     * @throws NotFoundException when the contest has no such presenter any more
     */
    public PresenterView meant(long contestId, int number, @Nullable Long id) {
        if (id == null) {
            return get(contestId, number);
        }
        return presenters
                .findById(contestId, id)
                .map(Presenter::toView)
                .orElseThrow(() -> new NotFoundException("presenter with id " + id));
    }

    /**
     * Who may be one and the same as somebody about to be written into the register: of the same name, or nearly. Nobody
     * where the name stays.
     *
     * @param self whose facts are changed; null for a new person
     */
    public Optional<PresenterView> namesake(long contestId, @Nullable PresenterView self, PresenterFacts facts) {
        if (self != null && Names.readTheSame(self.name(), facts.name())) {
            return Optional.empty();
        }
        Namesake person = Namesake.of(facts.name(), facts.organisation());
        return list(contestId).stream()
                .filter(other -> self == null || other.id() != self.id())
                .filter(other -> person.isNear(Namesake.of(other.name(), other.organisation())))
                .findFirst();
    }

    /** Coefficients and given objective score, for the engine. */
    public ScoringInput scoringInput(long contestId, int number) {
        return entity(contestId, number).scoringInput();
    }

    /**
     * Takes over a presenter of an imported file, with the number it has there. In the import's transaction.
     *
     * @param position in running order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(
            long contestId,
            int number,
            int position,
            PresenterFacts facts,
            PresenterState state,
            Turn turn,
            ScoringInput input) {
        Presenter presenter = new Presenter(contestId, number, facts.checked(false));
        presenter.restore(state, turn, position, input);
        presenters.add(presenter);
    }

    /** Adds a presenter at the end. @return the new running number */
    @Transactional
    public int add(long contestId, @Nullable Long expectedVersion, PresenterFacts facts) {
        PresenterFacts checked = facts.checked();
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireOpenRegister(contestId);
        int number = presenters.all(contestId).stream()
                        .mapToInt(Presenter::number)
                        .max()
                        .orElse(0)
                + 1;
        presenters.add(new Presenter(contestId, number, checked));
        audit.record(contest.slug(), "PRESENTER_ADDED", Subject.presenter(number), null, checked, null);
        return number;
    }

    /**
     * Changes who a presenter is, until the result is released; how the name is spoken stays.
     *
     * @param expectedVersion of the contest, as the caller saw it; null for whatever is current
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     */
    @Transactional
    public void edit(long contestId, @Nullable Long expectedVersion, int number, PresenterFacts facts) {
        edit(
                contestId,
                expectedVersion,
                number,
                facts,
                entity(contestId, number).pronunciation());
    }

    /** The same with how the name is spoken; empty for what is proposed. */
    @Transactional
    public void edit(
            long contestId, @Nullable Long expectedVersion, int number, PresenterFacts facts, String pronunciation) {
        Text text = new Text();
        PresenterFacts checked = facts.checked(text, true);
        String spoken = text.line("/pronunciation", pronunciation, Text.NAME, false);
        text.orThrow();
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireNotReleased(contestId);
        Presenter presenter = entity(contestId, number);
        audit.record(contest.slug(), "PRESENTER_EDITED", Subject.presenter(number), presenter.facts(), checked, null);
        if (!spoken.equals(presenter.pronunciation())) {
            audit.record(
                    contest.slug(),
                    "PRONUNCIATION_WRITTEN",
                    Subject.presenter(number),
                    Map.of("pronunciation", presenter.pronunciation()),
                    Map.of("pronunciation", spoken),
                    null);
        }
        presenter.edit(checked);
        presenter.pronounce(spoken);
    }

    /**
     * Removes a presenter; the following move up.
     *
     * @throws ConflictException {@code NOT_IN_DRAFT} once the evening has begun, {@code ORDER_DRAWN} once lots are drawn,
     *     {@code PRESENTER_ATTACHED} as long as there is a report or a figure
     */
    @Transactional
    public void remove(long contestId, @Nullable Long expectedVersion, int number) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = requireOpenRegister(contestId);
        if (contest.orderFixed()) {
            throw new ConflictException("ORDER_FIXED");
        }
        if (contest.state() != ContestState.DRAFT) {
            throw new ConflictException("NOT_IN_DRAFT", contest.state().name());
        }
        Presenter presenter = entity(contestId, number);
        if (lots.stream().anyMatch(each -> each.isDrawn(contestId))) {
            throw new ConflictException("ORDER_DRAWN");
        }
        if (notes.stream().anyMatch(n -> n.of(contestId).containsKey(number))) {
            throw new ConflictException(
                    "PRESENTER_ATTACHED", number, presenter.toView().name());
        }
        audit.record(contest.slug(), "PRESENTER_REMOVED", Subject.presenter(number), presenter.facts(), null, null);
        events.publishEvent(new PresenterRemoved(contestId, presenter.toView().id()));
        presenters.remove(presenter);
        presenters.renumber(presenters.all(contestId));
    }

    private ContestView requireOpenRegister(long contestId) {
        ContestView contest = contests.get(contestId);
        RegisterGuard.requireOpen(contest);
        return contest;
    }

    private ContestView requireNotReleased(long contestId) {
        ContestView contest = contests.get(contestId);
        RegisterGuard.requireNotReleased(contest);
        return contest;
    }

    private Presenter entity(long contestId, int number) {
        return presenters
                .find(contestId, number)
                .orElseThrow(() -> new NotFoundException("presenter " + number + " of contest " + contestId));
    }
}
