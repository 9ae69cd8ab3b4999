/** The pages of points by hand, the time ladder and the coefficients. */
@NullMarked
package org.saimahui.points.web;

import org.jspecify.annotations.NullMarked;
