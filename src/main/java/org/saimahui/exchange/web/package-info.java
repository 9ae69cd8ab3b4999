/** The contest file over HTTP. */
@NullMarked
package org.saimahui.exchange.web;

import org.jspecify.annotations.NullMarked;
