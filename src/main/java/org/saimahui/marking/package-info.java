/**
 * The judge's page: what the seat shows now, the card as it is typed, recusal, the report beside the marks; the chief judge's
 * answers to the others.
 * Whether a card is taken is decided in judging; cards that invite to a seat are in seat.
 */
@ApplicationModule(
        displayName = "Marking",
        allowedDependencies = {
            "shared",
            "document",
            "scoring",
            "contest",
            "presenter",
            "report",
            "judging",
            "ties",
            "live",
            "page",
            "seat",
            "news",
            "stage"
        })
@NullMarked
package org.saimahui.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
