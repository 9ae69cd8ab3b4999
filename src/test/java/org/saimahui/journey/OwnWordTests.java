package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.OnH2;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has a word for those on stage reads it on every page of the contest, and the portal's own on none. */
@OnH2
class OwnWordTests {

    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);

    /** What of a tag is read or heard. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder|data-confirm)=\"([^\"]*)\"");

    private static final Pattern PORTALS_OWN =
            Pattern.compile(".{0,24}(?:述职人|\\bpresenters?\\b|\\[persons?]).{0,24}", Pattern.CASE_INSENSITIVE);

    @Autowired
    private SampleEvening evening;

    @Autowired
    private LookService looks;

    @Autowired
    private MappedAddresses mapped;

    @LocalServerPort
    private int port;

    @Test
    void noPageOfAContestWithAWordOfItsOwnSaysThePortals() {
        ContestView contest = evening.draft();
        looks.choose(contest.id(), null, "", "", new Look.Words("科长", "chief", "chiefs"));
        Visitor organiser = new Visitor(port).program();
        Visitor judge = new Visitor(port).seat(evening.card(contest, "J1"));
        Set<String> addresses = new LinkedHashSet<>(mapped.of(contest));
        // A sheet of the spreadsheet has a name of its own; the page of the look says what the portal's word is.
        addresses.removeIf(address -> address.contains("/import") || address.endsWith("/look"));
        Set<String> found = new LinkedHashSet<>();

        for (Map.Entry<String, Runnable> moment : evening.moments(contest).entrySet()) {
            moment.getValue().run();
            if (Set.of("unpublished", "some sent", "vote shown").contains(moment.getKey())) {
                addresses.stream()
                        .filter(address -> address.startsWith("/organise/" + contest.slug()))
                        .forEach(address -> look(organiser, moment.getKey(), address, found));
                look(judge, moment.getKey(), "/seat", found);
            }
        }

        assertThat(found).isEmpty();
        assertThat(organiser
                        .get("/organise/" + contest.slug() + "/presenters?lang=zh")
                        .body())
                .containsPattern("<h1[^>]*>科长</h1>");
        assertThat(organiser
                        .get("/organise/" + contest.slug() + "/presenters?lang=en")
                        .body())
                .containsPattern("<h1[^>]*>Chiefs</h1>")
                .contains("Add chief");
    }

    @Test
    void withoutOneItIsThePortals() {
        ContestView contest = evening.draft();
        Visitor organiser = new Visitor(port).program();

        assertThat(organiser
                        .get("/organise/" + contest.slug() + "/presenters?lang=zh")
                        .body())
                .containsPattern("<h1[^>]*>述职人</h1>");
        assertThat(organiser
                        .get("/organise/" + contest.slug() + "/presenters?lang=en")
                        .body())
                .containsPattern("<h1[^>]*>Presenters</h1>");
    }

    @Test
    void aWordIsPutInAsItIsAndWhatSomebodyTypedStaysAsTyped() {
        ContestView contest = evening.draft();
        looks.choose(contest.id(), null, "", "", new Look.Words("队长{0}", "'chef'", "chefs {1}"));
        Visitor organiser = new Visitor(port).program();

        String zh = organiser
                .get("/organise/" + contest.slug() + "/audit?lang=zh&subject=%5Bperson%5D")
                .body();
        String en = organiser.get("/organise/" + contest.slug() + "?lang=en").body();

        assertThat(zh).contains("队长{0}", "value=\"[person]\"");
        assertThat(en).contains("Chefs {1}");
        assertThat(organiser
                        .get("/organise/" + contest.slug() + "/print?lang=en")
                        .body())
                .containsPattern("Chefs \\{1}: \\d");
    }

    private void look(Visitor visitor, String moment, String address, Set<String> found) {
        for (String language : List.of("zh", "en")) {
            Visitor.Answer answer = visitor.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            if (answer.isPage() && answer.status() == 200) {
                Matcher said = PORTALS_OWN.matcher(read(answer.body()));
                while (said.find()) {
                    found.add(moment + ", " + address + " " + language + ": "
                            + said.group().strip());
                }
            }
        }
    }

    /** All that is read or heard of a page. */
    private static String read(String page) {
        StringBuilder text = new StringBuilder(TAG.matcher(page).replaceAll(" "));
        Matcher spoken = SPOKEN.matcher(page);
        while (spoken.find()) {
            text.append('\n').append(spoken.group(1));
        }
        return text.toString();
    }
}
