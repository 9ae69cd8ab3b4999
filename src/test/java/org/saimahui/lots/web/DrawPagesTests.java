package org.saimahui.lots.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterService;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The draw as organisers and everybody see it, before and after. */
@OnH2
class DrawPagesTests {

    private static final String RULE = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "100"}]}
            """;

    @Autowired
    private Evenings evenings;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StageService stage;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Lots lots;

    @Autowired
    private RuleService rules;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theSecretIsOnNoPageBeforeTheDrawAndOnAllAfterIt() {
        ContestView contest = evenings.draft();
        ActingAs.organiser("陈组织")
                .does(() -> stage.command(
                        contest.id(), StageCommand.of(Command.PUBLISH).confirmed()));
        String desk = "/organise/" + contest.slug() + "/draw";
        String page = "/c/" + contest.slug() + "/draw";
        assertThat(mvc.get().uri(page + "?lang=zh")).hasStatusOk().bodyText().contains("这场没有抽签");
        assertThat(organiser.get(desk + "?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("名单（4 位）", "封存名单")
                .doesNotContain("name=\"text\"");

        assertThat(organiser.post(desk + "/seal?lang=zh")).hasStatus3xxRedirection();
        DrawView sealed = lots.current(contest.id()).orElseThrow();
        assertThat(mvc.get().uri(page + "?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("名单和密钥已经封存", sealed.spelled())
                .doesNotContain("lot-data");
        assertThat(mvc.get().uri(page + ".json"))
                .hasStatusOk()
                .bodyText()
                .contains(sealed.commitment())
                .doesNotContain("secret", "order");
        assertThat(organiser.post(desk + "?lang=zh", "text", ""))
                .hasStatus(422)
                .bodyText()
                .contains("必须填写");

        assertThat(organiser.post(desk + "?lang=zh", "text", "丰收")).hasStatus3xxRedirection();
        String secret = lots.current(contest.id()).orElseThrow().drawn().secret();
        assertThat(mvc.get().uri(page + "?lang=en"))
                .bodyText()
                .contains("data-secret=\"" + secret, "丰收", "The order drawn");
        assertThat(mvc.get().uri(page + ".json")).bodyText().contains(secret, "\"text\":\"丰收\"");
        assertThat(organiser.get(desk + "?lang=zh")).bodyText().contains("已经抽出", "放弃并重新封存");
        assertThat(organiser.post(desk + "/seal?lang=zh", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("必须填写");
    }

    @Test
    void anotherOrderByHandAsksForTheReasonAndKeepsWhatWasWanted() {
        ContestView contest = evenings.draft();
        String base = "/organise/" + contest.slug();
        organiser.post(base + "/draw/seal");
        organiser.post(base + "/draw", "text", "丰收");
        long first = presenters.get(contest.id(), 1).id();

        assertThat(organiser.post(base + "/presenters/move?lang=zh", "id", String.valueOf(first), "direction", "down"))
                .hasStatus(422)
                .bodyText()
                .contains("顺序是抽签定的，调整要写理由", "name=\"reason\"");
        assertThat(presenters.get(contest.id(), 1).id()).isEqualTo(first);
        assertThat(organiser.post(
                        base + "/presenters/move", "id", String.valueOf(first), "direction", "down", "reason", "航班晚点"))
                .hasStatus3xxRedirection();
        assertThat(presenters.get(contest.id(), 2).id()).isEqualTo(first);
    }

    @Test
    void theSheetLeadsToTheDrawInWordsAndSaysTheAddressToWhoeverHasItOnPaper() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), RULE, null));
        evenings.seat(contest, "J1", "");
        organiser.post("/organise/" + contest.slug() + "/draw/seal");
        organiser.post("/organise/" + contest.slug() + "/draw", "text", "丰收");
        give(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 4; number++) {
            give(contest, StageCommand.of(Command.OPEN_MARKING, number));
            cards.submit(contest.id(), "J1", number, new SubmitScorecard(Map.of("state", "4" + number), null, null));
            give(contest, StageCommand.of(Command.CLOSE_MARKING, number));
        }
        give(contest, StageCommand.of(Command.CLOSE_CONTEST));
        give(contest, StageCommand.of(Command.RELEASE));

        String draw = "/c/" + contest.slug() + "/draw";
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + draw + "\">怎样核对这次抽签</a>")
                .containsPattern("class=\"on-paper\">http[^<]+" + draw + "<");
    }

    private void give(ContestView contest, StageCommand order) {
        ActingAs.organiser("陈组织").on("laptop").does(() -> stage.command(contest.id(), order.confirmed()));
    }
}
