package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.saimahui.account.WritingToken;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.front.FormReader;
import org.saimahui.front.RenderedPages;
import org.saimahui.news.News;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.shared.Hashes;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.saimahui.voting.VoteStatus;
import org.springframework.stereotype.Component;

/** The vote page of everybody who has no ballot stored, kept as bytes; only the form's token and the cookies are one's own. */
@Component
class CommonVotePage implements FormReader {

    /** How exact the countdown of a timed vote is, in milliseconds. */
    private static final long TICK = 250;

    private final ContestService contests;

    private final VoteService votes;

    private final ProgrammeService programme;

    private final VotePages pages;

    private final RenderedPages rendered;

    private final VoterCookie cookie;

    private final WritingToken token;

    private final Clock clock;

    CommonVotePage(
            ContestService contests,
            VoteService votes,
            ProgrammeService programme,
            VotePages pages,
            RenderedPages rendered,
            VoterCookie cookie,
            WritingToken token,
            Clock clock) {
        this.contests = contests;
        this.votes = votes;
        this.programme = programme;
        this.pages = pages;
        this.rendered = rendered;
        this.cookie = cookie;
        this.token = token;
        this.clock = clock;
    }

    /** @throws org.saimahui.shared.NotFoundException when there is no such contest, or it is not public yet */
    void answer(String slug, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContestView contest = contests.getPublic(slug);
        VoteStatus status = votes.status(contest.id());
        boolean timed = status.state() == VoteState.OPEN && status.closesAt() != null;
        String version = programme.version(contest) + "-" + Hashes.sha256Hex(status.toString())
                + (timed ? "-" + clock.millis() / TICK : "");
        rendered.answer(
                request,
                response,
                RenderedPages.Page.of("voting/vote", contest.id(), 0, locale, News.Kind.PROGRAMME, News.Kind.VOTE),
                version,
                !timed,
                this,
                () -> Map.of("contest", contest, "page", pages.common(contest)));
    }

    @Override
    public boolean isNew(HttpServletRequest request) {
        return cookie.read(request) == null;
    }

    @Override
    public String token(HttpServletRequest request, HttpServletResponse response) {
        cookie.readOrGive(request, response);
        return token.field(request, response);
    }
}
