package org.saimahui.host;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.PrizePlaces;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.RevealStep;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;

/**
 * The words of a result as it is told: who has come out with the step on the wall, and what whoever is called next still
 * needs. Of steps that the hall has not seen nothing is known here, and of one that was gone back to nothing later is said.
 */
@Component
class RevealWords {

    /** More names than this at once are read from the wall. */
    private static final int MOST_NAMES = 3;

    private final Phrases phrases;

    private final RevealService reveals;

    RevealWords(Phrases phrases, RevealService reveals) {
        this.phrases = phrases;
        this.reveals = reveals;
    }

    /** @param seen what the screens show: another picture that is held hides every step that was told behind it */
    List<String> step(BoardPageView view, StageView seen) {
        Scene onAir = seen.scene();
        if (seen.held() && onAir.kind() != SceneKind.REVEAL) {
            return List.of(phrases.of("host.say.REVEAL"));
        }
        int wanted = onAir.kind() == SceneKind.REVEAL ? onAir.step() : Scene.WHOLE;
        Optional<RevealService.Told> told = reveals.told(view.contest(), wanted, true);
        if (told.isEmpty()) {
            return ahead(view.rule());
        }
        List<String> said = new ArrayList<>(outNow(view, told.get()));
        RevealStep.Call call = told.get().shown().call();
        PresenterView called = call == null ? null : view.people().get(call.presenter());
        if (call != null && called != null) {
            said.add(next(call, called, part(view, told.get().shown())));
        }
        return said.isEmpty() ? ahead(view.rule()) : said;
    }

    /** Before the first step: also in which order it will go, where that is not by the final places. */
    private List<String> ahead(@Nullable ScoringRule rule) {
        boolean lap = rule != null
                && rule.partCodes().contains(ScoringRule.AUDIENCE)
                && rule.weightOf(ScoringRule.AUDIENCE).signum() != 0;
        return lap
                ? List.of(phrases.of("host.say.REVEAL"), phrases.of("host.say.REVEAL.lap"))
                : List.of(phrases.of("host.say.REVEAL"));
    }

    /** Who gets a prize; nobody before all of the result is told to the hall, or while it looks at another picture that is held. */
    List<String> award(BoardPageView view, int prize, StageView seen) {
        Scene onAir = seen.scene();
        boolean shown = !seen.held() || onAir.kind() == SceneKind.AWARD && onAir.step() == prize;
        ContestView contest = view.contest();
        List<Prize> prizes = contest.settings().prizes();
        List<String> said = new ArrayList<>(List.of(phrases.of("host.say.AWARD", PrizePlaces.name(prizes, prize))));
        board(view)
                .filter(board -> shown)
                .map(board -> PrizePlaces.winners(board, prizes, prize))
                .orElse(List.of())
                .stream()
                .map(row -> view.people().get(row.presenter()))
                .filter(Objects::nonNull)
                .map(winner -> winner.organisation().isEmpty()
                        ? winner.name()
                        : phrases.of("host.say.AWARD.to", winner.organisation(), winner.name()))
                .forEach(said::add);
        return said;
    }

    private Optional<Board> board(BoardPageView view) {
        return view.board().state() == ContestState.RELEASED
                ? Optional.of(view.board())
                : reveals.told(view.contest(), Scene.WHOLE, true)
                        .filter(told -> told.left() == 0)
                        .map(RevealService.Told::board);
    }

    private List<String> outNow(BoardPageView view, RevealService.Told told) {
        Set<Integer> before = told.step() == 0
                ? Set.of()
                : reveals.told(view.contest(), told.step() - 1, true).stream()
                        .filter(earlier ->
                                earlier.shown().basis().equals(told.shown().basis()))
                        .flatMap(earlier -> earlier.board().rows().stream())
                        .map(Board.Row::presenter)
                        .collect(Collectors.toSet());
        List<Board.Row> rows = told.board().rows().stream()
                .filter(row -> !before.contains(row.presenter()) && row.score() != null)
                .toList();
        if (rows.size() > MOST_NAMES) {
            return List.of(phrases.of("host.say.REVEAL.all"));
        }
        return rows.stream().map(row -> out(row, told, view)).toList();
    }

    private String out(Board.Row row, RevealService.Told told, BoardPageView view) {
        String score = points(row.shownScore() == null ? row.score() : row.shownScore());
        List<String> basis = told.shown().basis();
        if (view.rule() != null && !basis.containsAll(view.rule().partCodes())) {
            boolean judges = !basis.contains(ScoringRule.OBJECTIVE) && !basis.contains(ScoringRule.AUDIENCE);
            String what = phrases.of(judges ? "scoreboard.marks.judges" : "scoreboard.marks.sofar");
            return phrases.of("host.say.RESULT.shown", row.name(), what, score);
        }
        return told.left() == 0 && row.place() != null
                ? phrases.of("host.say.REVEAL.place", row.name(), score, row.place())
                : phrases.of("host.say.REVEAL.out", row.name(), score);
    }

    /** The panel whose points are told; null for the audience's part. */
    private static @Nullable String part(BoardPageView view, RevealStep shown) {
        ScoringRule rule = view.rule();
        String part = shown.part();
        return rule == null || part == null
                ? null
                : rule.panel(part).map(PanelRule::called).orElse(null);
    }

    private String next(RevealStep.Call call, PresenterView called, @Nullable String panel) {
        BigDecimal needed = call.needed();
        if (needed == null) {
            return panel == null
                    ? phrases.of(
                            "host.say.REVEAL.first",
                            called.name(),
                            points(call.own().toPlainString()))
                    : phrases.of("host.say.REVEAL.first.part", called.name(), panel);
        }
        if (call.leads()) {
            return panel == null
                    ? phrases.of("host.say.REVEAL.leads", called.name())
                    : phrases.of("host.say.REVEAL.leads.part", called.name(), panel);
        }
        if (call.isOut()) {
            return phrases.of("host.say.REVEAL.beyond", called.name());
        }
        String most = call.most().toPlainString();
        return panel == null
                ? phrases.of("host.say.REVEAL.needs", called.name(), needed.toPlainString(), most)
                : phrases.of("host.say.REVEAL.needs.part", called.name(), needed.toPlainString(), most, panel);
    }

    private static String points(@Nullable String score) {
        return Objects.requireNonNull(score).replace('-', '\u2212');
    }
}
