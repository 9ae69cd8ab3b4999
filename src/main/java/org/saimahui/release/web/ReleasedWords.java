package org.saimahui.release.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;

/** What pages of other rooms say of a released result; nothing before the release. */
public class ReleasedWords {

    private final ReleaseService releases;

    ReleasedWords(ReleaseService releases) {
        this.releases = releases;
    }

    /**
     * How somebody came out.
     *
     * @param place null without a total
     * @param prize null for none
     */
    public record Won(
            @Nullable Integer place,
            @Nullable String total,
            @Nullable String prize) {}

    /** Null before the release, and for whoever is not in the result. */
    public @Nullable Won of(ContestView contest, int number) {
        return releases.find(contest.id())
                .map(ReleasedResult::sheet)
                .map(sheet -> won(sheet, number))
                .orElse(null);
    }

    private static @Nullable Won won(PublishedSheet sheet, int number) {
        return sheet.results().stream()
                .filter(row -> row.presenter() == number)
                .findFirst()
                .map(row -> new Won(
                        row.place(),
                        sheet.printed(row),
                        sheet.awards().prizeOf(number).orElse(null)))
                .orElse(null);
    }
}
