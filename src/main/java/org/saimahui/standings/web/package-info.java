/** The organiser's pages of given scores and of written decisions, and the standings for programs. */
@NullMarked
package org.saimahui.standings.web;

import org.jspecify.annotations.NullMarked;
