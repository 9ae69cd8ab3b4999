package org.saimahui.sealing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ShownHeads;
import org.saimahui.command.Situation;
import org.saimahui.objection.Objection;
import org.saimahui.oversight.Overseen;
import org.saimahui.oversight.SupervisorCards;
import org.saimahui.release.Corrections;
import org.saimahui.release.KeyRing;
import org.saimahui.stage.Lamps;

/**
 * What the supervisor sees.
 *
 * @param lamps who has sent for whoever is on stage, never what
 * @param alarms sentences, over closed markings
 * @param numbers what the key is turned on
 * @param wishes what waits for a word, oldest first
 * @param hex fingerprint of the result; empty while there is none
 * @param fingerprint the same in groups of four
 * @param why why the key rests; null where it can be turned
 * @param objections to the released result, oldest first
 * @param head of the record as the wall showed it last; null before the first
 * @param reissued when the own card was issued again during the evening; null where it was not
 * @param correction why the released version is being corrected; null where it is not
 * @param returned what turned the keys back, in words; null where nothing did
 */
record SupervisorView(
        Situation now,
        List<Lamps.Lamp> lamps,
        List<String> alarms,
        SupervisorNumbers.View numbers,
        List<Wish> wishes,
        KeyRing ring,
        String hex,
        String fingerprint,
        @Nullable String why,
        @Nullable String returned,
        Overseen.Print overseen,
        List<Objection> objections,
        ShownHeads.@Nullable ShownHead head,
        SupervisorCards.@Nullable Issued reissued,
        Corrections.@Nullable Correction correction) {

    /**
     * Something that waits for a word.
     *
     * @param field what its number is called in an answer
     * @param what in a sentence
     * @param about what exactly is agreed to, where the act alone does not say it; else empty
     * @param elsewhere whether a yes is refused on the device of whoever looks, since it was asked for on it
     */
    record Wish(String field, long id, String what, String about, String reason, boolean elsewhere) {}

    public boolean halted() {
        return now.watch().halted();
    }

    public long sent() {
        return lamps.stream().filter(lamp -> lamp.state().equals("sent")).count();
    }

    public long expected() {
        return lamps.stream().filter(lamp -> !lamp.state().equals("recused")).count();
    }
}
