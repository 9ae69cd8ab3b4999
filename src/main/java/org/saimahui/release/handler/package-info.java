/** The command that turns a key. */
@NullMarked
package org.saimahui.release.handler;

import org.jspecify.annotations.NullMarked;
