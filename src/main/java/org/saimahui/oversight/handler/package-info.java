/** The supervisor's own commands. */
@NullMarked
package org.saimahui.oversight.handler;

import org.jspecify.annotations.NullMarked;
