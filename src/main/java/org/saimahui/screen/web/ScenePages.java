package org.saimahui.screen.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ShownHeads;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClocks;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.oversight.SupervisorCards;
import org.saimahui.page.Languages;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.scoreboard.ShownMarksService;
import org.saimahui.screen.HeldPictures;
import org.saimahui.screen.Monitors;
import org.saimahui.screen.Pin;
import org.saimahui.voting.VoteState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Gathers what a scene is drawn from, and draws it for the stream; the same template serves the first load. */
@Component
class ScenePages implements Monitors {

    private static final Logger LOG = LoggerFactory.getLogger(ScenePages.class);

    private static final Set<SceneKind> WITH_HEAD = EnumSet.of(
            SceneKind.COVER, SceneKind.RANKING, SceneKind.TABLE, SceneKind.VOTE, SceneKind.REVEAL, SceneKind.AWARD);

    private final BoardPages boards;

    private final CueService cues;

    private final TalkClocks clocks;

    private final ShownMarksService marks;

    private final RevealService reveals;

    private final Lots lots;

    private final HeldPictures held;

    private final ShownHeads heads;

    private final SupervisorCards supervisors;

    private final SpringTemplateEngine templates;

    private final TransactionTemplate beside;

    ScenePages(
            BoardPages boards,
            CueService cues,
            TalkClocks clocks,
            ShownMarksService marks,
            RevealService reveals,
            Lots lots,
            HeldPictures held,
            ShownHeads heads,
            SupervisorCards supervisors,
            SpringTemplateEngine templates,
            PlatformTransactionManager transactions) {
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        beside.setReadOnly(true);
        this.heads = heads;
        this.supervisors = supervisors;
        this.lots = lots;
        this.held = held;
        this.marks = marks;
        this.reveals = reveals;
        this.boards = boards;
        this.cues = cues;
        this.clocks = clocks;
        this.templates = templates;
    }

    /** The scene of that contest now. */
    SceneView view(ContestView contest) {
        return view(contest, null, true);
    }

    /**
     * The same for one screen.
     *
     * @param pin null for what is on air
     * @param hall whether it is one of the hall; everybody else is one step of the reveal behind
     */
    SceneView view(ContestView contest, @Nullable Pin pin, boolean hall) {
        StageView stage = cues.view(contest.id());
        RevealService.Told told = pin == null ? told(contest, stage.scene(), hall) : null;
        BoardPageView view = told == null ? boards.view(contest) : boards.told(contest, told.board());
        PresenterView onStage = view.onStage();
        Scene scene = pin == null ? stage.scene() : pin.scene(onStage == null ? null : onStage.id());
        PresenterView presenter = presenter(scene, view);
        SceneKind kind = told == null ? drawn(scene, presenter, shown(scene, view), view) : drawn(scene, told, view);
        return view(scene, kind, stage.version(), strip(contest, presenter), told, view);
    }

    @Override
    public long version(ContestView contest) {
        return view(contest).version();
    }

    /** Drawn in a transaction of their own, which only reads: one that fails does not take the caller's along. */
    @Override
    public void keep(ContestView contest) {
        Map<String, String> hall;
        Map<String, String> everybody;
        try {
            hall = beside.execute(status -> pictures(contest, true));
            everybody = beside.execute(status -> pictures(contest, false));
        } catch (RuntimeException undrawn) {
            LOG.warn("The picture that {} holds cannot be drawn and is not kept", contest.slug(), undrawn);
            held.forget(contest.id());
            return;
        }
        hall.forEach((language, markup) -> held.keep(contest.id(), true, language, markup));
        everybody.forEach((language, markup) -> held.keep(contest.id(), false, language, markup));
    }

    /** What is on air, by the code of the language. */
    private Map<String, String> pictures(ContestView contest, boolean hall) {
        SceneView scene = view(contest, null, hall);
        return Languages.ALL.stream().collect(Collectors.toMap(Languages::code, language -> draw(scene, language)));
    }

    @Override
    public String onAir(ContestView contest, Locale language) {
        return heldPicture(contest, true, language).orElseGet(() -> draw(view(contest), language));
    }

