/**
 * The register of presenters: who stands on stage, in which order, and whose turn it is. What they report is in report, what
 * they are given in judging and points; when a turn may begin or end is decided by the commands.
 */
@ApplicationModule(
        displayName = "Presenter",
        allowedDependencies = {"shared", "document", "durable", "audit", "page", "contest", "seat"})
@NullMarked
package org.saimahui.presenter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
