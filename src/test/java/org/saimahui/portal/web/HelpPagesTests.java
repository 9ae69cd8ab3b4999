package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The manual: each way that it shows is open to whoever sits in that chair. */
@OnH2
class HelpPagesTests {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

    private static final Pattern PLACE = Pattern.compile("<section id=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganiserBrowser organiser;

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "staff", "judge", "presenter", "audience"})
    void everyLinkOfTheManualWorksForWhomItIsMeant(String chair) {
        for (String language : List.of("zh", "en")) {
            String page =
                    read(mvc.get().uri("/help/" + chair + "?lang=" + language).exchange());
            Set<String> places = all(PLACE, page);
            assertThat(places).as(chair).isNotEmpty();
            for (String link : all(LINK, page)) {
                if (link.startsWith("#")) {
                    assertThat(places.contains(link.substring(1)) || page.contains("id=\"" + link.substring(1) + "\""))
                            .as(chair + " " + link)
                            .isTrue();
                } else if (!link.startsWith("?")) {
                    assertThat(open(chair, link)).as(chair + " " + link).hasStatusOk();
                }
            }
        }
    }

    /** Both languages have the same sections, and the organiser's list of contents has all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"organiser", "staff", "judge", "presenter", "audience"})
    void bothLanguagesHaveTheSameSections(String chair) {
        String chinese = read(mvc.get().uri("/help/" + chair + "?lang=zh").exchange());
        String english = read(mvc.get().uri("/help/" + chair + "?lang=en").exchange());
        Set<String> places = all(PLACE, chinese);
        assertThat(all(PLACE, english)).containsExactlyElementsOf(places);
        if (chair.equals("organiser")) {
            places.forEach(place -> assertThat(chinese).contains("href=\"#" + place + "\""));
            places.forEach(place -> assertThat(english).contains("href=\"#" + place + "\""));
        }
    }

    private MvcTestResult open(String chair, String link) {
        return switch (chair) {
            case "organiser" -> organiser.get(link);
            case "staff" ->
                link.startsWith("/organise")
                        ? organiser.asOperator("operator").get(link)
                        : mvc.get().uri(link).exchange();
            default -> mvc.get().uri(link).exchange();
        };
    }

    private static String read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Set<String> all(Pattern pattern, String page) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
