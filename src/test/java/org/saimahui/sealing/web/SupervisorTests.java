package org.saimahui.sealing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.Device;
import org.saimahui.audit.ShownHeads;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.Signatures;
import org.saimahui.oversight.Grants;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.Requests;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.Sought;
import org.saimahui.support.TestPortal;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.BallotReceipt;
import org.saimahui.voting.CastBallot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The supervisor's page, and the release page with two keys. */
@OnH2
class SupervisorTests extends SeatEvening {

    private static final String PAGE = "/seat/supervisor";

    @Autowired
    private StageService stage;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private ShownHeads heads;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Signatures signatures;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private Grants grants;

    @Autowired
    private Requests answers;

    @Autowired
    private TransactionTemplate together;

    @Autowired
    private BallotBox box;

    @Autowired
    private BallotPlaces places;

    private ContestView contest;

    private SeatDevice device;

    @BeforeEach
    void sitDown() {
        contest = evenings.draft();
        evenings.seat(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        evenings.seat(contest, "J3", "评委三");
        device = sitting(cards.issue(contest.id(), SeatRole.SUPERVISOR).get(0));
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
    }

    private String text() {
        return new String(device.get("/seat").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void mark(String j1, String j2, String j3) {
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        List<String> marks = List.of(j1, j2, j3);
        for (int i = 0; i < 3; i++) {
            SeatDevice judge = sitting(card(contest, "J" + (i + 1)));
            assertThat(judge.json(
                            "PUT",
                            api(contest, 1),
                            "{\"marks\": {\"state\": \"%s\", \"ability\": \"40\"}}".formatted(marks.get(i))))
                    .hasStatusOk();
        }
    }

    private void close() {
        for (Command command : List.of(Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.CLOSE_CONTEST)) {
            stage.command(contest.id(), StageCommand.of(command));
        }
    }

    /** An organiser who has logged in on the laptop. */
    private MvcTestResult organiserTurns(String fingerprint) {
        TestingAuthenticationToken who = new TestingAuthenticationToken("陈组织", null, "ROLE_ORGANISER");
        who.setDetails(new Device(Hashes.sha256Hex("laptop")));
        return mvc.post()
                .uri("/organise/" + contest.slug() + "/console/commands")
                .with(authentication(who))
                .with(csrf())
                .param("command", "TURN_KEY")
                .param("fingerprint", fingerprint)
                .param("confirmed", "true")
                .param("back", "release")
                .exchange();
    }

    @Test
    void theEveningIsSeenAndNoMarkBeforeItsClosing() {
        assertThat(text()).contains("监督员席", "台上没有人", "没有申请", "/js/onlooker.js", "data-live=\"/seat/supervisor/live\"");
        mark("43.5", "40", "13.5");
        assertThat(text())
                .contains("1 李娜", "已送出 3 / 3 席")
                .doesNotContain("中位数")
                .doesNotContainPattern(Sought.marks("43.5", "83.5", "13.5", "53.5"));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(text()).as("the alarm arises at closing").contains("中位数", "评委三");
    }

    /** Of marks that are open it tells that they were sent, and who has sent them. */
    @Test
    void theRecordIsReadInWordsAndAsAFileAndOpenMarksAreSealedInIt() {
        mark("43.5", "40", "13.5");
        String file = "/api/v1/contests/" + contest.slug() + "/record";

        assertThat(text()).contains("/seat/supervisor/record");
        assertThat(device.get("/seat/supervisor/record?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("操作记录", "开放评分", "1 号席", "链首", file)
                .doesNotContainPattern(Sought.marks("43.5", "13.5", "83.5"));
        assertThat(device.get(file))
                .hasStatusOk()
                .bodyText()
                .contains("SCORECARD_SENT", "sealed")
                .doesNotContain("\"43.5", "opened");
        assertThat(device.get("/api/v1/contests/" + evenings.draft().slug() + "/record"))
                .hasStatus(404);
        assertThat(sitting(card(contest, "J1")).get(file)).hasStatus(403);
        assertThat(mvc.get().uri(file)).hasStatus(401);
    }

    /** On the wall, on this page and on the sheet it is the same one. */
    @Test
    void theHeadOfTheRecordIsShownWhereItCanBeCompared() {
        stage.command(contest.id(), StageCommand.of(Command.FREEZE).confirmed());
        String frozen = heads.newest(contest.slug()).orElseThrow().brief();
        String wall = "/c/" + contest.slug() + "/screen?lang=zh";

        assertThat(mvc.get().uri(wall)).bodyText().contains("封榜时的记录链首", frozen);
        assertThat(text()).contains("封榜时的记录链首", frozen);
        close();
        String counted = heads.newest(contest.slug()).orElseThrow().brief();
        assertThat(counted).isNotEqualTo(frozen);
        assertThat(mvc.get().uri(wall)).bodyText().contains("投票截止时的记录链首", counted);
        String hex = releases.fingerprint(contest.id());
        assertThat(device.form(PAGE, "command", "TURN_KEY", "fingerprint", hex)).hasRedirectedUrl("/seat");
        organiserTurns(hex);
        String key = heads.newest(contest.slug()).orElseThrow().brief();
        assertThat(mvc.get().uri(wall)).bodyText().contains("转动钥匙时的记录链首", key);
        stage.command(contest.id(), StageCommand.of(Command.RELEASE).confirmed());

        ShownHeads.ShownHead released = heads.newest(contest.slug()).orElseThrow();
        assertThat(released.moment()).isEqualTo(ShownHeads.Moment.RELEASED);
        assertThat(mvc.get().uri(wall)).bodyText().contains("发布成绩时的记录链首", released.brief());
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .contains(released.spelled(), frozen, counted, key);
        assertThat(releases.get(contest.id()).document()).contains(released.hash());
    }

    /** Whoever holds it can turn the key: the hall and the one who sat there are told. */
    @Test
    void aCardThatIsIssuedAgainDuringTheEveningIsToldToEverybody() {
        String wall = "/c/" + contest.slug() + "/screen?lang=zh";
        assertThat(mvc.get().uri(wall)).bodyText().doesNotContain("重新发放");
        assertThat(text()).doesNotContain("重新发放");

        device = sitting(cards.issue(contest.id(), SeatRole.SUPERVISOR).get(0));

        assertThat(mvc.get().uri(wall)).bodyText().contains("监督员席位卡", "重新发放");
        assertThat(text()).contains("监督员席位卡", "重新发放");
    }

    @Test
    void closingOverMissingCardsIsAnAlarm() {
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        assertThat(text()).doesNotContain("缺评分表就关闭了");
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 2).confirmed().because("设备坏了"));
        assertThat(text()).contains("缺评分表就关闭了", "2 王强");
    }

    /** Whoever turns a key has seen what it is turned on: that is so in every state, and it is nobody else's page. */
    @Test
    void whatTheKeyIsTurnedOnIsReadFromTheFirstClosedMarkingOn() {
        assertThat(text()).contains("还没有人算出总分").doesNotContain("发布前核对", "/seat/supervisor/sums");
        mark("40", "41", "42");
        assertThat(text()).contains("还没有人算出总分").doesNotContain("81.00");
        stage.command(contest.id(), StageCommand.of(Command.FREEZE).confirmed());
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        adjustments.add(
                contest.id(), null, new AddAdjustment(1, AdjustmentKind.PENALTY, new BigDecimal("-1.5"), "着装", "", ""));
        assertThat(text()).contains("1 李娜", "79.50", "专家评委 81.00", "−1.5", "其他扣分", "着装", "票数对得上吗", "作废");

        assertThat(mvc.get().uri("/c/" + contest.slug()))
                .as("what is closed after the freeze is nobody else's to see")
                .bodyText()
                .doesNotContain("79.50", "81.00");

        for (Command command : List.of(Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.CLOSE_CONTEST)) {
            stage.command(contest.id(), StageCommand.of(command).confirmed());
        }
        assertThat(text()).contains("发布前核对", "赛事已经结束", "加减分 1 笔");
        String english =
                new String(device.get("/seat?lang=en").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(english).contains("Checks before the release", "Do the numbers balance", "Other penalty");
        device.get("/seat?lang=zh");
        assertThat(device.get("/seat/supervisor/sums"))
                .hasStatusOk()
                .bodyText()
                .contains("算给你看", "李娜", "href=\"/seat\"")
                .doesNotContain("/organise/");
        assertThat(sitting(card(contest, "J1")).get("/seat/supervisor/sums")).hasStatus(403);
        assertThat(mvc.get().uri("/seat/supervisor/sums").exchange()).hasStatus(401);

        String hex = releases.fingerprint(contest.id());
        device.form(PAGE, "command", "TURN_KEY", "fingerprint", hex);
        assertThat(text()).contains("等组织者转动另一把钥匙", "发布前核对");
        organiserTurns(hex);
        adjustments.add(
                contest.id(), null, new AddAdjustment(1, AdjustmentKind.BONUS, new BigDecimal("0.5"), "核验", "", ""));
        String release = "/organise/" + contest.slug() + "/release?lang=zh";
        for (String page : List.of(text(), organiser.read(release))) {
            assertThat(page).contains("钥匙已退回", "1 李娜 +0.5（核验）");
        }
        hex = releases.fingerprint(contest.id());
        device.form(PAGE, "command", "TURN_KEY", "fingerprint", hex);
        organiserTurns(hex);
        stage.command(contest.id(), StageCommand.of(Command.RELEASE).confirmed());
        assertThat(text()).contains("1 李娜", "发布前核对").doesNotContain("正在更正");

        stage.command(
                contest.id(), StageCommand.of(Command.CORRECT).because("少扣一分").confirmed());
        assertThat(text()).contains("正在更正第 1 版", "少扣一分").doesNotContain("钥匙已退回");
        assertThat(organiser.read(release)).contains("正在更正第 1 版").doesNotContain("钥匙已退回");
    }

    @Test
    void whatTurnsTheKeysBackNamesEverybodyItConcerns() {
        close();
        String hex = releases.fingerprint(contest.id());
        device.form(PAGE, "command", "TURN_KEY", "fingerprint", hex);
        adjustments.add(
                contest.id(), null, new AddAdjustment(2, AdjustmentKind.BONUS, new BigDecimal("0.1"), "早先", "", ""));
        device.form(PAGE, "command", "TURN_KEY", "fingerprint", releases.fingerprint(contest.id()));
        together.executeWithoutResult(status -> {
            adjustments.add(
                    contest.id(),
                    null,
                    new AddAdjustment(1, AdjustmentKind.BONUS, new BigDecimal("0.5"), "核验", "", ""));
            adjustments.add(
                    contest.id(),
                    null,
                    new AddAdjustment(3, AdjustmentKind.BONUS, new BigDecimal("0.7"), "核验", "", ""));
        });

        for (String page : List.of(text(), organiser.read("/organise/" + contest.slug() + "/release?lang=zh"))) {
            String note = page.replaceFirst("(?s).*(钥匙已退回[^<]*).*", "$1");
            assertThat(note).contains("1 李娜 +0.5", "3 ", "+0.7").doesNotContain("+0.1");
        }
    }

    @Test
    void theChecksCountASecondTimeBalanceTheVotesAndSayWhatIsMissing() {
        mark("40", "40", "40");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        String page = "/organise/" + contest.slug() + "/release?lang=zh";
        assertThat(organiser.read(page)).doesNotContain("重算", "还没有签字");
        close();
        String hex = releases.fingerprint(contest.id());
        String base = "/organise/" + contest.slug();

        assertThat(organiser.read(page))
                .contains("重算一遍", "指纹 " + Hashes.spelled(hex).substring(0, 9), "存入 0 = 计票 0 + 作废 0")
                .contains("还没有签字：1 号席、2 号席、3 号席、监督员席", "href=\"" + base + "/standings#signatures\"")
                .doesNotContain("叫停了", "件申请", "不一致");
        for (String seat : List.of("J1", "J2", "J3")) {
            signatures.confirm(contest.id(), seat, signatures.fingerprint(contest.id(), seat));
        }
        device.form(PAGE + "/sign", "fingerprint", hex, "typed", "yes");
        assertThat(organiser.read(page)).contains("都已签字").doesNotContain("还没有签字");

        device.form(PAGE, "command", "HALT", "reason", "疑问");
        assertThat(organiser.read(page)).contains("监督员叫停了");
    }

    @Test
    void countsThatCameWithAFileAreNotSaidToBalance() {
        ContestView brought = exchange.importFile("""
                {"format": "saimahui-contest/1",
                 "contest": {"slug": "brought-counts", "title": "票数", "zone": "Asia/Shanghai", "state": "LIVE", "published": true},
                 "rule": {"audience": {"weight": "100", "choices": 1}},
                 "presenters": [{"number": 1, "name": "甲", "organisation": "一局"}],
                 "judges": [], "votes": [{"presenter": 1, "votes": 7}], "audienceCount": {"eligible": 20, "voters": 7}}
                """.getBytes(StandardCharsets.UTF_8));
        stage.command(brought.id(), StageCommand.of(Command.CLOSE_CONTEST).confirmed());

        assertThat(organiser.read("/organise/" + brought.slug() + "/release?lang=zh"))
                .contains("票数是随文件带来的，7 票")
                .doesNotContain("存入 0");
    }

    @Test
    void whatAJudgeAsksForStaysOneRequestWhenTheConsoleNeedsTheSupervisor() {
        mark("40", "40", "40");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        requests.askToReopen(contest.id(), "J2", 1, "看错一行");
        long id = requests.open(contest.id()).get(0).id();
        organiser.post("/organise/" + contest.slug() + "/console/requests/" + id, "yes", "true");

        assertThat(grants.open(contest.id())).as("the judge's own is enough").isEmpty();
        assertThat(requests.open(contest.id())).hasSize(1);
        assertThat(text()).containsOnlyOnce("看错一行").contains("name=\"reopening\"");
        assertThat(device.form(PAGE, "command", "GRANT", "reopening", String.valueOf(id)))
                .hasRedirectedUrl("/seat");
        assertThat(text()).contains("没有申请");
        assertThat(requests.open(contest.id())).isEmpty();
    }

    @Test
    void bothKeysAreTurnedOnTheirPages() {
        assertThat(text()).contains("赛事结束以后").doesNotContain("TURN_KEY");
        close();
        String hex = releases.fingerprint(contest.id());
        assertThat(text()).contains(Hashes.spelled(hex), "value=\"TURN_KEY\"");
        String release = "/organise/" + contest.slug() + "/release";
        assertThat(organiser.read(release))
                .contains(Hashes.spelled(hex), "监督员的钥匙", "组织者的钥匙", "value=\"TURN_KEY\"")
                .doesNotContain("value=\"RELEASE\"");

        assertThat(organiser.post(
                        "/organise/" + contest.slug() + "/console/commands", "command", "TURN_KEY", "fingerprint", hex))
                .as("asked first, with what is to be compared")
                .hasStatusOk()
                .bodyText()
                .contains(Hashes.spelled(hex), "name=\"confirmed\"");
        assertThat(device.form(PAGE, "command", "TURN_KEY", "fingerprint", hex)).hasRedirectedUrl("/seat");
        assertThat(text()).contains("等组织者转动另一把钥匙");
        assertThat(organiserTurns(hex)).hasRedirectedUrl(release);
        assertThat(text()).contains("结果已经封存");
        assertThat(organiser.read(release)).contains("value=\"RELEASE\"").doesNotContain("value=\"TURN_KEY\"");

        contests.edit(contest.id(), null, org.saimahui.support.Evenings.facts("改了标题"));
        for (String page : List.of(text(), organiser.read(release))) {
            assertThat(page).contains("钥匙已退回", "value=\"TURN_KEY\"").doesNotContain("value=\"RELEASE\"");
        }
        assertThat(device.form(PAGE, "command", "TURN_KEY", "fingerprint", hex))
                .hasStatus(409)
                .bodyText()
                .contains("role=\"alert\"", "指纹已经变了");
    }

    @Test
    void theFingerprintIsNotPublicBeforeTheRelease() {
        close();
        String hex = releases.fingerprint(contest.id());
        for (String page : List.of("/c/" + contest.slug(), "/api/v1/contests/" + contest.slug() + "/board")) {
            assertThat(mvc.get().uri(page).exchange())
                    .bodyText()
                    .doesNotContain(hex.substring(0, 16), Hashes.spelled(hex).substring(0, 19));
        }
    }

    @Test
    void aHaltNeedsItsReasonAndIsPrinted() {
        for (String blank : List.of("", " ", "x".repeat(501))) {
            assertThat(device.form(PAGE, "command", "HALT", "reason", blank))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"e-why\"", "aria-invalid=\"true\"");
        }
        assertThat(text()).doesNotContain("已叫停");
        assertThat(device.form(PAGE, "command", "HALT", "reason", "<b>疑问</b>")).hasRedirectedUrl("/seat");
        assertThat(text()).contains("已叫停：&lt;b&gt;疑问", "value=\"UNHALT\"").doesNotContain("value=\"HALT\"");
        assertThat(organiser.read("/organise/" + contest.slug() + "/release")).contains("监督员已叫停", "&lt;b&gt;疑问");
        assertThat(device.form(PAGE, "command", "UNHALT", "outcome", ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-how\"");
        assertThat(device.form(PAGE, "command", "UNHALT", "outcome", "没有问题")).hasRedirectedUrl("/seat");
        assertThat(text()).contains("没有问题", "value=\"HALT\"");
    }

    @Test
    void whatIsAskedForIsAnsweredWithOneTap() {
        mark("40", "40", "40");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        MvcTestResult asked = mvc.post()
                .uri("/api/v1/contests/" + contest.slug() + "/commands")
                .header("Authorization", TestPortal.BASIC)
                .contentType("application/json")
                .content("{\"command\": \"WITHDRAW\", \"presenter\": 1, \"reason\": \"身体不适\"}")
                .exchange();
        assertThat(asked).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("GRANT_NEEDED");
        assertThat(asked).bodyJson().extractingPath("$.request").isNotNull();
        assertThat(organiser.read("/organise/" + contest.slug() + "/console")).contains("等监督员同意", "身体不适");
        String page = text();
        assertThat(page).contains("申请", "1 李娜", "身体不适");
        String id = page.replaceFirst("(?s).*name=\"request\" value=\"([0-9]+)\".*", "$1");

        assertThat(device.form(PAGE, "command", "GRANT", "request", id)).hasRedirectedUrl("/seat");
        assertThat(text()).contains("没有申请", "监督员同意");
        assertThat(device.form(PAGE, "command", "GRANT", "request", id)).hasStatus(409);
    }

    @Test
    void whatExactlyIsAgreedToIsSaid() {
        mark("40", "40", "40");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_VOTE));
        BallotReceipt ballot = box.cast(
                        new CastBallot(places.get(contest.slug()), "voter-1-of-this-hall", null, List.of(1)))
                .join()
                .receipt();
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_VOTE));
        for (String body : List.of(
                "{\"command\": \"VOID_BALLOTS\", \"receipts\": [\"%s\"], \"reason\": \"一人代投\"}"
                        .formatted(ballot.receipt()),
                "{\"command\": \"OPEN_MARKING\", \"presenter\": 1, \"seats\": [\"J2\", \"J3\"], \"reason\": \"看错一行\"}")) {
            assertThat(mvc.post()
                            .uri("/api/v1/contests/" + contest.slug() + "/commands")
                            .header("Authorization", TestPortal.BASIC)
                            .contentType("application/json")
                            .content(body))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("GRANT_NEEDED");
        }

        assertThat(text()).contains("1 张选票作废，回执：" + ballot.receipt(), "一人代投", "重新评分的席位：", "2 号席", "看错一行");
    }

