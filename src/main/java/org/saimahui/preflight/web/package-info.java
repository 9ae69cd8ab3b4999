/** The organiser's page of the pre-flight. */
@NullMarked
package org.saimahui.preflight.web;

import org.jspecify.annotations.NullMarked;
