package org.saimahui.acts;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.document.InputProblems;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.Race;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** Puts a scene on air beside the running order: a message, a dark wall. Without a kind the running cue comes back. */
@Component
class Air implements CommandHandler {

    /** They show numbers or decisions and have a command of their own. */
    private static final Set<SceneKind> OF_THEIR_OWN =
            Set.of(SceneKind.MARKS, SceneKind.REVEAL, SceneKind.AWARD, SceneKind.SPECIAL_PRIZE, SceneKind.LOTS);

    private final RunningOrder order;

    private final CueService cues;

    private final BoardPages boards;

    private final Clock clock;

    Air(RunningOrder order, CueService cues, BoardPages boards, Clock clock) {
        this.boards = boards;
        this.order = order;
        this.cues = cues;
        this.clock = clock;
    }

    @Override
    public Command command() {
        return Command.AIR;
    }

    @Override
    public boolean followsScene() {
        return true;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.KIND, Argument.TEXT, Argument.STEP);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Optional.empty();
    }

    @Override
    public void check(Situation now, StageCommand given, InputProblems problems) {
        String name = given.get(Argument.KIND).orElse(null);
        SceneKind kind = kind(name);
        if (name != null && (kind == null || OF_THEIR_OWN.contains(kind))) {
            problems.add("BAD_VALUE", "/kind");
            return;
        }
        if (kind != null && kind.needsPresenter() && given.presenter() == null) {
            problems.add("MISSING_FIELD", "/presenter");
        } else if (given.presenter() != null) {
            now.named(given)
                    .ifPresentOrElse(
                            named -> requireActive(named, problems),
                            () -> problems.add("UNKNOWN_PRESENTER", "/presenter", given.presenter()));
        }
        if (kind == SceneKind.VOTE && !now.parts().audience()) {
            problems.add("NO_AUDIENCE", "/kind");
        }
        Text text = new Text();
        // A message without words says what is always right: please wait.
        text.line("/text", given.get(Argument.TEXT).orElse(""), Scene.LONGEST_TEXT, false);
        text.problems()
                .forEach(p -> problems.add(p.code(), p.pointer(), p.args().toArray()));
    }

    private static void requireActive(PresenterView named, InputProblems problems) {
        if (!named.isActive()) {
            problems.add("NOT_ACTIVE", "/presenter", named.number(), named.name());
        }
    }

    @Override
    public void act(Situation now, StageCommand given) {
        SceneKind kind = kind(given.get(Argument.KIND).orElse(null));
        cues.air(now.contest().id(), kind == null ? running(now) : scene(kind, now, given));
    }

    private Scene scene(SceneKind kind, Situation now, StageCommand given) {
        Integer seconds = given.get(Argument.SECONDS).orElse(null);
        Instant until =
                kind == SceneKind.BREAK && seconds != null ? clock.instant().plusSeconds(seconds) : null;
        Long presenter = now.named(given).map(PresenterView::id).orElse(null);
        if (kind == SceneKind.PHOTO && presenter == null) {
            return photo(now, given.get(Argument.STEP).orElse(0));
        }
        boolean atOnce = kind == SceneKind.FIGURE && presenter == null;
        return new Scene(
                kind,
                presenter,
                given.get(Argument.STEP).orElse(atOnce ? Scene.WHOLE : 0),
                given.get(Argument.TEXT).orElse("").strip(),
                until);
    }

    /**
     * The pair at that place among those too close for the eye, as they stand now: from then on it is those two, whatever
     * changes. Where there is none the ranking stands.
     */
    private Scene photo(Situation now, int at) {
        BoardPageView board = boards.view(now.contest());
        return Race.of(board).photos(board).stream()
                .skip(at)
                .findFirst()
                .map(photo -> photo.runners().stream()
                        .map(runner -> runner.lane().presenter())
                        .toList())
                .map(pair -> Scene.of(SceneKind.PHOTO, board.person(pair.get(0)).id())
                        .atStep(pair.get(1)))
                .orElseGet(() -> Scene.of(SceneKind.RANKING));
    }

    /** What the running order has on air; the cover before it has begun. */
    private Scene running(Situation now) {
        return order.list(now)
                .find(order.view(now).running())
                .flatMap(cue -> cue.scene(order.view(now).runningStep(), clock.instant()))
                .orElse(Scene.COVER);
    }

    private static @Nullable SceneKind kind(@Nullable String name) {
        return Arrays.stream(SceneKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
