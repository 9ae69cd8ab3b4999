package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.SignatureView;
import org.saimahui.judging.Signatures;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A judge's signature under the own marks. */
@OnH2
class SignatureTests extends SeatEvening {

    private static final String DRAWN = "10,20 30,40;50,60 70,80";

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private CrowdedEvenings crowded;

    @Autowired
    private Signatures signatures;

    private ContestView contest;

    private SeatDevice judge;

    @BeforeEach
    void oneHasMarked() {
        contest = crowded.live(1, 2);
        judge = sitting(card(contest, "J1"));
        crowded.speak(contest, 1, "20");
        command(StageCommand.of(Command.OPEN_VOTE));
        command(StageCommand.of(Command.CLOSE_VOTE));
        command(StageCommand.of(Command.SHOW_VOTES));
    }

    @Test
    void aJudgeSignsAfterTheContestAndOnceMore() {
        assertThat(judge.form("/seat/sign", "fingerprint", fingerprint(), "strokes", DRAWN))
                .hasStatus(409);
        close();
        assertThat(body(judge.get("/seat")))
                .contains("id=\"sign\"", fingerprint())
                .doesNotContain("已签名");

        assertThat(judge.form("/seat/sign", "fingerprint", fingerprint(), "strokes", DRAWN))
                .hasRedirectedUrl("/seat");
        assertThat(body(judge.get("/seat"))).contains("已签名", "d=\"M10 20 L30 40 M50 60 L70 80\"");
        assertThat(judge.form("/seat/sign", "fingerprint", fingerprint(), "typed", "yes"))
                .hasRedirectedUrl("/seat");
        assertThat(signatures.of(contest.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.isDrawn()).isFalse())
                .satisfies(one -> assertThat(one.current()).isTrue());
        assertThat(sheet())
                .contains("评委签名", "按键确认", signature().shortFingerprint())
                .doesNotContain("分数在签名以后改过");
    }

    @Test
    void whereNobodySignedInTimeNothingIsHeaded() {
        close();
        assertThat(body(judge.get("/seat"))).contains("id=\"sign-title\"");
        command(StageCommand.of(Command.RELEASE).confirmed());
        assertThat(body(judge.get("/seat"))).doesNotContain("id=\"sign-title\"");
    }

    @Test
    void marksThatChangeAfterwardsOutdateIt() {
        close();
        String before = fingerprint();
        judge.form("/seat/sign", "fingerprint", before, "strokes", DRAWN);
        command(StageCommand.of(Command.REOPEN_CONTEST).confirmed().because("复核"));
        command(StageCommand.of(Command.OPEN_MARKING, 1).confirmed().because("看错一行"));
        scorecards.submit(contest.id(), "J1", 1, changed());
        command(StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("改完"));
        close();

        assertThat(signature().current()).isFalse();
        assertThat(body(judge.get("/seat"))).contains("分数在签名以后改过");
        assertThat(sheet()).contains("分数在签名以后改过");
        assertThat(judge.form("/seat/sign", "fingerprint", before, "strokes", DRAWN))
                .hasStatus(409)
                .bodyText()
                .contains("分数刚刚改过");
        assertThat(judge.form("/seat/sign", "fingerprint", fingerprint(), "strokes", DRAWN))
                .hasRedirectedUrl("/seat");
        assertThat(signature().current()).isTrue();
    }

    @Test
    void nobodyElseAndNothingElse() {
        close();
        for (String strokes : new String[] {"", "M0 0\"/><script>", "1,2 ".repeat(4000), "\u0000"}) {
            assertThat(judge.form("/seat/sign", "fingerprint", fingerprint(), "strokes", strokes))
                    .hasStatus(422);
        }
        SeatDevice other = sitting(card(contest, "J2"));
        assertThat(other.form("/seat/sign", "fingerprint", fingerprint(), "typed", "yes", "seat", "J1"))
                .hasStatus(409);
        SeatDevice host = sitting(cards.issue(contest.id(), SeatRole.HOST).get(0));
        assertThat(host.form("/seat/sign", "fingerprint", fingerprint(), "typed", "yes"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/seat/sign").param("typed", "yes")).hasStatus(403);
        assertThat(signatures.of(contest.id())).isEmpty();
    }

    private org.saimahui.judging.SubmitScorecard changed() {
        return new org.saimahui.judging.SubmitScorecard(
                Map.of("state", "21", "style", "20", "ability", "20", "spirit", "20"), null, 1);
    }

    private SignatureView signature() {
        return signatures.of(contest.id(), "J1").orElseThrow();
    }

    private String fingerprint() {
        return signatures.fingerprint(contest.id(), "J1");
    }

    private void close() {
        command(StageCommand.of(Command.CLOSE_CONTEST).confirmed());
    }

    private void command(StageCommand command) {
        crowded.command(contest, command);
    }

    private String sheet() {
        return body(organiser.get("/organise/" + contest.slug() + "/standings"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
