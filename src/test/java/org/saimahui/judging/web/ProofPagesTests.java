package org.saimahui.judging.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.SpokenProof;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The code on the judge's receipt, and its comparison with the stored card. */
@OnH2
class ProofPagesTests extends SeatEvening {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private CrowdedEvenings crowded;

    private ContestView contest;

    private String code;

    @BeforeEach
    void oneCardIsIn() {
        contest = crowded.live(2, 2);
        crowded.command(contest, StageCommand.of(Command.CALL, 1));
        crowded.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        crowded.mark(contest, 1, "J1", "23.5");
        code = SpokenProof.of(
                contest.slug(), "J1", 1, Map.of("state", "23.5", "style", "23.5", "ability", "23.5", "spirit", "23.5"));
    }

    @Test
    void theReceiptShowsTheCodeWhileNobodyElseCanCompareIt() {
        SeatDevice judge = sitting(card(contest, "J1"));
        assertThat(body(judge.get("/seat"))).contains("口述码", code, "state=23.5");
        assertThat(body(page("?seat=J1&c1=" + code)))
                .doesNotContain("全部一致", "<code>" + code)
                .contains("还没有评分已关闭的卡");
    }

    @Test
    void equalOrWhichCardDiffers() {
        crowded.command(
                contest, StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("J2 不在场"));
        assertThat(body(page(""))).contains("<code>" + code, "<code>–").doesNotContain("name=\"c1\"");
        assertThat(body(page("?seat=J1"))).contains("name=\"c1\"").doesNotContain("全部一致", "念的是");
        String spelled = code.charAt(0) + "-" + code.substring(1).toLowerCase(Locale.ROOT);
        assertThat(body(page("?seat=J1&c1=" + spelled))).contains("核对了 1 份，全部一致");
        assertThat(body(page("?seat=J1&c1=2222&c9=x")))
                .contains("念的是 2222，存的是 " + code, "value=\"2222\"")
                .doesNotContain("全部一致");
        assertThat(page("?seat=J77")).hasStatus(404);
    }

    private MvcTestResult page(String query) {
        return organiser.get("/organise/" + contest.slug() + "/proof" + query);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
