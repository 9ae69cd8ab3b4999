package org.saimahui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in Chinese and English, and no template carries text of its own. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern CJK = Pattern.compile("[\\u4e00-\\u9fff]");

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)[}(]");

    private static final Pattern PRESENTER = Pattern.compile("\\bpresenters?\\b", Pattern.CASE_INSENSITIVE);

    /** The word itself, a page about no contest, and names in a spreadsheet, which stay. */
    private static final Set<String> SAY_PRESENTER = Set.of(
            "common.person",
            "common.persons",
            "look.zh.hint",
            "look.one.hint",
            "portal.dek",
            "problem.IMPORT_MANY_NAMED",
            "intake.sheets.others");

    static Stream<Path> chinese() throws IOException {
        return files("messages", ".properties").filter(p -> !p.toString().endsWith("_en.properties"));
    }

    static Stream<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void bothLanguagesHaveTheSameKeys(Path file) throws IOException {
        Path english = Path.of(file.toString().replace(".properties", "_en.properties"));

        assertThat(load(english).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(file).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void noKeyStandsTwice(Path file) throws IOException {
        List<String> keys = Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    /** The file that is asked first would hide the other's words. */
    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        Map<String, Path> seen = new HashMap<>();
        for (Path file : chinese().toList()) {
            for (String key : load(file).stringPropertyNames()) {
                assertThat(seen.put(key, file)).as(key + " in " + file).isNull();
            }
        }
        assertThat(seen).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void theEnglishTextsHoldNoChinese(Path file) throws IOException {
        Properties english = load(Path.of(file.toString().replace(".properties", "_en.properties")));

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> CJK.matcher(english.getProperty(key)).find())
                        .filter(key -> !key.endsWith(".zh"))
                        // The way to Chinese is named so that who reads no English finds it.
                        .filter(key -> !key.equals("common.other-lang-name")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyATemplateNamesExists(Path template) throws IOException {
        Properties all = new Properties();
        for (Path file : chinese().toList()) {
            all.putAll(load(file));
        }
        Matcher keys = KEY_IN_TEMPLATE.matcher(Files.readString(template));

        assertThat(keys.results().map(found -> found.group(1)).filter(key -> !all.containsKey(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasInlineStyleOrScript(Path template) throws IOException {
        String html = Files.readString(template);

        assertThat(html)
                .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    /** A contest may have a word of its own for those on stage: texts say [person] and [persons] and get it. */
    @ParameterizedTest
    @MethodSource("chinese")
    void onlyAFewTextsSayThePortalsWordForAPresenter(Path file) throws IOException {
        Properties all = load(file);
        Properties english = load(Path.of(file.toString().replace(".properties", "_en.properties")));

        assertThat(all.stringPropertyNames().stream()
                        .filter(key -> !SAY_PRESENTER.contains(key))
                        .filter(key -> all.getProperty(key).contains("述职人")
                                || PRESENTER.matcher(english.getProperty(key)).find()))
                .as("say [person] or [persons], or with a capital")
                .isEmpty();
    }

    @Test
    void everyFileOfMessagesIsInUse() throws IOException {
        String configuration = Files.readString(RESOURCES.resolve("application.yml"));
        List<String> names = chinese()
                .map(p -> "messages/" + p.getFileName().toString().replace(".properties", ""))
                .toList();

        assertThat(names).allSatisfy(name -> assertThat(configuration).contains(name));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
