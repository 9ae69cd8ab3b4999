package org.saimahui.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What is done with the database while no portal runs on it: {@code move} to PostgreSQL and {@code restore} of a backup.
 * Passwords come from the environment, never from the command line, where everybody on the machine can read them.
 */
public final class StoreCommand {

    /** Done. */
    public static final int DONE = 0;

    /** Refused or failed; nothing was changed. */
    public static final int REFUSED = 1;

    /** Not understood. */
    public static final int USAGE = 2;

    private static final List<String> NAMES = List.of("move", "restore");

    private final PrintStream out;

    private final Map<String, String> environment;

    StoreCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Whether the arguments of the program ask for one of these. */
    public static boolean isMeant(String[] args) {
        return args.length > 0 && NAMES.contains(args[0]);
    }

    /** @return the exit code */
    public static int run(String[] args) {
        // Nothing but what is printed here: no log of the migrations between the tables.
        LoggingSystem.get(StoreCommand.class.getClassLoader()).beforeInitialize();
        return new StoreCommand(System.out, System.getenv()).execute(List.of(args));
    }

    int execute(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (String argument : args.subList(1, args.size())) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2 || !List.of("--from", "--to", "--user").contains(parts[0])) {
                return usage();
            }
            options.put(parts[0].substring(2), parts[1]);
        }
        try {
            return args.get(0).equals("move") ? move(options) : restore(options);
        } catch (StartRefusedException refused) {
            return refused(refused.getMessage(), refused.action());
        } catch (IOException failure) {
            return refused("This cannot be read or written: " + failure.getMessage(), "See to the file and its disk.");
        }
    }

    private int move(Map<String, String> options) {
        Path from = Path.of(options.getOrDefault("from", "./data"));
        String to = options.getOrDefault("to", environment.getOrDefault("SAIMAHUI_DB_URL", ""));
        String user = options.getOrDefault("user", environment.getOrDefault("SAIMAHUI_DB_USER", ""));
        String password = environment.getOrDefault("SAIMAHUI_DB_PASSWORD", "");
        if (!to.startsWith("jdbc:postgresql:") || user.isEmpty()) {
            return usage();
        }
        try {
            new Move(from, to, user, password, out).run();
            return DONE;
        } catch (SQLException failure) {
            return explained(
                    failure, Map.of("saimahui.data", from.toString(), "spring.datasource.url", to, "user", user));
        }
    }

    private int restore(Map<String, String> options) throws IOException {
        String from = options.getOrDefault("from", "");
        if (from.isEmpty()) {
            return usage();
        }
        Path to = Path.of(options.getOrDefault("to", "./data"));
        try {
            new Restore(Path.of(from), to, out).run();
            return DONE;
        } catch (SQLException failure) {
            return explained(failure, Map.of("saimahui.data", to.toString(), "spring.datasource.url", "jdbc:h2:file:"));
        }
    }

    /** H2's codes are numbers, PostgreSQL has none. */
    private int explained(SQLException failure, Map<String, Object> named) {
        Map<String, Object> settings = new HashMap<>(named);
        settings.put("spring.datasource.username", named.getOrDefault("user", ""));
        if (failure.getErrorCode() != 0) {
            settings.put("spring.datasource.url", "jdbc:h2:file:");
        }
        StandardEnvironment said = new StandardEnvironment();
        said.getPropertySources().addFirst(new MapPropertySource("command", settings));
        FailureAnalysis why = new DatabaseFailure(said).analyze(failure);
        return why == null
                ? refused("The database refuses: " + failure.getMessage(), "Nothing was changed.")
                : refused(why.getDescription(), why.getAction());
    }

    private int refused(String wrong, String action) {
        out.println(wrong);
        out.println(action);
        return REFUSED;
    }

    private int usage() {
        out.println("Usage:");
        out.println("  move --from=./data --to=jdbc:postgresql://HOST/DATABASE --user=USER");
        out.println("       (the password in the environment variable SAIMAHUI_DB_PASSWORD)");
        out.println("  restore --from=BACKUP.zip --to=./data");
        return USAGE;
    }
}
