/** The commands for programs and seats. */
@NullMarked
package org.saimahui.stage.web;

import org.jspecify.annotations.NullMarked;
