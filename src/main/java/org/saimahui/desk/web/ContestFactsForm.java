package org.saimahui.desk.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InvalidInputException;

/** The facts of an evening as the browser posts them. */
record ContestFactsForm(
        @Nullable Long version,
        String title,
        String campaign,
        String host,
        String venue,
        String startsAt,
        String zone,
        String voteAccess,
        @Nullable Boolean ballotsMayChange,
        @Nullable Boolean adjustmentsNeedTwo) {

    ContestFactsForm {
        title = orEmpty(title);
        campaign = orEmpty(campaign);
        host = orEmpty(host);
        venue = orEmpty(venue);
        startsAt = orEmpty(startsAt);
        zone = orEmpty(zone);
        voteAccess = orEmpty(voteAccess);
        ballotsMayChange = Boolean.TRUE.equals(ballotsMayChange);
        adjustmentsNeedTwo = Boolean.TRUE.equals(adjustmentsNeedTwo);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static ContestFactsForm of(ContestView contest) {
        LocalDateTime start = contest.startsAt();
        return new ContestFactsForm(
                contest.version(),
                contest.title(),
                contest.campaign(),
                contest.host(),
                contest.venue(),
                start == null ? "" : LOCAL.format(start),
                contest.zone().getId(),
                contest.voteAccess().name(),
                contest.ballotsMayChange(),
                contest.adjustmentsNeedTwo());
    }

    ContestFacts toFacts() {
        return new ContestFacts(
                title,
                campaign,
                host,
                venue,
                start(),
                zone.strip(),
                VoteAccess.valueOf(access()),
                Boolean.TRUE.equals(ballotsMayChange),
                Boolean.TRUE.equals(adjustmentsNeedTwo));
    }

    /** The same input on top of the version that is stored now. */
    ContestFactsForm on(long newVersion) {
        return new ContestFactsForm(
                newVersion,
                title,
                campaign,
                host,
                venue,
                startsAt,
                zone,
                voteAccess,
                ballotsMayChange,
                adjustmentsNeedTwo);
    }

    private @Nullable LocalDateTime start() {
        if (startsAt.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(startsAt.strip());
        } catch (DateTimeException notATime) {
            throw InvalidInputException.of("BAD_VALUE", "/startsAt");
        }
    }

    private String access() {
        for (VoteAccess known : VoteAccess.values()) {
            if (known.name().equals(voteAccess)) {
                return voteAccess;
            }
        }
        throw InvalidInputException.of("BAD_VALUE", "/voteAccess");
    }
}
