package org.saimahui.release.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the head of a sheet says of the evening, from the file that was released.
 *
 * @param startsAt in the contest's zone; null where no time was set
 */
record SheetFacts(String host, String venue, @Nullable ZonedDateTime startsAt) {

    static SheetFacts of(JsonNode file) {
        JsonNode contest = file.path("contest");
        String startsAt = contest.path("startsAt").asString("");
        ZoneId zone = ZoneId.of(contest.path("zone").asString("Asia/Shanghai"));
        return new SheetFacts(
                contest.path("host").asString(""),
                contest.path("venue").asString(""),
                startsAt.isEmpty() ? null : LocalDateTime.parse(startsAt).atZone(zone));
    }
}
