/**
 * The ranking with every mark, and the ballot counts, as tables to take away: what the one who asks may see, no more.
 * Nothing is counted here, and how a file is written is spreadsheet's.
 */
@ApplicationModule(
        displayName = "Tables",
        allowedDependencies = {"shared", "spreadsheet", "contest", "presenter", "judging", "voting", "sums", "release"})
@NullMarked
package org.saimahui.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
