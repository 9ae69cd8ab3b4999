/** The public form and the organisers' list. */
@NullMarked
package org.saimahui.objection.web;

import org.jspecify.annotations.NullMarked;
