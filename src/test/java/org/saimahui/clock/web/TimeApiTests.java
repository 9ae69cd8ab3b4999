package org.saimahui.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class TimeApiTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Evenings evenings;

    @Test
    void anybodyMayAskWhatTimeItIsAndNothingIsKept() {
        long before = clock.millis();
        MvcTestResult answer = mvc.get().uri("/api/v1/time").exchange();

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.now")
                .asNumber()
                .satisfies(now -> assertThat(now.longValue()).isBetween(before, clock.millis()));
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(mvc.post().uri("/api/v1/time")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void organisersReadTheClockOthersDoNot() {
        ContestView contest = evenings.live();
        String address = "/api/v1/contests/" + contest.slug() + "/clock";

        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(organiser.get(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"presenter": null, "limit": 360, "grace": 0, "warn": 30, "state": "IDLE", "startedAt": null,
                         "spentMillis": 0}
                        """);
    }
}
