/** The console and the pages beside it. */
@NullMarked
package org.saimahui.console.web;

import org.jspecify.annotations.NullMarked;
