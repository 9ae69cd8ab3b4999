/** The house around the rooms: home page, languages, errors, first run. */
@ApplicationModule(displayName = "Portal")
@NullMarked
package org.saimahui.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
