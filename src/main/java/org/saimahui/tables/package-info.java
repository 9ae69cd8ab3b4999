/** The ranking with every mark, and the ballot counts, as tables to take away: what the one who asks may see, no more. */
@ApplicationModule(
        displayName = "Tables",
        allowedDependencies = {"shared", "spreadsheet", "contest", "presenter", "judging", "voting", "sums", "release"})
@NullMarked
package org.saimahui.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
