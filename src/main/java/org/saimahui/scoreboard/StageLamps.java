package org.saimahui.scoreboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.Turn;

/**
 * Who is on stage and which judges have sent, without values.
 *
 * @param presenter null while nobody is on stage
 * @param lamps one for each judge who marks this presenter
 */
public record StageLamps(
        @Nullable Integer presenter, @Nullable Turn turn, List<Lamp> lamps) {

    static final StageLamps EMPTY = new StageLamps(null, null, List.of());

    /** One judge's seat. */
    public record Lamp(String seat, boolean sent) {}

    /** How many have sent. */
    public long sent() {
        return lamps.stream().filter(Lamp::sent).count();
    }
}
