package org.saimahui.store;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.durable.UndurableStoreException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** One clear sentence, instead of a wall of calls, for everything that can be wrong with the database at a start. */
class StartFailure implements FailureAnalyzer {

    private final DatabaseFailure database;

    StartFailure(Environment environment) {
        this.database = new DatabaseFailure(environment);
    }

    private static boolean isPassword(InvalidInputException invalid) {
        return invalid.problems().stream().allMatch(p -> p.pointer().equals("/password"));
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                return new FailureAnalysis(refused.getMessage(), refused.action(), refused);
            }
            if (cause instanceof UndurableStoreException undurable) {
                return new FailureAnalysis(undurable.getMessage(), "Change that and start again.", undurable);
            }
            if (cause instanceof InvalidInputException invalid && isPassword(invalid)) {
                return new FailureAnalysis(
                        "saimahui.organiser.password cannot be used: it must have 10 characters or more.",
                        "Set a longer one and start again.",
                        invalid);
            }
        }
        return database.analyze(failure);
    }
}
