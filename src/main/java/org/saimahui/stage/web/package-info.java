/** The organiser's console, the contest's page and the commands for programs. */
@NullMarked
package org.saimahui.stage.web;

import org.jspecify.annotations.NullMarked;
