/**
 * Presenters, reports, figures and judges in from tables and out again: what a file would change is shown row by row, and
 * nothing is stored before somebody confirms it.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "shared",
            "document",
            "audit",
            "page",
            "spreadsheet",
            "contest",
            "presenter",
            "report",
            "judging"
        })
@NullMarked
package org.saimahui.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
