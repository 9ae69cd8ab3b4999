/** The release page, and the supervisor's page at the seat. */
@NullMarked
package org.saimahui.sealing.web;

import org.jspecify.annotations.NullMarked;
