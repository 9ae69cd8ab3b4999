package org.saimahui.screen;

import java.util.Locale;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.Scene;

/** The wall in small, for whoever drives it: the same markup from the same sources. */
public interface Monitors {

    /** Grows with whatever the wall shows. */
    long version(ContestView contest);

    /**
     * What screens show now, in every language, for those that are opened while it is held. Takes time and a connection: not for
     * whoever has locked the contest. Never fails: where it cannot be drawn there is {@link DrawnPictures#NONE}, and screens that
     * show it keep it all the same.
     */
    DrawnPictures draw(long contestId);

    /** Remembers what was drawn in place of what was held before, in the caller's transaction. */
    void keep(long contestId, DrawnPictures drawn);

    /** What the wall shows now. */
    String onAir(ContestView contest, Locale language);

    /** What it would show with that scene as things are now: numbers that have not left the gate are not in it. */
    String ahead(ContestView contest, Scene scene, Locale language);
}
