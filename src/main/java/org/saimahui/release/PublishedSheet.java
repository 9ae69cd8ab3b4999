package org.saimahui.release;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.standings.Result;
import org.saimahui.sums.SheetFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A released document, read: what its sheet prints.
 *
 * @param file rule, people, seats and points by hand as they were released
 * @param results by place
 */
public record PublishedSheet(Head head, SheetFile file, List<Result> results) {

    /**
     * The evening, as the released file tells it.
     *
     * @param startsAt in the contest's zone; null where no time was set
     */
    public record Head(
            String title,
            String host,
            String venue,
            @Nullable ZonedDateTime startsAt) {}

    static PublishedSheet read(String document) {
        JsonNode released = JsonMapper.shared().readTree(document);
        JsonNode file = released.required("file");
        return new PublishedSheet(
                head(file.required("contest")), SheetFile.read(file), Result.read(released.required("results")));
    }

    private static Head head(JsonNode contest) {
        String startsAt = contest.path("startsAt").asString("");
        ZoneId zone = ZoneId.of(contest.required("zone").asString());
        return new Head(
                contest.required("title").asString(),
                contest.path("host").asString(""),
                contest.path("venue").asString(""),
                startsAt.isEmpty() ? null : LocalDateTime.parse(startsAt).atZone(zone));
    }
}
