/** The commands of the evening, one class each: may I, what is asked, what is done. */
@NullMarked
package org.saimahui.stage.handler;

import org.jspecify.annotations.NullMarked;
