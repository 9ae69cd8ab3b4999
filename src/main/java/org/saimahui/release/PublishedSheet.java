package org.saimahui.release;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.exchange.ContestFile;
import org.saimahui.exchange.ContestFiles;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.standings.Result;
import org.saimahui.standings.TotalSum;
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

    /** @throws org.saimahui.document.InvalidInputException where the document is not what a release writes */
    static PublishedSheet read(String document) {
        JsonNode released = JsonMapper.shared().readTree(document);
        ContestFile file = ContestFiles.signed(released.required("file").toString());
        Map<Integer, Person> people = new LinkedHashMap<>();
        file.presenters().forEach(one -> people.put(one.number(), new Person(one.organisation(), one.position())));
        return new PublishedSheet(
                head(file.contest().facts()),
                sheet(file),
                Result.read(released.required("results")),
                file.contest().settings().prizes(),
                people,
                released.optional("auditHead").map(JsonNode::asString).orElse(null));
    }

    /** Who gets which prize. */
    public AwardList awards() {
        return AwardList.of(this, prizes);
    }

    /** A total as the sheet prints it; null where there is none. */
    public @Nullable String printed(Result row) {
        if (row.total() == null || row.arithmetic().total() == null) {
            return null;
        }
        List<BigDecimal> exact = results.stream()
                .map(one -> one.arithmetic().total())
                .filter(Objects::nonNull)
                .map(TotalSum::exact)
                .toList();
        return ShownNumbers.of(file.rule(), exact)
                .printTotal(row.arithmetic().total().exact());
    }

    /** Unit and post of that one. */
    Person person(int number) {
        return people.getOrDefault(number, new Person("", ""));
    }

    private static Head head(ContestFacts facts) {
        LocalDateTime startsAt = facts.startsAt();
        return new Head(
                facts.title(),
                facts.host(),
                facts.venue(),
                startsAt == null ? null : startsAt.atZone(ZoneId.of(facts.zone())));
    }

    private static SheetFile sheet(ContestFile file) {
        Map<Integer, SheetFile.Person> people = new LinkedHashMap<>();
        file.presenters()
                .forEach(one -> people.put(one.number(), new SheetFile.Person(one.organisation(), one.labels())));
        return new SheetFile(
                Objects.requireNonNull(file.rule(), "A signed file has a rule"),
                people,
                file.judges().stream()
                        .map(seat -> new SheetFile.Judge(seat.code(), seat.panel(), seat.name()))
                        .toList(),
                file.adjustments().stream().map(PublishedSheet::byHand).toList(),
                file.contest().settings().judgesShownAs());
    }

    private static SheetFile.ByHand byHand(ContestFile.Points points) {
        return new SheetFile.ByHand(
                points.presenter(),
                new TotalSum.PointsByHand(
                        ContestSheet.Adjustment.Kind.valueOf(points.kind().name()),
                        points.points(),
                        points.reason(),
                        points.proposedBy(),
                        points.approvedBy()));
    }
}
