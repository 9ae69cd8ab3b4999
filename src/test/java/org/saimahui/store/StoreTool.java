package org.saimahui.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands as a person runs them, with what they print. */
public final class StoreTool {

    private StoreTool() {}

    public static String run(Map<String, String> environment, String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new StoreCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), environment).execute(List.of(args));
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** How many rows of a table were printed first. */
    public static long rows(String printed, String table) {
        Matcher line = Pattern.compile("(?m)^" + table + " +([0-9]+)").matcher(printed);
        return line.find() ? Long.parseLong(line.group(1)) : -1;
    }
}
