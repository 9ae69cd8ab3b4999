/** What is printed before the evening: the programme, and paper mark sheets for when the network fails. */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"page", "scoring", "contest", "rule", "presenter", "report", "judging"})
@NullMarked
package org.saimahui.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
