package org.saimahui.cue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is on air and where the running order stands. Whatever changes either does so in the caller's transaction, which
 * holds the contest's row lock, so that of fifty presses of the next key one counts.
 */
@Service
@Transactional(readOnly = true)
public class CueService {

    private final StageStateRepository states;

    private final OwnCueRepository ownCues;

    private final PresenterService presenters;

    private final Newsroom news;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    CueService(
            StageStateRepository states,
            OwnCueRepository ownCues,
            PresenterService presenters,
            Newsroom news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.states = states;
        this.ownCues = ownCues;
        this.presenters = presenters;
        this.news = news;
        this.clock = clock;
    }

    /** What is on air and what comes next. A contest of the time before running orders shows what its evening has come to. */
    public StageView view(long contestId) {
        return states.findById(contestId).orElseGet(() -> begin(contestId)).toView();
    }

    /** The whole running order. */
    public CueList list(long contestId, CueFacts facts) {
        Optional<StageState> state = states.findById(contestId);
        return CueListMaker.make(
                facts,
                state.map(StageState::passed).orElseGet(Set::of),
                state.map(StageState::skipped).orElseGet(Set::of),
                own(contestId));
    }

    /** The cues of the organisers' own, in the order in which they were added. */
    public List<OwnCueView> own(long contestId) {
        return ownCues.findByContestIdOrderById(contestId).stream()
                .map(OwnCue::toView)
                .toList();
    }

    /** The prize of the organisers' own that a scene shows; empty for every other scene, and once its cue is taken away. */
    public Optional<OwnCueView> specialPrize(long contestId, Scene scene) {
        return isSpecial(scene)
                ? own(contestId).stream()
                        .filter(cue -> cue.kind() == CueKind.SPECIAL_PRIZE && cue.id() == scene.step())
                        .findFirst()
                : Optional.empty();
    }

    /** The one that is on air. */
    public Optional<OwnCueView> specialPrize(long contestId) {
        return specialPrize(contestId, view(contestId).scene());
    }

    private static boolean isSpecial(Scene scene) {
        return scene.kind() == SceneKind.SPECIAL_PRIZE;
    }

    /**
     * Compares what the sender saw with what is true now.
     *
     * @param expected null for whatever is current
     * @throws StaleSceneException when somebody was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireVersion(long contestId, @Nullable Long expected) {
        long version = view(contestId).version();
        if (expected != null && expected != version) {
            throw new StaleSceneException(version);
        }
    }

    /**
     * That cue runs: its scene goes on air and the pointer goes on. What it commands has been done by the caller.
     *
     * @param list the running order as it is after that
     * @param step from 0
     * @param replayed whether the cue had been run before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView run(long contestId, CueList list, Cue cue, int step, boolean replayed) {
        StageState state = state(contestId);
        if (cue.kind() == CueKind.CALL) {
            passAllBehind(state, list, cue);
        }
        state.pass(list.upTo(cue).stream().map(Cue::key).toList());
        CueList passed = marked(list, state);
        boolean more = step + 1 < cue.steps();
        String next = more
                ? cue.key()
                : passed.after(passed.find(cue.key()).orElse(cue), replayed)
                        .map(Cue::key)
                        .orElse(null);
        return showed(state, () -> state.run(cue, step, cue.scene(step, now()).orElse(null), next));
    }

    /** What that cue stands for has happened; the pointer goes behind it, the picture stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView pass(long contestId, CueList list, Cue cue) {
        StageState state = state(contestId);
        state.pass(list.upTo(cue).stream().map(Cue::key).toList());
        CueList passed = marked(list, state);
        state.pointTo(passed.after(cue, false).map(Cue::key).orElse(null));
        return changed(state);
    }

    /** Shows that step of a cue again; the pointer stands on the cue that was on air. No data change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView goBack(long contestId, Cue cue, int step, Cue from) {
        StageState state = state(contestId);
        return showed(state, () -> state.run(cue, step, cue.scene(step, now()).orElse(null), from.key()));
    }

    /** Puts a scene on air beside the running order; a held picture is let go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView air(long contestId, Scene scene) {
        StageState state = state(contestId);
        return showed(state, () -> state.air(scene));
    }

    /** Puts a scene on air beside the running order, unless the picture is held: then it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView airUnlessHeld(long contestId, Scene scene) {
        StageView seen = view(contestId);
        return seen.held() ? seen : air(contestId, scene);
    }

    /** Following screens keep their picture, until something is put on air. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView hold(long contestId) {
        StageState state = state(contestId);
        state.hold();
        return changed(state);
    }

    /** Takes a cue of the programme out of the running order, or puts it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StageView skip(long contestId, String key, boolean yes) {
        StageState state = state(contestId);
        state.skip(key, yes);
        return changed(state);
    }

    /** The cues of one presenter come again, because the talk does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void comeAgain(long contestId, CueList list, long presenterId) {
        StageState state = state(contestId);
        state.comeAgain(list.cues().stream()
                .filter(cue -> cue.kind().part() == CueKind.Part.PRESENTER)
                .filter(cue -> Long.valueOf(presenterId).equals(cue.presenterId()))
                .map(Cue::key)
                .toList());
        states.save(state);
    }

    /** Adds a cue of the organisers' own, whose text and seconds the caller has checked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnCueView add(long contestId, AddCue wanted) {
        OwnCueView added = ownCues.save(new OwnCue(contestId, wanted)).toView();
        reordered(contestId);
        return added;
    }

    /** Takes an own cue away. @return what it was; empty when it is not of this contest or gone already */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OwnCueView> remove(long contestId, long id) {
        Optional<OwnCue> cue = ownCues.findById(id).filter(own -> own.contestId() == contestId);
        cue.ifPresent(own -> {
            boolean onAir = specialPrize(contestId, state(contestId).scene())
                    .filter(shown -> shown.id() == id)
                    .isPresent();
            ownCues.delete(own);
            reordered(contestId);
            if (onAir) {
                events.publishEvent(new SpecialPrizeChanged(contestId));
            }
        });
        return cue.map(OwnCue::toView);
    }

