/**
 * Judging analysis: how far a presenter's cards lie apart, who marks high or low, whose order runs the other way, and what
 * the first place hangs on. Plain calculation over closed markings; it changes nothing, and only organisers and the
 * supervisor see it.
 */
@ApplicationModule(
        displayName = "Analysis",
        allowedDependencies = {"scoring", "contest", "presenter", "judging", "standings"})
@NullMarked
package org.saimahui.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
