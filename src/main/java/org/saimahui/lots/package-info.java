/**
 * Drawing lots: a list that is fixed and sealed first, a text said in public, an order that anybody can work out again. Who
 * has which number is presenter's; when lots may be drawn is said by the commands, in acts.
 */
@ApplicationModule(
        displayName = "Lots",
        allowedDependencies = {"shared", "durable", "document", "page", "audit", "contest", "presenter"})
@NullMarked
package org.saimahui.lots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
