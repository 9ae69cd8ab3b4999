/** Pages of the ballots: the organiser's check and the public list of receipts. */
@NullMarked
package org.saimahui.ballots.web;

import org.jspecify.annotations.NullMarked;
