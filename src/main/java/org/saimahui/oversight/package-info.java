/**
 * The supervisor's hand in an evening: what was halted and how it came out, and what needs a second person, from the request
 * to the answer. What is carried out after a yes stands where it is done; the keys to a result are release's.
 */
@ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {
            "shared",
            "document",
            "durable",
            "audit",
            "contest",
            "presenter",
            "command",
            "seat",
            "news"
        })
@NullMarked
package org.saimahui.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
