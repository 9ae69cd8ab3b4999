/** The organiser's page of the rule in force. */
@NullMarked
package org.saimahui.contest.web;

import org.jspecify.annotations.NullMarked;
