/** The draw for everybody, as a page that works it out again and as data. */
@NullMarked
package org.saimahui.lots.web;

import org.jspecify.annotations.NullMarked;