    /** The picture that screens keep; empty while none is held. */
    Optional<String> heldPicture(ContestView contest, boolean hall, Locale language) {
        return cues.view(contest.id()).held()
                ? held.find(contest.id(), hall, Languages.code(language))
                : Optional.empty();
    }

    @Override
    public String ahead(ContestView contest, Scene scene, Locale language) {
        RevealService.Told told = told(contest, scene, true);
        BoardPageView view = told == null ? boards.view(contest) : boards.told(contest, told.board());
        PresenterView presenter = presenter(scene, view);
        SceneKind kind = told == null ? planned(scene, presenter, view) : drawn(scene, told, view);
        long version = cues.view(contest.id()).version();
        return draw(view(scene, kind, version, strip(contest, presenter), told, view), language);
    }

    /**
     * The step of the reveal as far as it has been told, which a look ahead is not beyond either; for an award, before the
     * result is released, the last one that was.
     */
    private RevealService.@Nullable Told told(ContestView contest, Scene scene, boolean hall) {
        if (scene.kind() == SceneKind.AWARD && contest.state() != ContestState.RELEASED) {
            return reveals.told(contest, Scene.WHOLE, hall).orElse(null);
        }
        return scene.kind() == SceneKind.REVEAL
                ? reveals.told(contest, scene.step(), hall).orElse(null)
                : null;
    }

    /** Whoever has not seen the whole result yet sees, in place of an award, how far it was told. */
    private static SceneKind drawn(Scene scene, RevealService.Told told, BoardPageView view) {
        if (scene.kind() != SceneKind.AWARD || told.left() > 0) {
            return SceneKind.REVEAL;
        }
        return Awards.of(view, told, scene.step()).winners().isEmpty() ? SceneKind.COVER : SceneKind.AWARD;
    }

    private SceneView view(
            Scene scene,
            SceneKind kind,
            long version,
            @Nullable TalkStrip strip,
            RevealService.@Nullable Told told,
            BoardPageView view) {
        DrawView draw =
                kind == SceneKind.LOTS ? lots.current(view.contest().id()).orElse(null) : null;
        return new SceneView(
                kind == SceneKind.LOTS && draw == null ? SceneKind.COVER : kind,
                presenter(scene, view),
                scene.step(),
                scene.text(),
                scene.until(),
                version,
                strip,
                shown(scene, view),
                told,
                draw,
                head(kind, view),
                reissued(kind, view.contest()),
                view);
    }

    /** While the evening is under way, on the same pictures. */
    private SupervisorCards.@Nullable Issued reissued(SceneKind kind, ContestView contest) {
        boolean under = contest.state() == ContestState.LIVE || contest.state() == ContestState.CLOSED;
        return under && WITH_HEAD.contains(kind)
                ? supervisors.reissued(contest.slug()).orElse(null)
                : null;
    }

    /** From the freeze or the end of the vote on, where nobody talks and nothing else is to be read. */
    private ShownHeads.@Nullable ShownHead head(SceneKind kind, BoardPageView view) {
        VoteState vote = view.board().vote().state();
        boolean shown = view.board().frozen()
                || vote == VoteState.CLOSED
                || vote == VoteState.SHOWN
                || view.contest().isOver();
        return shown && WITH_HEAD.contains(kind)
                ? heads.newest(view.contest().slug()).orElse(null)
                : null;
    }

    private @Nullable TalkStrip strip(ContestView contest, @Nullable PresenterView presenter) {
        if (presenter == null) {
            return null;
        }
        ClockView clock = clocks.view(contest);
        PresenterView whose = clock.presenter();
        return whose != null && whose.id() == presenter.id() ? new TalkStrip(clock) : null;
    }

    /** Before it is on air a vote is not open yet, and a ranking without any row shows the lanes that wait. */
    private SceneKind planned(Scene scene, @Nullable PresenterView presenter, BoardPageView view) {
        SceneKind kind = scene.kind();
        boolean asItIs = kind == SceneKind.VOTE || kind == SceneKind.RANKING && view.peopleCount() > 0;
        return asItIs ? kind : drawn(scene, presenter, shown(scene, view), view);
    }

