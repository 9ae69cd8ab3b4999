/** The released sheet for everybody, as a page and as data. */
@NullMarked
package org.saimahui.release.web;

import org.jspecify.annotations.NullMarked;
