package org.saimahui.recap;

import java.util.List;

/** The people of a recap, each name leading to its record. */
final class Names {

    private final RecapFacts facts;

    Names(RecapFacts facts) {
        this.facts = facts;
    }

    /** Leads to the report; to the programme where that is not public. */
    Piece of(RecapFacts.Speaker speaker) {
        Records records = facts.records();
        return Piece.fact(
                speaker.name(), speaker.report() == null ? records.contest() : records.report(speaker.number()));
    }

    /** Leads to the sum behind the place. */
    Piece placed(int number) {
        return Piece.fact(name(number), facts.records().sum(number));
    }

    List<List<Piece>> placed(List<Integer> numbers) {
        return numbers.stream().map(number -> List.of(placed(number))).toList();
    }

    private String name(int number) {
        return facts.speakers().stream()
                .filter(speaker -> speaker.number() == number)
                .map(RecapFacts.Speaker::name)
                .findFirst()
                .orElse("");
    }
}
