/**
 * Portraits of presenters: what is uploaded is checked before it is decoded, cropped to 3:4, turned upright and written
 * anew in a few sizes, so that nothing of the file but its picture is kept.
 */
@ApplicationModule(
        displayName = "Portrait",
        allowedDependencies = {"shared", "document", "page", "contest", "presenter"})
@NullMarked
package org.saimahui.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
