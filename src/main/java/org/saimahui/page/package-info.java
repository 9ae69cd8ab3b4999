/**
 * What every page needs: sentences in the reader's language, refusals at fields, notices, QR codes, the address of the hall.
 * A page of its own belongs to the room whose work it shows.
 */
@ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"shared", "document"})
@NullMarked
package org.saimahui.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
