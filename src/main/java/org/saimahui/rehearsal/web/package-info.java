/** The page on which an organiser starts, watches and deletes a rehearsal. */
@NullMarked
package org.saimahui.rehearsal.web;

import org.jspecify.annotations.NullMarked;
