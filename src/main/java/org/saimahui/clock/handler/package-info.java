/** The commands of the clock, one class each. */
@NullMarked
package org.saimahui.clock.handler;

import org.jspecify.annotations.NullMarked;
