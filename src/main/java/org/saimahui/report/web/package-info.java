/** The report editor for organisers. */
@NullMarked
package org.saimahui.report.web;

import org.jspecify.annotations.NullMarked;
