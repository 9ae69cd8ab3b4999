package org.saimahui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many tests need is made in one place: who copies it instead is named here, with the place. */
class OneWayTests {

    private static final Map<String, Pattern> PLACES = Map.of(
            "OrganiserBrowser.java",
            Pattern.compile("\\.roles\\(\"(ORGANISER|OPERATOR)\"|@WithMockUser"),
            "Evenings.java",
            // A refusal, which is no statement of its own, is what a test of the seats looks at.
            Pattern.compile("^ *judges\\s*\\.add\\(\\w+\\.id\\(\\), null, new JudgeFacts", Pattern.MULTILINE));

    @Test
    void organisersAreLoggedInAndJudgesSeatedInOnePlace() throws IOException {
        List<Path> tests;
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            tests = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("OneWayTests.java"))
                    .toList();
        }
        for (Path test : tests) {
            String text = Files.readString(test);
            PLACES.forEach((place, pattern) -> assertThat(
                            !test.endsWith(place) && pattern.matcher(text).find())
                    .as("%s does by itself what %s does for all: %s", test.getFileName(), place, pattern)
                    .isFalse());
        }
    }
}
