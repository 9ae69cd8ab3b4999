package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;

/**
 * One thing to look at before an evening. A new check is a new class of this kind, its {@code @Order} and its sentences
 * {@code preflight.…}.
 */
interface PreflightCheck {

    /** What it finds now; nothing where the contest has no such thing. It is quick, and changes nothing. */
    List<Finding> look(Situation now);
}
