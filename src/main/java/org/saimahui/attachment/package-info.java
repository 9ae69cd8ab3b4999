/**
 * Pictures and documents that belong to a report. What is uploaded is checked by its content; pictures are written anew,
 * documents become pictures of their pages in a process of their own, so that nothing of the file but what one sees is kept.
 */
@ApplicationModule(
        displayName = "Attachment",
        allowedDependencies = {"shared", "document", "page", "contest", "presenter", "report", "seat", "portrait"})
@NullMarked
package org.saimahui.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
