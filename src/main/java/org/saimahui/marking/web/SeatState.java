package org.saimahui.marking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.Turn;

/**
 * What a seat's page must know to follow the stage; also the data of the event {@code seat}.
 *
 * @param version the contest's version
 * @param rule number of the rule in force: a page of another rule has to be drawn anew
 * @param presenter running number of the one called last, or null
 * @param nudge when the seat was told that the hall waits for its card, in milliseconds since 1970; absent else
 * @param card the own card for that presenter, or null when none is stored
 * @param requests how many requests of others wait for this seat's answer; 0 for anybody but the chief
 * @param open numbers of all whom this seat can mark now; several at a held start
 */
record SeatState(
        long version,
        int rule,
        @Nullable Integer presenter,
        @Nullable Turn turn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long nudge,
        @Nullable Card card,
        int requests,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> open) {

    /** @param version the stored version of the own card */
    record Card(int version) {}
}
