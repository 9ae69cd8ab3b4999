package org.saimahui.recap;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterState;
import org.saimahui.release.AwardList.Award;
import org.saimahui.report.PublicReport;

/**
 * All that a recap is written from, and all of it public.
 *
 * @param speakers in running order, those who left at the end
 * @param outcome null before the release
 */
public record RecapFacts(
        Records records,
        boolean rehearsal,
        ContestState state,
        Evening evening,
        List<Speaker> speakers,
        Jury jury,
        @Nullable Outcome outcome) {

    public RecapFacts {
        speakers = List.copyOf(speakers);
    }

    /**
     * Where and when; what is not known is empty.
     *
     * @param startsAt as it was planned; null where no time was set
     * @param begunAt when the contest went live, by the record; null before, and where the record has nothing of it
     */
    public record Evening(
            String title,
            String campaign,
            String host,
            String venue,
            @Nullable ZonedDateTime startsAt,
            @Nullable ZonedDateTime begunAt) {}

    /**
     * One who stands on stage.
     *
     * @param spoke whether the turn on stage has come
     * @param report the approved one; null where there is none
     */
    public record Speaker(
            int number,
            String name,
            String organisation,
            String position,
            PresenterState state,
            boolean spoke,
            @Nullable String portrait,
            @Nullable PublicReport report) {

        public boolean isActive() {
            return state == PresenterState.ACTIVE;
        }
    }

    /**
     * Who marks.
     *
     * @param showOnly whether nobody is marked at all
     * @param seats how many seats each panel has, in the order of the rule
     */
    public record Jury(boolean showOnly, Map<String, Integer> seats) {}

    /**
     * A released result.
     *
     * @param by who released it, by role
     * @param places by place, those without one at the end
     * @param ties what told equal totals apart, a sentence each
     * @param votes null where the audience has no part, nobody voted, or levels were given
     * @param ratings null where no levels were given
     * @param corrects which version this one corrects; null for none
     * @param correcting why it is being corrected now; null where it is not
     * @param replaced why it was replaced by a newer one; null for the newest
     */
    public record Outcome(
            int version,
            ZonedDateTime at,
            String by,
            List<Place> places,
            List<String> ties,
            List<Award> awards,
            @Nullable Votes votes,
            @Nullable Ratings ratings,
            @Nullable Corrected corrects,
            @Nullable String correcting,
            @Nullable String replaced) {

        public Outcome {
            places = List.copyOf(places);
            ties = List.copyOf(ties);
            awards = List.copyOf(awards);
        }

        Optional<Place> of(int number) {
            return places.stream().filter(place -> place.number() == number).findFirst();
        }

        Optional<String> prizeOf(int number) {
            return awards.stream()
                    .filter(award -> award.winners().stream().anyMatch(winner -> winner.number() == number))
                    .map(Award::prize)
                    .findFirst();
        }
    }

    /**
     * How one came out, as the sheet prints it.
     *
     * @param place null without a total; so is {@code total} then
     * @param parts those that count
     * @param adjusted points by hand with their sign; {@code 0} for none
     */
    public record Place(
            int number, @Nullable Integer place, @Nullable String total, List<Part> parts, String adjusted) {

        public Place {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a total, with its points. */
    public record Part(String name, String points) {}

    /** The audience's votes. @param of by running number @param all as many as were given */
    public record Votes(Map<Integer, Long> of, String all) {}

    /** The audience's levels. @param best the name of the one worth most @param of how many of it each got, by running number */
    public record Ratings(String best, Map<Integer, Long> of) {}

    /** An earlier version. */
    public record Corrected(int version, String reason) {}
}
