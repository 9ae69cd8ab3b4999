package org.saimahui.screen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.SpecialPrize;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.BoardPageView;

/**
 * A prize in the organisers' own words, as the wall draws it. It knows no total and no place.
 *
 * @param line what it is given for; may be empty
 */
record SpecialAward(String prize, String line, List<Winner> winners) {

    /**
     * Who gets it.
     *
     * @param person null for one who is written by hand
     * @param figure the strongest of the report; null without an approved one
     */
    record Winner(
            @Nullable PresenterView person,
            String name,
            String unit,
            @Nullable MetricView figure) {

        /** Whether the name stands in the frame, where a photograph would. */
        public boolean upright() {
            return (person == null || person.portrait() == null) && UprightName.fits(name);
        }

        public int glyphs() {
            return UprightName.glyphs(name);
        }
    }

    /** Whoever has left the contest since gets none; null where nobody is left. */
    static @Nullable SpecialAward of(BoardPageView view, OwnCueView cue) {
        SpecialPrize given = Objects.requireNonNull(cue.given());
        List<Winner> winners = new ArrayList<>();
        given.presenters()
                .forEach(id -> view.active(id).map(p -> winner(view, p)).ifPresent(winners::add));
        if (!given.name().isEmpty()) {
            winners.add(new Winner(null, given.name(), given.unit(), null));
        }
        return winners.isEmpty() ? null : new SpecialAward(cue.text(), given.line(), List.copyOf(winners));
    }

    private static Winner winner(BoardPageView view, PresenterView person) {
        PublicReport report = view.report(person.number());
        return new Winner(person, person.name(), person.organisation(), report == null ? null : report.headline());
    }
}
