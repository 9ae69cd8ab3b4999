package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.RequestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.stage.StageService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A judge says that the page is about somebody else than the one on stage. */
@OnH2
class WrongPersonTests extends SeatEvening {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private StageService stage;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private PresenterService presenters;

    @Test
    void theConsoleReadsWhoIsOnThePageAndTheJudgeThatItIsKnown() {
        ContestView contest = evening();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        SeatDevice phone = sitting(card(contest, "J1"));
        String shown = "2 " + presenters.get(contest.id(), 2).name();
        assertThat(phone.get("/seat/help")).bodyText().contains("打分页上的人不对", "name=\"wrong\"");

        phone.form("/seat/help");
        assertThat(phone.form("/seat/help", "wrong", "true")).hasRedirectedUrl("/seat/help");
        phone.form("/seat/help", "wrong", "true");

        assertThat(requests.open(contest.id())).extracting(RequestView::reason).containsExactly("", shown);
        assertThat(phone.get("/seat/help")).bodyText().contains("控制台已经知道").doesNotContain("name=\"wrong\"");
        String console = "/organise/" + contest.slug() + "/console";
        assertThat(organiser.get(console)).bodyText().contains("1 号席 说打分页上的人不对", "打分页上是 " + shown);
        assertThat(organiser.get("/organise/" + contest.slug() + "/audit"))
                .bodyText()
                .contains("告知打分页上的人不对", shown);

        long told = requests.open(contest.id()).get(1).id();
        organiser.post(console + "/requests/" + told, "yes", "true");
        assertThat(requests.open(contest.id()))
                .extracting(RequestView::isWrongPerson)
                .containsExactly(false);
        assertThat(phone.get("/seat/help")).bodyText().contains("name=\"wrong\"");
    }

    @Test
    void whoeverHasToldItMayStillCallSomebody() {
        ContestView contest = evening();
        SeatDevice phone = sitting(card(contest, "J1"));

        phone.form("/seat/help", "wrong", "true");
        assertThat(phone.get("/seat/help")).bodyText().contains("控制台已经知道", "form=\"help\"");
        phone.form("/seat/help");
        assertThat(requests.open(contest.id()))
                .extracting(RequestView::isWrongPerson)
                .containsExactlyInAnyOrder(true, false);
    }
}