    /** Nobody goes back to the opening once somebody is called, nor to the marks of those who are through. */
    private static void passAllBehind(StageState state, CueList list, Cue call) {
        List<Long> begun = list.cues().stream()
                .filter(cue -> cue.kind() == CueKind.CLOSE && cue.done() && cue.presenterId() != null)
                .map(Cue::presenterId)
                .toList();
        state.pass(list.cues().stream()
                .filter(cue -> cue.kind().part() == CueKind.Part.OPENING || begun.contains(cue.presenterId()))
                .filter(cue -> !cue.isBeside(call))
                .map(Cue::key)
                .toList());
    }

    private static CueList marked(CueList list, StageState state) {
        Set<String> passed = state.passed();
        return new CueList(list.cues().stream()
                .map(cue -> passed.contains(cue.key()) && !cue.kind().isAct() ? cue.asDone() : cue)
                .toList());
    }

    private StageState state(long contestId) {
        return states.findById(contestId).orElseGet(() -> begin(contestId));
    }

    private StageState begin(long contestId) {
        return new StageState(contestId, reached(presenters.list(contestId)));
    }

    private static Scene reached(List<PresenterView> people) {
        Optional<PresenterView> onStage =
                people.stream().filter(p -> p.isActive() && p.isOnStage()).findFirst();
        return onStage.map(p -> Scene.of(p.turn() == Turn.MARKING ? SceneKind.LAMPS : SceneKind.PRESENTER, p.id()))
                .orElseGet(() -> people.stream().anyMatch(p -> p.turn() == Turn.CLOSED)
                        ? Scene.of(SceneKind.RANKING)
                        : Scene.COVER);
    }

    private void reordered(long contestId) {
        StageState state = state(contestId);
        state.reorder();
        changed(state);
    }

    /** What may put another picture on air: of a break and of a special prize everybody hears, of others the screens. */
    private StageView showed(StageState state, Runnable act) {
        Scene before = state.scene();
        act.run();
        Scene now = state.scene();
        if (!now.equals(before) && (before.kind() == SceneKind.BREAK || now.kind() == SceneKind.BREAK)) {
            events.publishEvent(new BreakChanged(state.contestId()));
        }
        if (!now.equals(before) && (isSpecial(before) || isSpecial(now))) {
            events.publishEvent(new SpecialPrizeChanged(state.contestId()));
        }
        return changed(state);
    }

    private StageView changed(StageState state) {
        StageView view = states.save(state).toView();
        news.tell(News.of(state.contestId(), News.Kind.SCENE, view.version()));
        return view;
    }

    private Instant now() {
        return clock.instant();
    }
}
