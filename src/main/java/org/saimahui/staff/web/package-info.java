/** The organiser's page of the staff's seats, and the pages that those seats show. */
@NullMarked
package org.saimahui.staff.web;

import org.jspecify.annotations.NullMarked;
