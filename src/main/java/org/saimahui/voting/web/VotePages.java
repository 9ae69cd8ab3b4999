package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
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
     * The page as it stands.
     *
     * @param device the voter's cookie, or null on the first visit
     * @param change whether the voter wants to change the stored ballot
     * @param another whether somebody else votes with this device, by a ticket of one's own
     */
    VotePage page(String slug, @Nullable String device, boolean change, boolean another) {
        ContestView contest = contests.getPublic(slug);
        BallotReceipt own = device == null
                ? null
                : ballots.find(places.get(slug), contest.voteAccess(), device).orElse(null);
        boolean changing = change && contest.ballotsMayChange();
        boolean adding = another && contest.voteAccess() == org.saimahui.contest.VoteAccess.TICKET;
        Set<Integer> chosen = changing && own != null ? new TreeSet<>(own.choices()) : Set.of();
        return page(contest, own, changing || adding, chosen, "");
    }

    /** The page after a form was refused: what was ticked and typed is kept. */
    VotePage again(String slug, String device, HttpServletRequest sent, Set<Integer> chosen) {
        ContestView contest = contests.getPublic(slug);
        BallotReceipt own =
                ballots.find(places.get(slug), contest.voteAccess(), device).orElse(null);
        String ticket = sent.getParameter("ticket");
        return page(contest, own, contest.ballotsMayChange() || own == null, chosen, ticket == null ? "" : ticket);
    }

    private VotePage page(
            ContestView contest, @Nullable BallotReceipt own, boolean editing, Set<Integer> chosen, String ticket) {
        return new VotePage(
                contest,
                votes.status(contest.id()),
                clock.instant(),
                choices.of(contest.id()),
                own,
                editing,
                chosen,
                ticket);
    }
}
