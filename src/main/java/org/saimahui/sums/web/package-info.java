/** The organiser's live sheet with the sum behind every total. */
@NullMarked
package org.saimahui.sums.web;

import org.jspecify.annotations.NullMarked;
