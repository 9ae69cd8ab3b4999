/** The register of presenters: who stands on stage, in which order, and whose turn it is. */
@ApplicationModule(
        displayName = "Presenter",
        allowedDependencies = {"shared", "document", "durable", "audit", "page", "contest", "seat"})
@NullMarked
package org.saimahui.presenter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
