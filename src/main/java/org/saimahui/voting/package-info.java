/**
 * The audience's vote: its states, its ballots and what they add up to. The pages of checks and receipts are in ballots;
 * counts leave for the public only through the Board.
 */
@ApplicationModule(
        displayName = "Voting",
        allowedDependencies = {
            "shared",
            "document",
            "durable",
            "audit",
            "page",
            "account",
            "scoring",
            "contest",
            "rule",
            "presenter",
            "report",
            "front",
            "programme",
            "news"
        })
@NullMarked
package org.saimahui.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
