/**
 * What the wall shows and what comes next: the one row of stage state and the list of cues made from the programme. Nothing
 * here calls, opens or closes anybody; that is what the stage does when a cue is run.
 */
@ApplicationModule(
        displayName = "Cues",
        allowedDependencies = {"shared", "durable", "contest", "presenter", "news"})
@NullMarked
package org.saimahui.cue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
