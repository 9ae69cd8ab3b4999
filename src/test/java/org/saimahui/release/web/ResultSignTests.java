package org.saimahui.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.Signatures;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officials and presenters sign the result on their own pages, and the sheet shows who has, and who turned the keys. */
@OnH2
class ResultSignTests extends SeatEvening {

    private static final String DRAWN = "10,20 30,40";

    private static final String PATH = "d=\"M10 20 L30 40\"";

    private static final ActingAs LAPTOP = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private StageService stage;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private StaffService staff;

    @Autowired
    private Signatures signatures;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private OrganiserBrowser organiser;

    private ContestView contest;

    private SeatDevice supervisor;

    private SeatDevice clerk;

    private SeatDevice presenter;

    @BeforeEach
    void anEveningWithOfficials() {
        contest = evenings.draft();
        evenings.seat(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        staff.set(
                contest.id(),
                null,
                Map.of(StaffPost.SUPERVISOR, "周监督", StaffPost.CLERK_1, "吴计分", StaffPost.CLERK_2, "郑核分"));
        supervisor = sitting(card(contest, "SUPERVISOR"));
        clerk = sitting(card(contest, "CLERK-1"));
        presenter = sitting(cards.issue(contest.id(), SeatRole.PRESENTER).get(0));
        give(Command.GO_LIVE);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        for (String seat : List.of("J1", "J2")) {
            assertThat(sitting(card(contest, seat))
                            .json("PUT", api(contest, 1), "{\"marks\": {\"state\": \"40\", \"ability\": \"41.5\"}}"))
                    .hasStatusOk();
        }
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
    }

    @Test
    void theSupervisorSignsTheResultThatStandsOnThePageFromItsEndOn() {
        assertThat(text(supervisor)).doesNotContain("id=\"sign-result\"");
        assertThat(sign(supervisor, "supervisor", hex())).hasStatus(409);
        close();
        assertThat(text(supervisor)).contains("id=\"sign-result\"", "value=\"" + hex() + "\"");
        assertThat(text(clerk)).as("nothing of the result before its release").doesNotContain("sign-result", hex());
        assertThat(sign(clerk, "clerk", hex())).hasStatus(409);

        assertThat(sign(supervisor, "supervisor", hex())).hasRedirectedUrl("/seat#sign-result");
        assertThat(text(supervisor)).contains("已签字", PATH);

        String before = hex();
        adjustments.add(
                contest.id(), null, new AddAdjustment(1, AdjustmentKind.BONUS, new BigDecimal("0.5"), "核验", "", ""));
        assertThat(text(supervisor)).contains("签的是另一个结果").doesNotContain("已签字");
        assertThat(sign(supervisor, "supervisor", before))
                .hasStatus(409)
                .bodyText()
                .contains("结果刚刚改过", "id=\"sign-result\"");
    }

    @Test
    void nobodyElseAndNothingElseAndNobodyForAnother() {
        close();
        assertThat(sign(clerk, "supervisor", hex())).hasStatus(403);
        assertThat(sign(sitting(card(contest, "J1")), "clerk", hex())).hasStatus(403);
        assertThat(mvc.post().uri("/seat/supervisor/sign").param("typed", "yes"))
                .hasStatus(403);
        for (String strokes : List.of("", "M0 0\"/><script>", "1,2 ".repeat(4000))) {
            assertThat(supervisor.form("/seat/supervisor/sign", "fingerprint", hex(), "strokes", strokes))
                    .hasStatus(422)
                    .bodyText()
                    .contains("role=\"alert\"");
        }
        assertThat(sign(presenter, "presenter", hex()))
                .as("a presenter sees no result before its release")
                .hasStatus(409);
        assertThat(text(presenter)).doesNotContain(hex());
        assertThat(text(supervisor)).doesNotContain("已签字");
    }

    @Test
    void theSheetShowsKeysAndSignaturesAndRoomForWhoHasNotSigned() {
        close();
        signatures.sign(contest.id(), "J1", signatures.fingerprint(contest.id(), "J1"), DRAWN);
        sign(supervisor, "supervisor", hex());
        supervisor.form("/seat/supervisor", "command", "TURN_KEY", "fingerprint", hex());
        LAPTOP.does(() -> {
            stage.command(
                    contest.id(),
                    StageCommand.of(Command.TURN_KEY)
                            .with(Argument.FINGERPRINT, hex())
                            .confirmed());
            stage.command(contest.id(), StageCommand.of(Command.RELEASE).confirmed());
        });

        String sheet = organiser.read("/c/" + contest.slug() + "/results?lang=zh");
        assertThat(sheet)
                .contains("结果要 2 把钥匙", "第 1 把：监督员席 周监督", "第 2 把：组织者 陈组织", "已在设备上签字", "吴计分", "郑核分")
                .containsOnlyOnce(PATH)
                .doesNotContain("评委一");
        assertThat(organiser.read("/organise/" + contest.slug() + "/print/result?lang=zh"))
                .as("the archive has what the judge drew, and the name")
                .contains("评委一", "存档用")
                .containsSubsequence(PATH, PATH);

        assertThat(clerk.form("/seat/clerk/sign", "fingerprint", hex(), "typed", "yes"))
                .hasRedirectedUrl("/seat#sign-result");
        assertThat(text(clerk)).contains("/seat/clerk/sign", "按键确认");
        assertThat(text(presenter)).contains("签字确认我的成绩");
        assertThat(sign(presenter, "presenter", hex())).hasRedirectedUrl("/seat#sign-result");
        assertThat(organiser.read("/c/" + contest.slug() + "/results?lang=zh"))
                .contains("已签字确认本人成绩", "1 号 李娜（", "已在设备上按键确认");
        assertThat(organiser.read("/organise/" + contest.slug() + "/feedback")).contains("本人签字", PATH);
    }

    @Test
    void anEarlierVersionKeepsWhatWasSignedUnderIt() {
        close();
        signatures.sign(contest.id(), "J1", signatures.fingerprint(contest.id(), "J1"), DRAWN);
        release();
        LAPTOP.does(() -> {
            stage.command(
                    contest.id(),
                    StageCommand.of(Command.CORRECT).because("少扣一分").confirmed());
            adjustments.add(
                    contest.id(),
                    null,
                    new AddAdjustment(1, AdjustmentKind.BONUS, new BigDecimal("0.5"), "核验", "", ""));
        });
        sign(supervisor, "supervisor", hex());
        release();

        String archive = "/organise/" + contest.slug() + "/print/result?version=";
        assertThat(organiser.read(archive + 1)).as("the judge's alone").containsOnlyOnce(PATH);
        assertThat(organiser.read(archive + 2)).containsSubsequence(PATH, PATH);
    }

    private void release() {
        String hex = hex();
        supervisor.form("/seat/supervisor", "command", "TURN_KEY", "fingerprint", hex);
        LAPTOP.does(() -> {
            stage.command(
                    contest.id(),
                    StageCommand.of(Command.TURN_KEY)
                            .with(Argument.FINGERPRINT, hex)
                            .confirmed());
            stage.command(contest.id(), StageCommand.of(Command.RELEASE).confirmed());
        });
    }

    private static MvcTestResult sign(SeatDevice device, String role, String hex) {
        return device.form("/seat/" + role + "/sign", "fingerprint", hex, "strokes", DRAWN);
    }

    private String hex() {
        return releases.fingerprint(contest.id());
    }

    private void close() {
        for (Command command : List.of(Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.CLOSE_CONTEST)) {
            give(command);
        }
    }

    private void give(Command command) {
        stage.command(contest.id(), StageCommand.of(command).confirmed());
    }

    private static String text(SeatDevice device) {
        return new String(device.get("/seat").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
