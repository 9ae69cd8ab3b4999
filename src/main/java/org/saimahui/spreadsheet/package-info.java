/**
 * Tables in files: reads and writes {@code .xlsx} and {@code .csv}, guesses encoding and separator, and refuses what is
 * broken or hostile with one clear message. Knows nothing of contests.
 */
@ApplicationModule(
        displayName = "Spreadsheet",
        allowedDependencies = {"shared"})
@NullMarked
package org.saimahui.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
