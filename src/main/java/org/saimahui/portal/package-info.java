/**
 * The house around the rooms: home page, languages, errors, first run. What belongs to one contest alone never lives here.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"account", "contest", "document", "durable", "exchange", "page", "scoreboard", "shared"})
@NullMarked
package org.saimahui.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
