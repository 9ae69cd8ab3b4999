package org.saimahui.scoreboard;

import java.util.List;
import java.util.Optional;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What of a result has been told: all that screens know of it. How it is let out stands in {@link RevealGate}. */
@Service
@Transactional(readOnly = true)
public class RevealService {

    static final TypeReference<List<RevealStep>> STEPS = new TypeReference<>() {};

    private final RevealRepository reveals;

    private final BoardService boards;

    private final PresenterService presenters;

    private final JsonMapper json;

    RevealService(RevealRepository reveals, BoardService boards, PresenterService presenters, JsonMapper json) {
        this.reveals = reveals;
        this.boards = boards;
        this.presenters = presenters;
        this.json = json;
    }

    /**
     * How far it is.
     *
     * @param told the step that the hall has seen, from 0
     * @param last the step with which everything is out
     * @param fingerprint of the result that is told
     */
    public record Progress(int told, int last, String fingerprint) {

        /** Whether everything is out. */
        public boolean isWhole() {
            return told >= last;
        }
    }

    /**
     * A step that has been told.
     *
     * @param step from 0
     * @param last the one with which everything is out
     */
    public record Told(Board board, RevealStep shown, int step, int last) {

        /** How many are still to be told when this step stands. */
        public int left() {
            return last - step;
        }
    }

    /** Empty before the first step. */
    public Optional<Progress> progress(long contestId) {
        return reveals.findById(contestId).map(row -> new Progress(row.told(), row.lastStep(), row.fingerprint()));
    }

    /** Whether everything is out and the first two are too close for the eye: a photograph is shown before the door opens. */
    public boolean hasPhoto(long contestId) {
        return reveals.findById(contestId)
                .filter(row -> row.told() == row.lastStep())
                .map(row ->
                        json.readValue(row.steps(), STEPS).get(row.lastStep()).rows())
                .filter(PhotoFinish::isClose)
                .isPresent();
    }

    /**
     * A step that has been told, and no other.
     *
     * @param wanted that the picture is at
     * @param hall whether a screen of the hall asks; everybody else is one step behind
     */
    public Optional<Told> told(ContestView contest, int wanted, boolean hall) {
        return reveals.findById(contest.id()).flatMap(row -> {
            int step = Math.min(wanted, hall ? row.told() : row.publicStep());
            if (step < 0) {
                return Optional.empty();
            }
            RevealStep shown = json.readValue(row.steps(), STEPS).get(step);
            Board board = shown.over(
                    boards.board(contest),
                    presenters.inRunningOrder(contest.id()),
                    step == row.lastStep(),
                    row.countsShown());
            return Optional.of(new Told(board, shown, step, row.lastStep()));
        });
    }
}
