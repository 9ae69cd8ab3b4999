package org.saimahui.stage.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.stage.CueDesk;

/**
 * A cue of the organisers' own as the page sends it.
 *
 * @param where {@code BEFORE-3} or {@code AFTER-3} beside number 3; {@code BEFORE} or {@code AFTER} for opening or ending
 * @param version of the scene that the page showed
 */
record CueForm(
        @Nullable String kind,
        @Nullable String where,
        @Nullable String text,
        @Nullable Integer minutes,
        @Nullable Long version) {

    static final CueForm EMPTY = new CueForm(null, null, null, null, null);

    CueDesk.Wanted wanted() {
        String[] place = (where == null ? "" : where).split("-", 2);
        boolean after = place[0].equals(OwnCueView.Place.AFTER.name());
        boolean beside = place.length == 2 && place[1].matches("[0-9]{1,4}");
        return new CueDesk.Wanted(
                Arrays.stream(CueKind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                after ? OwnCueView.Place.AFTER : OwnCueView.Place.BEFORE,
                beside ? Integer.valueOf(place[1]) : null,
                text == null ? "" : text,
                minutes);
    }
}
