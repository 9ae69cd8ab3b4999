package org.saimahui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages are told of refusals by {@link Refusals}: a word of one's own would be shown nowhere, and let a draft go. */
class OneWayToRefuseTests {

    private static final Pattern OWN_WORD =
            Pattern.compile("add(Object|Attribute|FlashAttribute)\\(\\s*\"(error|refused|stale)\"");

    @Test
    void noOtherClassWritesTheWordsOfARefusal() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> own = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> OWN_WORD.matcher(read(file)).find())
                    .toList();
            assertThat(own).isEmpty();
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
