package org.saimahui.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.SeatReach;

/**
 * Who is on stage and which judges have sent, without values.
 *
 * @param presenter null while nobody is on stage
 * @param lamps one for each judge who marks this presenter
 * @param reopened presenters whose closed marking is open again, whoever is on stage
 * @param open numbers of all who are being marked, in running order: several at a held start
 * @param held those of them who are not {@code presenter}, each with the lamps
 */
public record StageLamps(
        @Nullable Integer presenter,
        @Nullable Turn turn,
        List<Lamp> lamps,
        List<Reopened> reopened,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> open,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reopened> held) {

    /** An older row of the store knows none that are open again. */
    public StageLamps {
        reopened = reopened == null ? List.of() : reopened;
        open = open == null ? List.of() : open;
        held = held == null ? List.of() : held;
    }

    /** @param lamps of the seats that are open again alone */
    public record Reopened(int presenter, List<Lamp> lamps) {}

    /**
     * One judge's seat.
     *
     * @param seat what the public calls it by: the code of the seat, the person's name or a letter, as the contest wants it
     * @param state {@code SENT} once the card is in; else {@code NOT_TAKEN}, {@code HERE} or {@code AWAY}
     */
    public record Lamp(String seat, boolean sent, String state) {

        /** An older row of the store knows nothing of devices. */
        public Lamp {
            state = state == null ? (sent ? "SENT" : SeatReach.NOT_TAKEN.name()) : state;
        }

        static Lamp of(String seat, boolean sent, SeatReach reach) {
            return new Lamp(seat, sent, sent ? "SENT" : reach.name());
        }
    }

    /** How many have sent. */
    public long sent() {
        return lamps.stream().filter(Lamp::sent).count();
    }
}
