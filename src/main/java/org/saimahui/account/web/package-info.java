/** Login page and the organiser's own account page. */
@NullMarked
package org.saimahui.account.web;

import org.jspecify.annotations.NullMarked;
