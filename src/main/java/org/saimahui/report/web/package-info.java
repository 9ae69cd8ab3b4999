/** The report editor for organisers, the wall of reports for everybody, and the public facts for programs. */
@NullMarked
package org.saimahui.report.web;

import org.jspecify.annotations.NullMarked;
