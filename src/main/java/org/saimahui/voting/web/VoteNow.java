package org.saimahui.voting.web;

import org.jspecify.annotations.Nullable;

/** What a waiting page asks for. @param left milliseconds until the vote closes by itself, or null */
record VoteNow(String state, String contest, @Nullable Long left) {

    static VoteNow of(VotePage page) {
        if (page.isPaused()) {
            return new VoteNow("PAUSED", page.contest().state().name(), null);
        }
        String state = page.open() || page.status().state() != org.saimahui.voting.VoteState.OPEN
                ? page.status().state().name()
                : org.saimahui.voting.VoteState.CLOSED.name();
        return new VoteNow(state, page.contest().state().name(), page.left());
    }
}
