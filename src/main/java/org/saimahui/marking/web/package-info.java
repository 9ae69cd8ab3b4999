/** The addresses of the judge's page. */
@NullMarked
package org.saimahui.marking.web;

import org.jspecify.annotations.NullMarked;
