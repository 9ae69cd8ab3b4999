package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.BallotReceipt;
import org.saimahui.voting.OwnBallots;
import org.saimahui.voting.VoteService;
import org.springframework.stereotype.Component;

/** Puts together what the vote page shows to one voter. */
@Component
class VotePages {

    private final ContestService contests;

    private final VoteService votes;

    private final OwnBallots ballots;

    private final BallotPlaces places;

    private final VoteChoices choices;

    private final Clock clock;

    VotePages(
            ContestService contests,
            VoteService votes,
            OwnBallots ballots,
            BallotPlaces places,
            VoteChoices choices,
            Clock clock) {
        this.contests = contests;
        this.votes = votes;
        this.ballots = ballots;
        this.places = places;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * The page of a voter who has stored a ballot; nothing for everybody else, who all see the same.
     *
     * @param device the voter's cookie, or null on the first visit
     * @param change whether the voter wants to change the stored ballot
     * @param another whether somebody else votes with this device, by a ticket of one's own
     */
    Optional<VotePage> own(String slug, @Nullable String device, boolean change, boolean another) {
        if (device == null) {
            return Optional.empty();
        }
        ContestView contest = contests.getPublic(slug);
        return ballots.find(places.get(slug), contest.voteAccess(), device).map(own -> {
            boolean changing = change && contest.ballotsMayChange();
            boolean adding = another && contest.voteAccess() == VoteAccess.TICKET;
            return page(contest, own, changing || adding, changing ? Ticked.of(own) : Ticked.NONE, "", null);
        });
    }

    /** The page of everybody who has no ballot stored. */
    VotePage common(ContestView contest) {
        return page(contest, null, false, Ticked.NONE, "", null);
    }

    /** Where the vote stands. */
    VoteNow now(String slug) {
        ContestView contest = contests.getPublic(slug);
        return VoteNow.of(new VotePage(
                contest,
                votes.status(contest.id()),
                votes.isForeseen(contest.id()),
                clock.instant(),
                List.of(),
                null,
                false,
                Ticked.NONE,
                "",
                null));
    }

    /**
     * The page after a form was refused, or its code was looked at: what was ticked and typed is kept.
     *
     * @param aboutTicket whether it is the code that was looked at or refused: whoever types another one goes on voting,
     *     whatever this device has stored
     * @param unit of the ticket whose code was looked at, empty for one without; null where it was not
     */
    VotePage again(
            String slug,
            String device,
            HttpServletRequest sent,
            Ticked chosen,
            boolean aboutTicket,
            @Nullable String unit) {
        ContestView contest = contests.getPublic(slug);
        BallotReceipt own =
                ballots.find(places.get(slug), contest.voteAccess(), device).orElse(null);
        String ticket = sent.getParameter("ticket");
        boolean editing = contest.ballotsMayChange() || own == null || aboutTicket;
        return page(contest, own, editing, chosen, ticket == null ? "" : ticket, unit);
    }

    private VotePage page(
            ContestView contest,
            @Nullable BallotReceipt own,
            boolean editing,
            Ticked chosen,
            String ticket,
            @Nullable String unit) {
        return new VotePage(
                contest,
                votes.status(contest.id()),
                votes.isForeseen(contest.id()),
                clock.instant(),
                choices.of(contest.id()),
                own,
                editing,
                chosen,
                ticket,
                unit);
    }
}
