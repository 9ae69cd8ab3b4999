/** Addresses of the seats: claiming, the judge's page, own cards, and the organiser's cards page. */
@NullMarked
package org.saimahui.seat.web;

import org.jspecify.annotations.NullMarked;
