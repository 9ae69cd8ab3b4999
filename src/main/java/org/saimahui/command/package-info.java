/**
 * What it takes to be a command of the evening: its word, what it carries, the situation it is given in, the answer to
 * "may I?", and the one interface that handlers of any room implement. Which handlers there are and who calls them is
 * stage's; nothing is stored here.
 */
@ApplicationModule(
        displayName = "Command",
        allowedDependencies = {"shared", "document", "contest", "presenter", "judging", "voting"})
@NullMarked
package org.saimahui.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
