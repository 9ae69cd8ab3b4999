/** The public doors to the Board: page, screen, JSON, streams. They read the Board and the programme, never a mark. */
@NullMarked
package org.saimahui.scoreboard.web;

import org.jspecify.annotations.NullMarked;
