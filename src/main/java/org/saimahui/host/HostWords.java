package org.saimahui.host;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.cue.CueService;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.SpecialPrize;
import org.saimahui.cue.StageView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.scoreboard.ShownMarksService;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;

/**
 * The words of a line in the reader's language. A number is in them once {@link ShownMarksService} has let it out to the
 * wall, never before.
 */
@Component
public class HostWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Phrases phrases;

    private final RuleText rules;

    private final JudgeService judges;

    private final ShownMarksService marks;

    private final RevealWords reveal;

    private final CueService cues;

    HostWords(
            Phrases phrases,
            RuleText rules,
            JudgeService judges,
            ShownMarksService marks,
            RevealWords reveal,
            CueService cues) {
        this.reveal = reveal;
        this.cues = cues;
        this.phrases = phrases;
        this.rules = rules;
        this.judges = judges;
        this.marks = marks;
    }

    /**
     * The sentences, in turn.
     *
     * @param about whom the line is about; null where it is about nobody
     * @param seen what the screens show
     */
    public List<String> of(Line line, BoardPageView view, @Nullable PresenterView about, StageView seen) {
        ContestView contest = view.contest();
        if (about == null && line.presenterId() != null) {
            return List.of();
        }
        return switch (line.kind()) {
            case WELCOME, THANKS -> List.of(say(line.kind(), quoted(contest.title())));
            case PANEL -> panel(contest);
            case RULES -> rules(view);
            case CALL -> List.of(call(Objects.requireNonNull(about)));
            case MARK -> List.of(say(line.kind(), Objects.requireNonNull(about).name(), about.number()));
            case TALKED ->
                List.of(say(line.kind(), Objects.requireNonNull(about).name()));
            case RESULT -> List.of(result(Objects.requireNonNull(about), view));
            case AWARD -> reveal.award(view, line.prize(), seen);
            case SPECIAL_PRIZE -> specialPrize(line, view);
            case REVEAL -> reveal.step(view, seen);
            case MESSAGE -> List.of(line.text().isEmpty() ? phrases.of("host.say.MESSAGE") : line.text());
            case BREAK -> pause(line, contest, seen.scene().until());
            case LOTS, CLOSED, OPEN_VOTE, CLOSE_VOTE, COUNTED, CLOSING -> List.of(say(line.kind()));
        };
    }

    /** What it is called, what for, and who gets it. */
    private List<String> specialPrize(Line line, BoardPageView view) {
        List<String> said = new ArrayList<>(List.of(phrases.of("host.say.AWARD", line.text())));
        SpecialPrize given = cues.own(view.contest().id()).stream()
                .filter(cue -> cue.key().equals(line.key()))
                .findFirst()
                .map(OwnCueView::given)
                .orElse(null);
        if (given != null) {
            Stream.of(given.line()).filter(text -> !text.isEmpty()).forEach(said::add);
            given.presenters().stream()
                    .flatMap(id -> view.active(id).stream())
                    .map(winner -> winner(winner.organisation(), winner.name()))
                    .forEach(said::add);
            Stream.of(given.name())
                    .filter(name -> !name.isEmpty())
                    .map(name -> winner(given.unit(), name))
                    .forEach(said::add);
        }
        return said;
    }

    private String winner(String unit, String name) {
        return unit.isEmpty() ? name : phrases.of("host.say.AWARD.to", unit, name);
    }

    private List<String> panel(ContestView contest) {
        List<JudgeView> all = judges.list(contest.id());
        boolean named = contest.settings().judgesShownAs() == JudgesShownAs.NAME
                && all.stream().noneMatch(judge -> judge.name().isEmpty());
        if (!named) {
            return List.of(say(LineKind.PANEL, all.size()));
        }
        return Stream.concat(
                        Stream.of(phrases.of("host.say.PANEL.named")),
                        all.stream().map(judge -> together(judge.organisation(), judge.name())))
                .toList();
    }

    private List<String> rules(BoardPageView view) {
        ScoringRule rule = view.rule();
        if (rule == null) {
            return List.of(phrases.of("host.say.RULES.none"));
        }
        List<String> said = new ArrayList<>();
        said.add(say(LineKind.RULES));
        rules.brief(rule, view.contest().settings().talkSeconds(), phrases.locale())
                .forEach(line -> said.add(
                        line.label().isEmpty()
                                ? line.text()
                                : phrases.of("host.say.RULES.line", line.label(), line.text())));
        return said;
    }

    private String call(PresenterView presenter) {
        String post = together(presenter.organisation(), presenter.position());
        return post.isEmpty()
                ? phrases.of("host.say.CALL.bare", presenter.number(), presenter.name())
                : say(LineKind.CALL, presenter.number(), post, presenter.name());
    }

    private String result(PresenterView presenter, BoardPageView view) {
        ShownMarks.Result shown = marks.of(presenter.id())
                .filter(ShownMarks::isWhole)
                .map(ShownMarks::result)
                .orElse(null);
        if (shown == null) {
            return say(LineKind.RESULT, presenter.name());
        }
        if (shown.total() == null) {
            return phrases.of("host.say.RESULT.none", presenter.name());
        }
        String what = view.complete()
                ? "scoreboard.total"
                : view.onlyJudges() ? "scoreboard.marks.judges" : "scoreboard.marks.sofar";
        return phrases.of(
                "host.say.RESULT.shown",
                presenter.name(),
                phrases.of(what),
                shown.total().replace('-', '\u2212'));
    }

    private List<String> pause(Line line, ContestView contest, @Nullable Instant until) {
        String said = until == null
                ? say(line.kind())
                : phrases.of("host.say.BREAK.until", TIME.format(until.atZone(contest.zone())));
        return Stream.of(said, line.text()).filter(text -> !text.isEmpty()).toList();
    }

    /** A title stands in quotation marks here; those of its own are inner ones. */
    private static String quoted(String title) {
        return title.replace('“', '‘').replace('”', '’');
    }

    private String say(LineKind kind, Object... args) {
        return phrases.of("host.say." + kind, args);
    }

    private String together(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(phrases.of("host.gap")));
    }
}
