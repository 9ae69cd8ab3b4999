package org.saimahui.screen.web;

import java.util.List;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.saimahui.voting.VoteTurnout;
import org.springframework.stereotype.Component;

/** Event {@code lights}: how many ballots are stored, while their counts are not shown yet. */
@Component
class VoteLights implements HallWord {

    private final VoteService votes;

    private final VoteTurnout turnout;

    VoteLights(VoteService votes, VoteTurnout turnout) {
        this.votes = votes;
        this.turnout = turnout;
    }

    @Override
    public List<Frame> frames(ContestView contest, long version) {
        VoteState state = votes.status(contest.id()).state();
        if (state != VoteState.OPEN && state != VoteState.CLOSED) {
            return List.of();
        }
        VoteTurnout.Count count = turnout.of(contest.id());
        String data = "{\"stored\": %d, \"codes\": %s}".formatted(count.ballots(), count.codes());
        return List.of(Frame.of("lights", version, data));
    }
}
