/** The host's page at the seat, and its keys. */
@NullMarked
package org.saimahui.host.web;

import org.jspecify.annotations.NullMarked;
