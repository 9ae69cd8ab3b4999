/** The organiser's pages of tables on their way in, and the tables to fill in. */
@NullMarked
package org.saimahui.intake.web;

import org.jspecify.annotations.NullMarked;
