/**
 * Documents and what stands in them: strict JSON with pointers to every fault, its canonical form, decimals, checked text.
 * No database, no web page and nothing of contests belongs here.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"shared"})
@NullMarked
package org.saimahui.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
