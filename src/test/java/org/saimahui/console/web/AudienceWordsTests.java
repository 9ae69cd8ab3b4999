package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What phones in the hall read when somebody is awaited, moved, or talks once more. */
@OnH2
class AudienceWordsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Test
    void whoIsAwaitedAndWhoComesLastIsSaidInTheWordsOfTheMoment() throws Exception {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.MARK_LATE, 1));
        assertThat(page(contest, Locale.SIMPLIFIED_CHINESE)).contains("1 号李娜，市水利局，正在等候到场。", "等候到场");
        assertThat(page(contest, Locale.ENGLISH)).contains("who is on the way");

        stage.command(contest.id(), StageCommand.of(Command.MOVE_TO_END, 1).because("路上堵车"));

        assertThat(page(contest, Locale.SIMPLIFIED_CHINESE))
                .contains("2 号王强，市交通局。", "改在最后")
                .doesNotContain("路上堵车")
                .containsSubsequence("王强", "欧阳明", "赵敏", "李娜");
        stage.command(contest.id(), StageCommand.of(Command.CHECK_IN, 1));
        assertThat(page(contest, Locale.SIMPLIFIED_CHINESE)).doesNotContain("等候到场");
    }

    @Test
    void aSecondTalkIsToldApart() throws Exception {
        ContestView contest = evenings.withJudges(1);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("不等了"));

        stage.command(contest.id(), StageCommand.of(Command.REPEAT, 1).because("话筒坏了"));
        assertThat(page(contest, Locale.SIMPLIFIED_CHINESE))
                .contains("重新述职，上一次的分数已作废")
                .doesNotContain("话筒坏了");

        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(page(contest, Locale.ENGLISH)).contains("second report, judges are marking");
    }

    private String page(ContestView contest, Locale locale) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/c/{slug}?lang={lang}", contest.slug(), locale.getLanguage())
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
