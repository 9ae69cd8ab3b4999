package org.saimahui.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
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
 * @param recused seats that do not mark {@code presenter}, in their order
 */
public record StageLamps(
        @Nullable Integer presenter,
        @Nullable Turn turn,
        List<Lamp> lamps,
        List<Reopened> reopened,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> open,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reopened> held,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Recused> recused) {

    /** An older row of the store knows none that are open again. */
    public StageLamps {
        reopened = reopened == null ? List.of() : reopened;
        open = open == null ? List.of() : open;
        held = held == null ? List.of() : held;
        recused = recused == null ? List.of() : recused;
    }

    /** @param lamps of the seats that are open again alone */
    public record Reopened(int presenter, List<Lamp> lamps) {}

    /**
     * One judge's seat.
     *
     * @param seat what the public calls it by: the code of the seat, the person's name or a letter, as the contest wants it
     * @param state {@code SENT} once the card is in; else {@code NOT_TAKEN}, {@code HERE} or {@code AWAY}; in
     *     {@link #row()} also {@code RECUSED}
     * @param nudged true where the hall waits for it and has said so; absent else
     */
    public record Lamp(
            String seat,
            boolean sent,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean nudged) {

        /** An older row of the store knows nothing of devices. */
        public Lamp {
            state = state == null ? (sent ? "SENT" : SeatReach.NOT_TAKEN.name()) : state;
        }

        /** One that nobody has nudged. */
        public Lamp(String seat, boolean sent, String state) {
            this(seat, sent, state, null);
        }

        static Lamp of(String seat, boolean sent, SeatReach reach, boolean nudged) {
            return new Lamp(seat, sent, sent ? "SENT" : reach.name(), nudged && !sent ? true : null);
        }
    }

    /**
     * A seat that stays dark for whoever is on stage.
     *
     * @param seat as the public calls it
     * @param at its place among all seats, from 0
     */
    public record Recused(String seat, int at) {}

    /** All seats in their order, those too that do not mark. */
    public List<Lamp> row() {
        List<Lamp> row = new ArrayList<>(lamps);
        for (Recused seat : recused) {
            row.add(Math.min(seat.at(), row.size()), new Lamp(seat.seat(), false, "RECUSED"));
        }
        return row;
    }

    /** How many have sent. */
    public long sent() {
        return lamps.stream().filter(Lamp::sent).count();
    }
}
