/**
 * The front door: what is the same for everybody (files, public pages) is kept as bytes and answered before sessions and
 * logins are asked, until there is news of what it shows. What belongs to one reader, and what writes, never lives here.
 */
@ApplicationModule(
        displayName = "Front door",
        allowedDependencies = {"shared", "account", "news"})
@NullMarked
package org.saimahui.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
