package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.OnH2;
import org.saimahui.support.Sought;
import org.saimahui.support.TestPortal;

/** Drafts over the wire: each seat its own, nobody else any. */
@OnH2
class DraftApiTests extends SeatEvening {

    private static final String TYPED =
            "{\"marks\": {\"state\": \"43.\", \"ability\": 37.5}, \"at\": \"2020-11-24T19:14:08Z\"}";

    @Test
    void aDraftComesBackToItsSeatAloneAndOnItsPage() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        SeatDevice other = sitting(card(contest, "J2"));
        call(contest, 1);

        assertThat(judge.json("PUT", draft(contest), TYPED))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.marks.state").isEqualTo("43.");
                    assertThat(json).extractingPath("$.version").isEqualTo(0);
                    assertThat(json).extractingPath("$.at").isEqualTo("2020-11-24T19:14:08Z");
                });
        assertThat(judge.get(draft(contest)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.marks.ability")
                .isEqualTo("37.5");
        assertThat(judge.get("/seat")).bodyText().contains("value=\"43.\"", "value=\"37.5\"", "data-typed=");
        assertThat(other.get(draft(contest))).hasStatus(404);
        assertThat(other.get("/seat")).bodyText().doesNotContain("\"43.\"").doesNotContainPattern(Sought.marks("37.5"));
    }

    @Test
    void nobodyElseReadsOne() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        judge.json("PUT", draft(contest), TYPED);

        assertThat(new SeatDevice(mvc).get(draft(contest))).hasStatus(401);
        for (String address : new String[] {
            draft(contest),
            "/api/v1/contests/" + contest.slug() + "/file",
            "/api/v1/contests/" + contest.slug() + "/standings",
            "/organise/" + contest.slug() + "/console",
            "/organise/" + contest.slug() + "/audit"
        }) {
            assertThat(mvc.get().uri(address).header("Authorization", TestPortal.BASIC))
                    .as(address)
                    .bodyText()
                    .doesNotContainPattern(Sought.marks("37.5"));
        }
    }

    @Test
    void whatIsNoDraftIsToldWithItsPlace() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));

        assertThat(judge.json(
                        "PUT", draft(contest), "{\"marks\": {\"state\": null}, \"at\": \"yesterday\", \"colour\": 1}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/marks/state", "/at", "/colour");
        assertThat(judge.get(draft(contest))).hasStatus(404);
    }

    private static String draft(ContestView contest) {
        return api(contest, 1) + "/draft";
    }
}
