package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.stage.StageService;
import org.saimahui.support.OnH2;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;

/** A judge's phone when closed marking is opened again: for the seat itself, and for another one. */
@OnH2
class SeatOpenAgainTests extends SeatEvening {

    @Autowired
    private StageService stage;

    @Test
    void theSeatSaysSoWithItsOldMarkAndTheOtherSeesNothingOfIt() {
        ContestView contest = evening();
        SeatDevice first = sitting(card(contest, "J1"));
        SeatDevice second = sitting(card(contest, "J2"));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        String api = "/api/v1/contests/" + contest.slug() + "/scorecards/1";
        for (SeatDevice device : List.of(first, second)) {
            assertThat(device.json("PUT", api, "{\"marks\": {\"state\": \"41.5\", \"ability\": \"40\"}}"))
                    .hasStatusOk();
        }
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));

        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(Argument.SEATS, List.of("J1"))
                        .confirmed()
                        .because("按错"));

        assertThat(first.get("/seat/view"))
                .bodyText()
                .contains("1 号 李娜：已重新开放", "记下的是 81.5 分", "data-turn=\"MARKING\"", "edit=1")
                .doesNotContain("/seat/reopen/1");
        assertThat(second.get("/seat/view")).bodyText().contains("王强").doesNotContain("已重新开放");
        assertThat(second.json("PUT", api, "{\"marks\": {\"state\": \"45\", \"ability\": \"40\"}, \"version\": 1}"))
                .hasStatus(409);

        assertThat(first.json("PUT", api, "{\"marks\": {\"state\": \"45\", \"ability\": \"40\"}, \"version\": 1}"))
                .hasStatusOk();
        assertThat(first.get("/seat/state")).bodyText().contains("\"presenter\":2", "\"turn\":\"CALLED\"");

        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(first.json("PUT", api, "{\"marks\": {\"state\": \"46\", \"ability\": \"40\"}, \"version\": 2}"))
                .hasStatus(409);
    }

    @Test
    void aRepeatedTalkIsMarkedAnewOnTheVersionThatIsVoid() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        String api = "/api/v1/contests/" + contest.slug() + "/scorecards/1";
        assertThat(judge.json("PUT", api, "{\"marks\": {\"state\": \"41.5\", \"ability\": \"40\"}}"))
                .hasStatusOk();
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("不等了"));

        stage.command(contest.id(), StageCommand.of(Command.REPEAT, 1).because("话筒坏了"));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        assertThat(judge.get("/seat/view"))
                .bodyText()
                .contains("1 号 李娜：重新述职", "name=\"version\" value=\"1\"")
                .doesNotContainPattern(Sought.marks("41.5"));
        assertThat(judge.json("PUT", api, "{\"marks\": {\"state\": \"45\", \"ability\": \"40\"}, \"version\": 1}"))
                .hasStatusOk();
        assertThat(judge.get("/seat/view")).bodyText().contains("85.0").doesNotContain("重新述职");
    }
}
