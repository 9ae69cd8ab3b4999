/** The organiser's page of the analysis. */
@NullMarked
package org.saimahui.analysis.web;

import org.jspecify.annotations.NullMarked;