    /** Of two who have said yes none is forgotten: record and sheet name the organiser too. */
    @Test
    void whoHasAgreedBeforeTheSupervisorIsNamed() {
        mark("40", "40", "40");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        requests.askToReopen(contest.id(), "J2", 1, "看错一行");
        long wish = requests.open(contest.id()).get(0).id();
        ActingAs.organiser("陈组织")
                .does(() -> assertThatThrownBy(() -> answers.grant(contest.id(), wish))
                        .isInstanceOf(GrantNeededException.class));
        assertThat(text()).contains("陈组织 已同意");

        assertThat(device.form(PAGE, "command", "GRANT", "reopening", String.valueOf(wish)))
                .hasRedirectedUrl("/seat");

        assertThat(new String(
                        device.get("/api/v1/contests/" + contest.slug() + "/record")
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("\"act\":\"REOPENING_AGREED\"")
                .containsPattern("\"act\":\"REOPENING_GRANTED\"[^\n]*\"agreedBy\":\"陈组织\"");
        assertThat(organiser.read("/organise/" + contest.slug() + "/standings")).contains("陈组织 同意，监督员席 同意");
    }

    @Test
    void nothingElseIsTakenAndTheDoorOfCommandsTakesTheSame() {
        for (String command : List.of("RELEASE", "NEXT", "", "halt", "\u0000", "CLOCK_START")) {
            assertThat(device.form(PAGE, "command", command, "reason", "试试")).hasStatus(422);
        }
        assertThat(device.form(PAGE, "command", "GRANT", "request", "x")).hasStatus(422);
        assertThat(device.form(PAGE, "command", "GRANT")).hasStatus(422);
        assertThat(device.get(PAGE)).hasRedirectedUrl("/seat");
        String door = "/api/v1/contests/" + contest.slug() + "/commands";
        assertThat(device.json("POST", door, "{\"command\": \"HALT\", \"reason\": \"看一下\"}"))
                .hasStatusOk();
        assertThat(device.json("POST", door, "{\"command\": \"RELEASE\"}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("OTHER_ROLE");
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.LIVE);
    }
}
