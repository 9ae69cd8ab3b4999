/** Organisers' accounts and who may open which address. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "document", "audit", "page", "live"})
@NullMarked
package org.saimahui.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
