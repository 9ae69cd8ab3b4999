package org.saimahui.seat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.Caller;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.SeatService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class CardsPageTests extends SeatEvening {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private SeatService seats;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private JudgeService panel;

    @Test
    void freshCardsAreShownWithTheirCodesOnAPageOfTheirOwn() {
        ContestView contest = evening();
        String page = "/organise/" + contest.slug() + "/cards";

        String sheet = sheet(organiser.post(page, "missing", "true"));
        assertThat(organiser.get(sheet))
                .hasStatusOk()
                .bodyText()
                .contains("<small>评委席位卡</small> <span>1 号席</span>", "<span>2 号席</span>", "<path fill=\"#000\" d=\"M");
        assertThat(organiser.get(sheet)).as("loaded again").bodyText().contains("<span>2 号席</span>");
        assertThat(organiser.get(page)).bodyText().contains("还没有人用").doesNotContain("#000");
    }

    @Test
    void aSheetThatIsOpenedAgainHasNoCardThatIsVoidAndBearsASeatThatIsGone() {
        ContestView contest = evening();
        String page = "/organise/" + contest.slug() + "/cards";
        String first = sheet(organiser.post(page, "missing", "true"));

        organiser.post(page, "seats", "J1", "confirmed", "true");
        assertThat(organiser.get(first))
                .bodyText()
                .contains("<span>2 号席</span>")
                .doesNotContain("<span>1 号席</span>");
        panel.remove(contest.id(), null, "J2");
        assertThat(organiser.get(first)).hasStatusOk().bodyText().doesNotContain("<span>2 号席</span>");
    }

    private static String sheet(MvcTestResult issued) {
        return Objects.requireNonNull(issued.getResponse().getRedirectedUrl());
    }

    @Test
    void thePreparationsAskForTheCardsThemselves() {
        ContestView contest = evening();
        String cardsOf = "/organise/" + contest.slug() + "/cards\">席位卡</a>\\s*<span class=\"state";
        assertThat(organiser.get("/organise/" + contest.slug()))
                .bodyText()
                .containsPattern(cardsOf + " is-open\">[\\s\\S]*?席位卡还没发");

        card(contest, "J1");
        assertThat(organiser.get("/organise/" + contest.slug()))
                .bodyText()
                .containsPattern(cardsOf + " is-open\">[\\s\\S]*?还有 1 席没有席位卡");

        card(contest, "J2");
        assertThat(organiser.get("/organise/" + contest.slug())).bodyText().containsPattern(cardsOf + "\">");
    }

    @Test
    void whatPutsOutADeviceAsksFirst() {
        ContestView contest = evening();
        String old = token(card(contest, "J1"));
        String page = "/organise/" + contest.slug() + "/cards";
        String device = seats.claim(old, Caller.at("a")).secret();

        assertThat(organiser.post(page, "seats", "J1")).bodyText().contains("旧卡立即作废");
        assertThat(seats.lookup(device)).isInstanceOf(SeatLookup.Held.class);

        assertThat(organiser.get(sheet(organiser.post(page, "seats", "J1", "confirmed", "true"))))
                .bodyText()
                .contains("<small>评委席位卡</small> <span>1 号席</span>");
        assertThat(seats.lookup(device)).isInstanceOf(SeatLookup.Gone.class);
    }

    @Test
    void theQuestionNamesWhoseCardIsIssuedAnewAndTheDeviceThatHadItIsTold() {
        ContestView contest = evening();
        String page = "/organise/" + contest.slug() + "/cards";
        IssuedCard link = cards.issue(contest.id(), SeatRole.PRESENTER).get(0);
        SeatDevice phone = sitting(link);
        String who = presenters.ofSeat(contest.id(), link.seat()).name();

        assertThat(organiser.get(page)).bodyText().containsPattern("data-confirm=\"[^\"]*" + who + "[^\"]*旧卡立即作废");
        assertThat(organiser.post(page, "seats", link.seat()))
                .bodyText()
                .containsPattern("banner is-warn\">[^<]*" + who + "[^<]*旧卡立即作废")
                .doesNotContain(">" + link.seat());
        assertThat(organiser.post(page))
                .bodyText()
                .contains("以下席位的旧卡立即作废")
                .containsPattern("<li><b>[^<]+</b> <span>" + who);
        assertThat(phone.get("/seat")).bodyText().doesNotContain("已经重新发");

        organiser.post(page, "seats", link.seat(), "confirmed", "true");
        assertThat(phone.get("/seat")).bodyText().contains("已经重新发", "name=\"code\"");
    }

    @Test
    void aSeatThatDoesNotExistIsNoQuestion() {
        ContestView contest = evening();
        card(contest, "J1");

        assertThat(organiser.post("/organise/" + contest.slug() + "/cards", "seats", "J1", "seats", "J99"))
                .bodyText()
                .contains("旧卡立即作废")
                .doesNotContain("J99");
    }

    @Test
    void theSheetWarnsAboutAGuessedAddress() {
        ContestView contest = evening();

        assertThat(organiser.get("/organise/" + contest.slug() + "/cards"))
                .bodyText()
                .contains("还没有选会场地址", "href=\"/organise/account/address\"");
    }
}
