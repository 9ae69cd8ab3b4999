package org.saimahui.release.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.SheetNotes;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.ChangedSettings;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Clocks that were set right and people who were replaced stand on the sheet, and before it on the page that leads there. */
@OnH2
class SheetNotesTests {

    private static final ActingAs CHEN = ActingAs.organiser("陈组织").on("laptop");

    private static final Argument<Integer> SECONDS = Argument.whole("seconds", -86_400, 86_400);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private JudgeService panel;

    @Autowired
    private SheetNotes notes;

    @Autowired
    private Evenings evenings;

    private void give(ContestView contest, StageCommand order) {
        CHEN.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    /** An evening with a clock set right, a presenter and a judge replaced. */
    private ContestView released(EveningSettings.JudgesShownAs shownAs) {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "王教授");
        contests.settle(
                contest.id(),
                null,
                ChangedSettings.of(EveningSettings.DEFAULTS)
                        .judgesShownAs(shownAs)
                        .done());
        give(contest, StageCommand.of(Command.CALL, 2));
        give(contest, StageCommand.of(Command.CLOCK_ADJUST).with(SECONDS, 75).because("按晚了 75 秒"));
        JudgeView judge = panel.get(contest.id(), "J1");
        CHEN.does(() ->
                panel.edit(contest.id(), null, new JudgeFacts("J1", "李教授", "", judge.panel(), judge.chief()), "王教授生病"));
        CHEN.does(() -> presenters.edit(contest.id(), null, 3, new PresenterFacts("代讲人", "市水利局", "副处长")));
        String page = organiser.read("/organise/" + contest.slug() + "/release?lang=zh");
        assertThat(page).contains("2 号　0:00 → 1:15", "按晚了 75 秒", "王教授 → 李教授", "王教授生病", "→ 代讲人");
        give(contest, StageCommand.of(Command.UNCALL, 2));
        for (Command command : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
            give(contest, StageCommand.of(command));
        }
        return contest;
    }

    @Test
    void theSheetSaysWhichTimesWereSetRightAndWhoCameInWhosePlace() {
        ContestView contest = released(EveningSettings.JudgesShownAs.NAME);

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .contains("校正过的用时", "2 号　0:00 → 1:15", "按晚了 75 秒")
                .contains("换过的人", "王教授 → 李教授", "→ 代讲人")
                .doesNotContain("王教授生病");

        give(contest, StageCommand.of(Command.CORRECT).because("姓名写错"));
        CHEN.does(() -> presenters.edit(contest.id(), null, 1, new PresenterFacts("后来改名", "市水利局", "处长")));
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .doesNotContain("后来改名");
    }

    @Test
    void whereJudgesHaveNoNamesTheSheetSaysOnlyThatSomebodyElseCame() {
        ContestView contest = released(EveningSettings.JudgesShownAs.SEAT);

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .contains("1 号席　换了一位评委", "→ 代讲人")
                .doesNotContain("王教授", "李教授");
    }

    /** Whoever corrects a spelling before the evening has replaced nobody; whoever gives a reason has. */
    @Test
    void aNameThatWasCorrectedBeforeTheEveningIsNoReplacement() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "王叫授");
        JudgeView judge = panel.get(contest.id(), "J1");
        panel.edit(contest.id(), null, new JudgeFacts("J1", "王教授", "", judge.panel(), judge.chief()), "");
        assertThat(notes.of(contest).people()).isEmpty();

        panel.edit(contest.id(), null, new JudgeFacts("J1", "李教授", "", judge.panel(), judge.chief()), "出差");
        assertThat(notes.of(contest).people())
                .extracting(SheetNotes.Replaced::before, SheetNotes.Replaced::after)
                .containsExactly(tuple("王教授", "李教授"));
    }
}
