package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.support.OnH2;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever has a word for those on stage reads it, and the portal's own nowhere: on every page of the contest, in every
 * moment, {@link EveryAddressTests} looks for that.
 */
@OnH2
class OwnWordTests {

    @Autowired
    private SampleEvening evening;

    @Autowired
    private LookService looks;

    @LocalServerPort
    private int port;

    @Test
    void whoeverHasAWordReadsIt() {
        ContestView contest = evening.draft();
        looks.choose(contest.id(), null, "", "", new Look.Words("科长", "chief", "chiefs"));
        Visitor organiser = new Visitor(port).program();
        String page = "/organise/" + contest.slug() + "/presenters?lang=";

        assertThat(OwnWords.portals(organiser.get(page + "zh").body())).isEmpty();
        assertThat(OwnWords.portals(organiser.get(page + "en").body())).isEmpty();
        assertThat(organiser.get(page + "zh").body()).containsPattern("<h1[^>]*>科长</h1>");
        assertThat(organiser.get(page + "en").body())
                .containsPattern("<h1[^>]*>Chiefs</h1>")
                .contains("Add chief");
    }

    @Test
    void withoutOneItIsThePortals() {
        ContestView contest = evening.draft();
        Visitor organiser = new Visitor(port).program();

        assertThat(OwnWords.portals(organiser
                        .get("/organise/" + contest.slug() + "/presenters?lang=zh")
                        .body()))
                .as("what is looked for is found")
                .isNotEmpty();
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
}
