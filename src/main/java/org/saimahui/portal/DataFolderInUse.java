package org.saimahui.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in one sentence who holds the database file when a second portal is started on it. */
class DataFolderInUse extends AbstractFailureAnalyzer<SQLException> {

    /** H2: the file is opened by another process. */
    private static final int ALREADY_OPEN = 90_020;

    private final Path folder;

    DataFolderInUse(Environment environment) {
        this.folder = Path.of(environment.getProperty("saimahui.data", "./data"));
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() != ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "Another Saimahui%s already uses the data folder %s."
                        .formatted(holder(), folder.toAbsolutePath().normalize()),
                "Stop it first, or give this one a folder of its own with --saimahui.data=…",
                cause);
    }

    private String holder() {
        try {
            return " (process "
                    + Files.readString(folder.resolve(DataFolder.NOTE)).strip() + ")";
        } catch (IOException noNote) {
            return "";
        }
    }
}
