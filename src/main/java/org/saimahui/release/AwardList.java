package org.saimahui.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.standings.Result;

/**
 * Who gets which prize, from a released result alone: places are given out from the best prize on, and those who share a
 * place share its prize.
 */
public record AwardList(List<Award> awards) {

    public AwardList {
        awards = List.copyOf(awards);
    }

    /**
     * One prize.
     *
     * @param places how many it was meant for
     * @param winners by place; more than {@code places} where some share the last one
     */
    public record Award(String prize, int places, List<Winner> winners) {

        public Award {
            winners = List.copyOf(winners);
        }
    }

    /**
     * One who gets it.
     *
     * @param total as the sheet prints it
     */
    public record Winner(int number, String name, String organisation, String position, int place, String total) {}

    /** @param prizes the best first, as they were when the result was released */
    static AwardList of(PublishedSheet sheet, List<Prize> prizes) {
        List<Award> awards = new ArrayList<>();
        int end = 0;
        for (Prize prize : prizes) {
            int from = end + 1;
            end += prize.places();
            int to = end;
            awards.add(new Award(
                    prize.name(),
                    prize.places(),
                    sheet.results().stream()
                            .filter(row -> row.place() != null && row.place() >= from && row.place() <= to)
                            .map(row -> winner(sheet, row))
                            .toList()));
        }
        return new AwardList(awards);
    }

    /** Whether there is any prize. */
    public boolean isEmpty() {
        return awards.isEmpty();
    }

    /** The prize of that presenter; empty for none. */
    public Optional<String> prizeOf(int number) {
        return awards.stream()
                .filter(award -> award.winners().stream().anyMatch(winner -> winner.number() == number))
                .map(Award::prize)
                .findFirst();
    }

    private static Winner winner(PublishedSheet sheet, Result row) {
        PublishedSheet.Person person = sheet.person(row.presenter());
        int place = row.place() == null ? 0 : row.place();
        return new Winner(
                row.presenter(),
                row.name(),
                person.organisation(),
                person.position(),
                place,
                Objects.requireNonNullElse(sheet.printed(row), ""));
    }
}
