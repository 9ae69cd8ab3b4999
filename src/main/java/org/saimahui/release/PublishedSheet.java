package org.saimahui.release;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.standings.Result;
import org.saimahui.sums.SheetFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A released document, read: what its sheet prints.
 *
 * @param file rule, people, seats and points by hand as they were released
 * @param results by place
 * @param prizes the best first
 * @param people by running number
 * @param auditHead the head of the contest's record on which it was released; null for results of old
 */
public record PublishedSheet(
        Head head,
        SheetFile file,
        List<Result> results,
        List<Prize> prizes,
        Map<Integer, Person> people,
        @Nullable String auditHead) {

    /** What a certificate says of somebody beside the name. */
    public record Person(String organisation, String position) {}

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
        Map<Integer, Person> people = new LinkedHashMap<>();
        file.required("presenters")
                .forEach(person -> people.put(
                        person.required("number").asInt(),
                        new Person(
                                person.path("organisation").asString(""),
                                person.path("position").asString(""))));
        return new PublishedSheet(
                head(file.required("contest")),
                SheetFile.read(file),
                Result.read(released.required("results")),
                file.required("contest")
                        .path("prizes")
                        .valueStream()
                        .map(prize -> new Prize(
                                prize.required("name").asString(),
                                prize.required("places").asInt()))
                        .toList(),
                people,
                released.path("auditHead").asString(null));
    }

    /** Who gets which prize. */
    public AwardList awards() {
        return AwardList.of(this, prizes);
    }

    /** Unit and post of that one. */
    Person person(int number) {
        return people.getOrDefault(number, new Person("", ""));
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
