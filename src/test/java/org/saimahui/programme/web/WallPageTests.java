package org.saimahui.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.support.OnH2;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnH2
class WallPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SampleEvening evening;

    @Test
    void whoWithdrewIsNotCountedAndOnlyWhatIsThereIsExplained() throws Exception {
        ContestView contest = evening.draft();
        evening.command(contest, StageCommand.of(Command.PUBLISH));

        String wall = mvc.get()
                .uri("/c/" + contest.slug() + "/reports")
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(wall).contains("7 位述职人走上台", "已退出");
        assertThat(wall.contains("空心：")).isEqualTo(wall.contains("待证"));
        assertThat(wall.contains("实心：")).isEqualTo(wall.contains("claim is-proved"));
    }
}
