/** Tables to take away, for organisers at any time and for everybody after the release. */
@NullMarked
package org.saimahui.tables.web;

import org.jspecify.annotations.NullMarked;
