package org.saimahui.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.stage.StageService;
import org.saimahui.support.ChangedSettings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** The chief judge opens a card again: beside the reason stands who did, called as the page calls its judges. */
@OnH2
class ReopeningNamesTests extends SeatEvening {

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private StageService stage;

    @Autowired
    private OrganiserBrowser organiser;

    @Test
    void theChiefJudgeIsNoCodeBesideTheReason() {
        ContestView contest = evenings.live();
        evenings.chief(contest, "J1", "");
        evenings.seat(contest, "J2", "");
        contests.settle(
                contest.id(),
                null,
                ChangedSettings.of(contest.settings())
                        .judgesShownAs(JudgesShownAs.LETTER)
                        .done());
        command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        command(contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("两席没有送出"));
        requests.askToReopen(contest.id(), "J2", 1, "看错一行");
        SeatDevice chief = sitting(card(contest, "J1"));
        chief.form("/seat/requests/" + requests.open(contest.id()).get(0).id(), "yes", "true");
        command(contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有改"));

        assertThat(organiser.get("/organise/" + contest.slug() + "/standings?lang=zh"))
                .bodyText()
                .contains("看错一行（1 号席，");

        command(contest, StageCommand.of(Command.OPEN_VOTE));
        command(contest, StageCommand.of(Command.CLOSE_VOTE).confirmed());
        command(contest, StageCommand.of(Command.SHOW_VOTES));
        command(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed().because("到此为止"));
        command(contest, StageCommand.of(Command.RELEASE).confirmed().because("到此为止"));
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .containsPattern("看错一行（评委 [AB]，")
                .doesNotContain("（J1，");
    }

    private void command(ContestView contest, StageCommand order) {
        stage.command(contest.id(), order);
    }
}
