/** Pages and answers that belong to no single room. */
@NullMarked
package org.saimahui.portal.web;

import org.jspecify.annotations.NullMarked;
