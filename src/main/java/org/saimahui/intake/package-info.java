/**
 * Presenters, reports, figures and judges in from tables and out again: what a file would change is shown row by row, and
 * nothing is stored before somebody confirms it.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"shared", "audit", "contest", "presenter", "report", "judging", "spreadsheet"})
@NullMarked
package org.saimahui.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