    /** The whole scene as markup. */
    String draw(SceneView scene, Locale language) {
        return draw("screen/_scene", scene.model(), language);
    }

    /** Any picture as markup. @param template that has it as fragment {@code scene} */
    String draw(String template, Map<String, Object> model, Locale language) {
        return templates.process(template, Set.of("scene"), new Context(language, model));
    }

    private static @Nullable PresenterView presenter(Scene scene, BoardPageView view) {
        Long id = scene.presenterId();
        return view.people().values().stream()
                .filter(p -> id != null && p.id() == id && p.isActive())
                .findFirst()
                .orElse(null);
    }

    /** A picture about somebody who has left, or of a vote that is over, has nothing left to show: the ranking stands. */
    private static SceneKind drawn(
            Scene scene, @Nullable PresenterView presenter, @Nullable ShownMarks shown, BoardPageView view) {
        SceneKind kind = scene.kind();
        return switch (kind) {
            case PRESENTER -> presenter == null ? ranking(view) : kind;
            case FIGURE -> presenter == null && FigureWall.of(view, 0).isEmpty() ? SceneKind.COVER : kind;
            case LAMPS, MARKS ->
                hasLamps(presenter, view) ? SceneKind.LAMPS : shown == null ? ranking(view) : SceneKind.MARKS;
            case VOTE -> isVoting(view.board().vote().state()) ? kind : ranking(view);
            case RANKING -> isAwaited(view) ? kind : ranking(view);
            case MESSAGE, BREAK, BLANK, LOTS, THANKS -> kind;
            case PANEL -> isJudged(view) ? kind : SceneKind.COVER;
            case RULES -> view.rule() == null ? SceneKind.COVER : kind;
            case TABLE -> view.board().rows().isEmpty() ? SceneKind.COVER : kind;
            case PHOTO -> SceneView.photo(view, presenter, scene.step()).isPresent() ? kind : ranking(view);
            case ATTACHMENT ->
                presenter == null ? ranking(view) : hasAttachments(presenter, view) ? kind : SceneKind.PRESENTER;
            case AWARD -> Awards.of(view, null, scene.step()).winners().isEmpty() ? SceneKind.COVER : kind;
            case COVER, REVEAL -> SceneKind.COVER;
        };
    }

    /** Whose marking is closed and whose marks wait to be shown: lamps become the backs of the boards. */
    private @Nullable ShownMarks shown(Scene scene, BoardPageView view) {
        PresenterView presenter = presenter(scene, view);
        boolean about = scene.kind() == SceneKind.LAMPS || scene.kind() == SceneKind.MARKS;
        if (!about || presenter == null || presenter.turn() != Turn.CLOSED) {
            return null;
        }
        int step = scene.kind() == SceneKind.MARKS ? scene.step() : 0;
        return marks.of(presenter.id()).map(all -> all.upTo(step)).orElse(null);
    }

    /** From the first ballot to the counts: a closed vote waits for them. */
    private static boolean isVoting(VoteState vote) {
        return vote == VoteState.OPEN || vote == VoteState.CLOSED;
    }

    private static boolean hasAttachments(PresenterView presenter, BoardPageView view) {
        PublicReport report = view.report(presenter.number());
        return report != null && !report.attachments().isEmpty();
    }

    private static boolean isJudged(BoardPageView view) {
        return view.rule() != null && !view.rule().panels().isEmpty();
    }

    private static boolean hasLamps(@Nullable PresenterView presenter, BoardPageView view) {
        Integer marked = view.lamps().presenter();
        return presenter != null && marked != null && marked == presenter.number();
    }

    /** Whether somebody's total is on its way into the ranking: before the first one all lanes wait at the line. */
    private static boolean isAwaited(BoardPageView view) {
        return view.people().values().stream().anyMatch(p -> p.isActive() && p.turn() == Turn.CLOSED);
    }

    private static SceneKind ranking(BoardPageView view) {
        return view.board().rows().isEmpty() ? SceneKind.COVER : SceneKind.RANKING;
    }
}
