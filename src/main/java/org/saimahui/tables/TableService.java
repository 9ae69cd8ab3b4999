package org.saimahui.tables;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.shared.Hashes;
import org.saimahui.spreadsheet.Sheet;
import org.saimahui.sums.LiveSheets;
import org.saimahui.sums.ResultSheet;
import org.saimahui.sums.ResultSheets;
import org.saimahui.voting.Tally;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to tables of results. */
@Service
@Transactional(readOnly = true)
public class TableService {

    private final ContestService contests;

    private final LiveSheets live;

    private final PresenterService presenters;

    private final VoteService votes;

    private final VoteCounts counts;

    private final ReleaseService releases;

    private final ResultSheets layouts;

    private final RankingSheets sheets;

    private final Clock clock;

    TableService(
            ContestService contests,
            LiveSheets live,
            PresenterService presenters,
            VoteService votes,
            VoteCounts counts,
            ReleaseService releases,
            ResultSheets layouts,
            RankingSheets sheets,
            Clock clock) {
        this.contests = contests;
        this.clock = clock;
        this.live = live;
        this.presenters = presenters;
        this.votes = votes;
        this.counts = counts;
        this.releases = releases;
        this.layouts = layouts;
        this.sheets = sheets;
    }

    /**
     * The organiser's ranking as it is now: of presenters whose marking is open nobody sees a mark.
     *
     * @return places, then marks, then what they are of
     */
    public List<Sheet> ranking(long contestId, Locale locale) {
        ContestView contest = contests.get(contestId);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), contest.zone());
        return all(contest, live.of(contestId, locale), now, null, locale);
    }

    /**
     * The released ranking, for everybody.
     *
     * @param version which release, or null for the newest
     * @throws org.saimahui.shared.NotFoundException before the release
     */
    public List<Sheet> released(long contestId, @Nullable Integer version, Locale locale) {
        ContestView contest = contests.get(contestId);
        ReleasedResult result = releases.get(contestId, version);
        PublishedSheet published = result.sheet();
        ResultSheet ranking = layouts.of(published.file(), published.results(), locale);
        LocalDateTime at = LocalDateTime.ofInstant(result.at(), contest.zone());
        return all(contest, ranking, at, Hashes.spelled(result.fingerprint()), locale);
    }

    /** The ballots of each presenter. @throws CountsNotShownException before they are shown */
    public Sheet votes(long contestId, Locale locale) {
        VoteState state = votes.status(contestId).state();
        if (!votes.isCounted(contestId)) {
            throw new CountsNotShownException(state);
        }
        Tally tally = counts.tally(contestId);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PresenterView p : presenters.list(contestId)) {
            rows.add(new ArrayList<>(List.of(
                    p.number(), p.name(), p.organisation(), tally.votes().getOrDefault(p.number(), 0L))));
        }
        return new Sheet(
                sheets.word("votes", locale),
                List.of(
                        sheets.head("number", 8, locale),
                        sheets.head("name", 14, locale),
                        sheets.head("organisation", 24, locale),
                        sheets.head("ballots", 10, locale)),
                rows);
    }

    private List<Sheet> all(
            ContestView contest, ResultSheet ranking, LocalDateTime at, @Nullable String fingerprint, Locale locale) {
        return List.of(
                sheets.places(ranking, locale),
                sheets.marks(ranking, locale),
                sheets.about(contest, ranking, at.truncatedTo(ChronoUnit.SECONDS), fingerprint, locale));
    }
}
