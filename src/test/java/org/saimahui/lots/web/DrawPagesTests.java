package org.saimahui.lots.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The draw as organisers and everybody see it, before and after. */
@OnH2
class DrawPagesTests {

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
}
