/**
 * Judging: seats in panels with people on them, recusals, scorecards with their versions and receipts, points added or
 * taken by hand, decisions about ties. Marks leave this module only through its services; the public sees none of them.
 */
@ApplicationModule(
        displayName = "Judging",
        allowedDependencies = {"shared", "audit", "contest", "presenter", "scoring"})
@NullMarked
package org.saimahui.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
