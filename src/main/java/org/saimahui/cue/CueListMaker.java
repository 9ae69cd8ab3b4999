package org.saimahui.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/**
 * Makes the running order from the programme. A cue with a command is done when what it commands has happened, whoever did it; one
 * that only shows something is done when it has been on air, or the evening has gone past it.
 */
final class CueListMaker {

    private final CueFacts facts;

    private final Set<String> shown;

    private final Set<String> skipped;

    private final List<OwnCueView> own;

    private final List<Cue> cues = new ArrayList<>();

    private CueListMaker(CueFacts facts, Set<String> shown, Set<String> skipped, List<OwnCueView> own) {
        this.facts = facts;
        this.shown = shown;
        this.skipped = skipped;
        this.own = own;
    }

    /**
     * @param shown keys of the cues that have been on air or were passed
     * @param skipped keys of those taken out of the running order
     */
    static CueList make(CueFacts facts, Set<String> shown, Set<String> skipped, List<OwnCueView> own) {
        CueListMaker maker = new CueListMaker(facts, shown, skipped, own);
        maker.opening();
        facts.presenters().forEach(maker::presenter);
        maker.ending();
        return new CueList(maker.cues);
    }

    private void opening() {
        command(CueKind.COVER, null, facts.stand().begun());
        own(null, OwnCueView.Place.BEFORE);
        if (facts.lots() != CueFacts.Lots.NONE) {
            show(CueKind.LOTS, null, 1);
            command(CueKind.DRAW, null, facts.lots() == CueFacts.Lots.DRAWN || facts.isOrderFixed());
        }
        if (facts.judged()) {
            show(CueKind.PANEL, null, 1);
        }
        show(CueKind.RULES, null, 1);
    }

    private void presenter(PresenterView presenter) {
        own(presenter.id(), OwnCueView.Place.BEFORE);
        if (presenter.isActive()) {
            Turn turn = presenter.turn();
            command(CueKind.CALL, presenter.id(), turn != Turn.WAITING);
            boolean spoken = turn == Turn.MARKING || turn == Turn.CLOSED;
            show(CueKind.CLOCK, presenter.id(), 1, spoken);
            if (facts.figuresOf(presenter) > 0) {
                show(CueKind.FIGURES, presenter.id(), facts.figuresOf(presenter), spoken);
            }
            if (facts.judged()) {
                command(CueKind.OPEN, presenter.id(), turn == Turn.MARKING || turn == Turn.CLOSED);
            }
            if (!facts.judged() || !facts.held().includes(presenter)) {
                closing(presenter, List.of(presenter));
            } else if (facts.held().last().filter(presenter::equals).isPresent()) {
                closing(presenter, facts.held().presenters());
            }
        }
        own(presenter.id(), OwnCueView.Place.AFTER);
    }

    /** At a held start they are closed with the last one, and their marks are shown one after another. */
    private void closing(PresenterView last, List<PresenterView> all) {
        command(CueKind.CLOSE, last.id(), all.stream().allMatch(p -> p.turn() == Turn.CLOSED));
        all.stream().filter(p -> facts.boardsOf(p) > 0).forEach(p -> show(CueKind.MARKS, p.id(), facts.boardsOf(p)));
        show(CueKind.RANKING, last.id(), 1);
    }

    private void ending() {
        if (facts.vote() != CueFacts.Vote.NONE) {
            command(CueKind.OPEN_VOTE, null, facts.vote().hasReached(CueFacts.Vote.OPEN));
            command(CueKind.CLOSE_VOTE, null, facts.vote().hasReached(CueFacts.Vote.CLOSED));
            if (!facts.result().frozen()) {
                command(CueKind.SHOW_VOTES, null, facts.vote().hasReached(CueFacts.Vote.SHOWN));
            }
        }
        own(null, OwnCueView.Place.AFTER);
        command(CueKind.CLOSE_CONTEST, null, facts.stand().closed());
        if (facts.result().reveal() > 0) {
            show(CueKind.REVEAL, null, facts.result().reveal());
        }
        prizes(true);
        command(CueKind.RELEASE, null, facts.stand().released());
        prizes(false);
        show(CueKind.THANKS, null, 1);
    }

    /** Where the result is told, prizes are given before it is released; else after it, and so are those left over. */
    private void prizes(boolean before) {
        boolean told = facts.result().reveal() > 0
                && !facts.stand().released()
                && !skipped.contains(key(CueKind.REVEAL, null));
        own.stream()
                .filter(CueListMaker::isGivenAtTheEnd)
                .filter(cue -> before == (told || shown.contains(cue.key())))
                .forEach(this::add);
        for (int prize = facts.result().awards(); prize >= 1; prize--) {
            String key = "award-" + prize;
            if (before == (told || shown.contains(key))) {
                add(key, CueKind.AWARD, null, 1, shown.contains(key));
            }
        }
    }

    private void own(@Nullable Long presenterId, OwnCueView.Place place) {
        for (OwnCueView cue : own) {
            if (cue.place() == place && Objects.equals(cue.presenterId(), presenterId) && !isGivenAtTheEnd(cue)) {
                add(cue);
            }
        }
    }

    /** A prize of the organisers' own that hangs beside nobody has its place with the others, before them. */
    private static boolean isGivenAtTheEnd(OwnCueView cue) {
        return cue.kind() == CueKind.SPECIAL_PRIZE
                && cue.presenterId() == null
                && cue.place() == OwnCueView.Place.AFTER;
    }

    private void add(OwnCueView cue) {
        cues.add(new Cue(
                cue.key(),
                cue.kind(),
                cue.presenterId(),
                steps(cue.kind()),
                cue.text(),
                cue.seconds(),
                shown.contains(cue.key()),
                skipped.contains(cue.key())));
    }

    /** The figures of the evening come one by one. */
    private int steps(CueKind kind) {
        if (kind != CueKind.FIGURE) {
            return 1;
        }
        long figures = facts.presenters().stream()
                .filter(p -> p.isActive() && facts.figuresOf(p) > 0)
                .count();
        return Math.max(1, (int) figures);
    }

    private void command(CueKind kind, @Nullable Long presenterId, boolean happened) {
        add(key(kind, presenterId), kind, presenterId, 1, happened);
    }

    private void show(CueKind kind, @Nullable Long presenterId, int steps) {
        show(kind, presenterId, steps, false);
    }

    /** @param over whether the time for it has passed, as where a contest comes from a file with its marks */
    private void show(CueKind kind, @Nullable Long presenterId, int steps, boolean over) {
        String key = key(kind, presenterId);
        add(key, kind, presenterId, steps, over || shown.contains(key));
    }

    /** Once the contest is closed nobody is introduced, called or marked any more. */
    private void add(String key, CueKind kind, @Nullable Long presenterId, int steps, boolean done) {
        boolean over = facts.stand().closed() && kind.part() != CueKind.Part.ENDING;
        cues.add(new Cue(key, kind, presenterId, steps, "", null, done || over, skipped.contains(key)));
    }

    /** {@code call-12}, {@code rules}. */
    static String key(CueKind kind, @Nullable Long presenterId) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return presenterId == null ? name : name + "-" + presenterId;
    }
}
