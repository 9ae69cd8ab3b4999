package org.saimahui.rehearsal;

import java.util.List;

/**
 * What the robots of a rehearsal are doing.
 *
 * @param playing whether they act now
 * @param through how many presenters have had their turn
 * @param presenters how many there are
 * @param lately what robots have done, newest first; empty after a restart of the portal
 */
public record RehearsalStatus(boolean playing, int through, int presenters, List<Line> lately) {

    /**
     * One thing that a robot has done.
     *
     * @param key of its sentence
     */
    public record Line(String key, List<Object> args) {}
}
