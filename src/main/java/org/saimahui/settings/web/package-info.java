/** Pages of the settings. */
@NullMarked
package org.saimahui.settings.web;

import org.jspecify.annotations.NullMarked;
