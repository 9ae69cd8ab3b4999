package org.saimahui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On one element Thymeleaf takes th:insert, th:replace, th:each, th:switch, th:if, th:unless and th:case before th:with,
 * whatever their order in the file: what th:with names there is still null, and null is not empty. With th:replace the
 * element itself goes, and with it every condition it carries.
 */
class TemplatesTests {

    private static final Pattern ELEMENT =
            Pattern.compile("<[a-zA-Z][^\\s>/]*(?:\\s+[^\\s=>]+(?:\\s*=\\s*\"[^\"]*\")?)*\\s*/?>");

    private static final Pattern WITH = Pattern.compile("\\sth:with=\"([^\"]*)\"");

    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*([a-zA-Z]\\w*)\\s*=(?!=)");

    private static final Pattern TAKEN_EARLIER =
            Pattern.compile("\\s(th:(?:insert|replace|each|switch|if|unless|case|object))=\"([^\"]*)\"");

    private static final Pattern REPLACED = Pattern.compile("\\sth:replace=\"");

    private static final Pattern INSERTED = Pattern.compile("\\sth:insert=\"");

    private static final Pattern EACH = Pattern.compile("\\sth:each=\"\\s*(\\w+)");

    private static final Pattern LOST = Pattern.compile("\\s(th:(?:if|unless|each|switch|case))=\"");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            return all.filter(p -> p.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noElementAsksForANameThatItIsOnlyAboutToGive(Path template) throws IOException {
        assertThat(askedTooEarly(Files.readString(template))).isEmpty();
    }

    @Test
    void whatIsRefusedIsFoundWhateverTheOrder() {
        assertThat(askedTooEarly("<p th:with=\"a=${x}, hint=${y(a)}\" th:if=\"${hint != null}\">"))
                .containsExactly("th:if asks for hint");
        assertThat(askedTooEarly("<p\n th:unless=\"${!t.isEmpty()}\" th:with=\"t=${x}\" class=\"c\">"))
                .containsExactly("th:unless asks for t");
        assertThat(askedTooEarly("<p th:with=\"hint=${y}\" th:text=\"${hint}\"><b th:if=\"${hint}\">"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noElementThatIsReplacedHasAConditionOfItsOwn(Path template) throws IOException {
        assertThat(lost(Files.readString(template))).isEmpty();
    }

    @Test
    void aConditionThatIsLostIsFoundWhateverTheOrder() {
        assertThat(lost("<p th:if=\"${a}\" th:replace=\"~{x :: y}\">")).containsExactly("th:if");
        assertThat(lost("<p th:replace=\"~{x :: y}\"\n th:unless=\"${a > b}\"/>"))
                .containsExactly("th:unless");
        assertThat(lost("<p th:if=\"${a}\"><b th:replace=\"~{x :: y}\"></b></p>"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noElementPutsAPieceIntoEachOfManyBeforeTheyAreThere(Path template) throws IOException {
        assertThat(insertedTooEarly(Files.readString(template))).isEmpty();
    }

    @Test
    void aPieceThatComesBeforeItsRowIsFoundWhateverTheOrder() {
        assertThat(insertedTooEarly("<li th:each=\"r : ${all}\" th:insert=\"~{x :: box(${r})}\"></li>"))
                .containsExactly("r");
        assertThat(insertedTooEarly("<li th:insert=\"~{x :: box(${r.a})}\"\n th:each=\"r,stat : ${all}\"></li>"))
                .containsExactly("r");
        assertThat(insertedTooEarly("<li th:each=\"r : ${all}\"><b th:insert=\"~{x :: box(${r})}\"></b></li>"))
                .isEmpty();
    }

    private static List<String> insertedTooEarly(String html) {
        return ELEMENT.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(element -> INSERTED.matcher(element).find())
                .flatMap(element -> EACH.matcher(element).results().map(each -> each.group(1)))
                .toList();
    }

    private static List<String> lost(String html) {
        return ELEMENT.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(element -> REPLACED.matcher(element).find())
                .flatMap(element -> LOST.matcher(element).results().map(found -> found.group(1)))
                .toList();
    }

    private static List<String> askedTooEarly(String html) {
        List<String> found = new ArrayList<>();
        ELEMENT.matcher(html).results().map(MatchResult::group).forEach(element -> {
            List<String> names = WITH.matcher(element)
                    .results()
                    .flatMap(with -> NAME.matcher(with.group(1)).results())
                    .map(name -> name.group(1))
                    .toList();
            TAKEN_EARLIER
                    .matcher(element)
                    .results()
                    .forEach(attribute -> names.stream()
                            .filter(name -> Pattern.compile("\\b" + name + "\\b")
                                    .matcher(attribute.group(2))
                                    .find())
                            .forEach(name -> found.add(attribute.group(1) + " asks for " + name)));
        });
        return found;
    }
}
