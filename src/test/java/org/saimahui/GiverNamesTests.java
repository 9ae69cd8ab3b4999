package org.saimahui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has done something is called as people call him: the supervisor's seat is no SUPERVISOR on a page. */
class GiverNamesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern RAW =
            Pattern.compile("\\$\\{([A-Za-z]+(?:\\.[A-Za-z]+)*\\.(?:by|openedBy|askedBy|approvedBy))\\}");

    /** Accounts, free text, and what a sheet or a key has put into words already. */
    private static final Set<String> NO_SEATS = Set.of("a.approvedBy", "a.by", "form.by");

    @Test
    void whoMayBeASeatIsPrintedByItsName() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> raw = files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> RAW.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(raw)
                    .as("printed as stored; #seats.giver(…) calls a seat by its name")
                    .isSubsetOf(NO_SEATS);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
