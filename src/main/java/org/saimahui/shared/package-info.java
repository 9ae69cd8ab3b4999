/**
 * Small types that many modules need: failures that are told to people, codes and hashes, clock, characters and names. Depends
 * on no module, and no shape of the web or the database stands here.
 */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.saimahui.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
