package org.saimahui.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in one sentence why the database cannot be used, by the codes of H2 and the states of PostgreSQL. */
class DatabaseFailure {

    private final Environment environment;

    DatabaseFailure(Environment environment) {
        this.environment = environment;
    }

    @Nullable
    FailureAnalysis analyze(Throwable failure) {
        SQLException deepest = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                deepest = sql;
            }
        }
        if (deepest == null) {
            return null;
        }
        return url().startsWith("jdbc:postgresql:") ? onPostgres(deepest) : onH2(deepest);
    }

    /** The codes are H2's own. */
    private @Nullable FailureAnalysis onH2(SQLException cause) {
        String folder = folder().toAbsolutePath().normalize().toString();
        return switch (cause.getErrorCode()) {
            case 90_020 ->
                analysis(
                        cause,
                        "Another Saimahui%s already uses the data folder %s.".formatted(holder(), folder),
                        "Stop it first, or give this one a folder of its own with --saimahui.data=…");
            case 90_028, 90_031, 90_062, 90_097, 90_098 ->
                analysis(
                        cause,
                        "The data folder %s cannot be written to: %s".formatted(folder, root(cause)),
                        "Make room on its disk and see to the rights of the folder, or give another with"
                                + " --saimahui.data=…");
            case 90_030, 90_048 ->
                analysis(
                        cause,
                        "The database file in %s is damaged or not of this version.".formatted(folder),
                        "Move it aside and restore the newest backup (README, \"Backup\").");
            case 28_000 ->
                analysis(
                        cause,
                        "The database in %s refuses this user or password.".formatted(folder),
                        "See to spring.datasource.username and spring.datasource.password.");
            default -> null;
        };
    }

    private @Nullable FailureAnalysis onPostgres(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                analysis(
                        cause,
                        "PostgreSQL refuses the user %s or its password (%s).".formatted(user(), shown()),
                        "See to spring.datasource.username and spring.datasource.password.");
            case "3D000" ->
                analysis(
                        cause,
                        "The PostgreSQL server has no such database (%s).".formatted(shown()),
                        "Make it (createdb), or correct spring.datasource.url.");
            case "42501" ->
                analysis(
                        cause,
                        "The user %s may not make tables in the database (%s).".formatted(user(), shown()),
                        "Make the user owner of the database: alter database … owner to …");
            case "08001", "08006", "57P03", "53300" ->
                analysis(
                        cause,
                        "PostgreSQL does not answer (%s): %s".formatted(shown(), root(cause)),
                        "Start it, or correct spring.datasource.url.");
            default -> null;
        };
    }

    private static FailureAnalysis analysis(SQLException cause, String wrong, String action) {
        return new FailureAnalysis(wrong, action, cause);
    }

    /** What the operating system or the server said in the end, on one line. */
    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private String url() {
        return environment.getProperty("spring.datasource.url", "");
    }

    /** Without its parameters: a password may be among them. */
    private String shown() {
        return url().replaceFirst("\\?.*", "");
    }

    private String user() {
        return environment.getProperty("spring.datasource.username", "");
    }

    private Path folder() {
        return Path.of(environment.getProperty("saimahui.data", "./data"));
    }

    private String holder() {
        try {
            return " (process "
                    + Files.readString(folder().resolve(DataFolder.NOTE)).strip() + ")";
        } catch (IOException noNote) {
            return "";
        }
    }
}
