/** The audience's vote: its states, its ballots and what they add up to. */
@ApplicationModule(
        displayName = "Voting",
        allowedDependencies = {"shared", "audit", "account", "front", "contest", "presenter", "report", "scoring"})
@NullMarked
package org.saimahui.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
