/** The organiser's pages for judges and for points by hand. */
@NullMarked
package org.saimahui.judging.web;

import org.jspecify.annotations.NullMarked;
