package org.saimahui.seat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.Caller;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatService;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@OnH2
@WithMockUser(username = "organiser", roles = "ORGANISER")
class CardsPageTests extends SeatEvening {

    @Autowired
    private SeatService seats;

    @Test
    void cardsAreShownOnceWithTheirCodes() {
        ContestView contest = evening();
        String page = "/organise/" + contest.slug() + "/cards";

        assertThat(mvc.post().uri(page).param("missing", "true").with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("<small>评委席位卡</small> <span>1 号席</span>", "<span>2 号席</span>", "<path fill=\"#000\" d=\"M");
        assertThat(mvc.get().uri(page)).bodyText().contains("还没有人用").doesNotContain("#000");
    }

    @Test
    void thePreparationsAskForTheCardsThemselves() {
        ContestView contest = evening();
        String cardsOf = "/organise/" + contest.slug() + "/cards\">席位卡</a>\\s*<span class=\"state";
        assertThat(mvc.get().uri("/organise/" + contest.slug()))
                .bodyText()
                .containsPattern(cardsOf + " is-open\">[\\s\\S]*?席位卡还没发");

        card(contest, "J1");
        assertThat(mvc.get().uri("/organise/" + contest.slug()))
                .bodyText()
                .containsPattern(cardsOf + " is-open\">[\\s\\S]*?还有 1 席没有席位卡");

        card(contest, "J2");
        assertThat(mvc.get().uri("/organise/" + contest.slug())).bodyText().containsPattern(cardsOf + "\">");
    }

    @Test
    void whatPutsOutADeviceAsksFirst() {
        ContestView contest = evening();
        String old = token(card(contest, "J1"));
        String page = "/organise/" + contest.slug() + "/cards";
        String device = seats.claim(old, Caller.at("a")).secret();

        assertThat(mvc.post().uri(page).param("seats", "J1").with(csrf()))
                .bodyText()
                .contains("旧卡立即作废");
        assertThat(seats.lookup(device)).isInstanceOf(SeatLookup.Held.class);

        assertThat(mvc.post()
                        .uri(page)
                        .param("seats", "J1")
                        .param("confirmed", "true")
                        .with(csrf()))
                .bodyText()
                .contains("<small>评委席位卡</small> <span>1 号席</span>");
        assertThat(seats.lookup(device)).isInstanceOf(SeatLookup.Gone.class);
    }

    @Test
    void theSheetWarnsAboutAGuessedAddress() {
        ContestView contest = evening();

        assertThat(mvc.get().uri("/organise/" + contest.slug() + "/cards"))
                .bodyText()
                .contains("还没有选会场地址", "href=\"/organise/account/address\"");
    }
}
