package org.saimahui.screen.web;

import java.util.List;
import org.saimahui.contest.ContestView;
import org.saimahui.live.Frame;

/**
 * What screens of the hall are told besides their picture, and nobody else. The stream that carries it knows this, not what
 * stands behind it.
 */
interface HallWord {

    /** What is to be told now. @param version grows with whatever a screen shows */
    List<Frame> frames(ContestView contest, long version);
}
