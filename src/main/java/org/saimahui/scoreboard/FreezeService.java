package org.saimahui.scoreboard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Freezes the public ranking (封榜): it stands still until it is thawed or the result is released. Officials see everything. */
@Service
@Transactional(readOnly = true)
public class FreezeService {

    private final BoardFreezeRepository freezes;

    private final BoardMaker maker;

    private final MarksGate marks;

    private final PresenterService presenters;

    private final JsonMapper json;

    FreezeService(
            BoardFreezeRepository freezes,
            BoardMaker maker,
            MarksGate marks,
            PresenterService presenters,
            JsonMapper json) {
        this.freezes = freezes;
        this.maker = maker;
        this.marks = marks;
        this.presenters = presenters;
        this.json = json;
    }

    /** Whether it stands still now. */
    public boolean isFrozen(long contestId) {
        return freezes.findById(contestId).filter(BoardFreeze::isFrozen).isPresent();
    }

    /** Whether that presenter's marks stay hidden: the ranking is frozen and was so before the presenter entered it. */
    public boolean isSealed(long contestId, int presenter) {
        return freezes.findById(contestId)
                .filter(BoardFreeze::isFrozen)
                .filter(freeze -> !rows(freeze).numbers().contains(presenter))
                .isPresent();
    }

    /**
     * Who will not be shown before the end as things stand: while frozen all who are not in the ranking, before that those
     * from the position of the settings on.
     *
     * @return ids
     */
    public Set<Long> sealed(ContestView contest) {
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        return freezes.findById(contest.id())
                .map(freeze -> freeze.isFrozen() ? outside(people, rows(freeze).numbers()) : Set.<Long>of())
                .orElseGet(() -> from(people, contest.settings().freezeFrom()));
    }

    /** Freezes it as it stands. In the caller's transaction, which holds the contest's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(ContestView contest) {
        marks.putShownOnBoard(contest.id());
        Board board = maker.live(contest);
        BoardFreeze freeze = freezes.findById(contest.id()).orElseGet(() -> new BoardFreeze(contest.id()));
        freeze.freeze(last(contest, board), json.writeValueAsString(FrozenRows.of(board)));
        freezes.save(freeze);
    }

    /**
     * Freezes it if the one who is called now is at the position of the settings, or beyond; once in an evening.
     *
     * @return whether it was frozen now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean called(ContestView contest, PresenterView presenter) {
        boolean due = from(
                        presenters.inRunningOrder(contest.id()),
                        contest.settings().freezeFrom())
                .contains(presenter.id());
        boolean now = due && freezes.findById(contest.id()).isEmpty();
        if (now) {
            freeze(contest);
        }
        return now;
    }

    /** It goes on, with everybody who was hidden. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void thaw(long contestId) {
        freezes.findById(contestId).ifPresent(freeze -> {
            freeze.thaw();
            freezes.save(freeze);
        });
    }

    private FrozenRows rows(BoardFreeze freeze) {
        return json.readValue(freeze.content(), FrozenRows.class);
    }

    /** The last in running order of those in it. */
    private @Nullable Integer last(ContestView contest, Board board) {
        Set<Integer> shown = FrozenRows.of(board).numbers();
        return presenters.inRunningOrder(contest.id()).stream()
                .map(PresenterView::number)
                .filter(shown::contains)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private static Set<Long> outside(List<PresenterView> people, Set<Integer> shown) {
        return ids(people.stream().filter(p -> !shown.contains(p.number())).toList());
    }

    private static Set<Long> from(List<PresenterView> people, @Nullable Integer position) {
        boolean never = position == null || position > people.size();
        return never ? Set.of() : ids(people.subList(position - 1, people.size()));
    }

    private static Set<Long> ids(List<PresenterView> people) {
        return Set.copyOf(people.stream().map(PresenterView::id).toList());
    }
}
