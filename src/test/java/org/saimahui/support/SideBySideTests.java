package org.saimahui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two test JVMs run at a time in one folder: none has a port or a file that the other may have too. */
@OnH2
class SideBySideTests {

    /** What opens a port that somebody chose, and what names a folder of the build or of the machine. */
    private static final Pattern SHARED = Pattern.compile("server\\.port=[1-9]|ServerSocket\\([1-9]|setPort\\([1-9]"
            + "|InetSocketAddress\\((\"[^\"]*\", )?[1-9]|(Path\\.of|Paths\\.get|new File)\\(\"(target|/tmp)"
            + "|saimahui\\.data=(?!target/test-data/\\$\\{saimahui\\.test\\.fork|\")");

    /** Pictures for whoever asks for them, each with a name of its own. */
    private static final String PICTURES = "Path.of(\"target";

    @Autowired
    private Environment environment;

    @Test
    void eachHasADataFolderOfItsOwn() {
        assertThat(environment.getProperty("saimahui.data"))
                .endsWith("target/test-data/" + System.getProperty("saimahui.test.fork", "1"));
    }

    @Test
    void noTestNamesAPortOrAFolderThatTheOtherHasToo() throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            List<String> found = tests.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("SideBySideTests.java"))
                    .flatMap(file -> SHARED.matcher(read(file))
                            .results()
                            .map(shared -> file.getFileName() + ": " + shared.group()))
                    .filter(shared -> !shared.equals("BrowserJourney.java: " + PICTURES))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
