/**
 * What a contest's public pages look like: its logo, two colours within limits of contrast; and what its presenters are
 * called, on every page.
 */
@ApplicationModule(
        displayName = "Look",
        allowedDependencies = {"shared", "document", "durable", "audit", "page", "contest", "portrait"})
@NullMarked
package org.saimahui.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
