package org.saimahui.screen;

import java.util.Locale;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.Scene;

/** The wall in small, for whoever drives it: the same markup from the same sources. */
public interface Monitors {

    /** Grows with whatever the wall shows. */
    long version(ContestView contest);

    /**
     * Remembers what screens show now, in every language, for those that are opened while it is held. In the caller's
     * transaction, which it never breaks: what cannot be drawn is not remembered, and screens that show it keep it all the same.
     */
    void keep(ContestView contest);

    /** What the wall shows now. */
    String onAir(ContestView contest, Locale language);

    /** What it would show with that scene as things are now: numbers that have not left the gate are not in it. */
    String ahead(ContestView contest, Scene scene, Locale language);
}
