package org.saimahui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.support.Evenings;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;

/** The programme's version tells of what the public reads, and of nothing else. */
abstract class ProgrammeContract {

    @Autowired
    private SampleEvening evening;

    @Autowired
    private ContestService contests;

    @Autowired
    private LookService looks;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private ReportService reports;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private BoardService boards;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ProgrammeService programme;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evening.draft();
    }

    @Test
    void whatTheProgrammePrintsRaisesItsVersion() {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("facts", () -> contests.edit(contest.id(), null, Evenings.facts("另一场")));
        acts.put("published", () -> evening.command(contest, StageCommand.of(Command.PUBLISH)));
        acts.put("look", () -> looks.choose(contest.id(), null, "#0b3d91", "#f2c14e", new Look.Words("处长", "", "")));
        acts.put("report", () -> {
            reports.submit(contest.id(), null, SampleEvening.DRAFTED);
            reports.approve(contest.id(), null, SampleEvening.DRAFTED);
        });
        acts.put("seat", () -> judges.add(contest.id(), null, new JudgeFacts("J9", "王海", "市委党校", "experts")));
        acts.put("people", () -> departures.withdraw(contest.id(), null, 7, "出差"));
        acts.put("state", () -> evening.command(contest, StageCommand.of(Command.GO_LIVE)));

        acts.forEach((what, act) -> {
            long before = programme.version(contest);
            act.run();
            assertThat(programme.version(contest)).as(what).isGreaterThan(before);
        });
    }

    @Test
    void whatNobodySeesRaisesNeitherPublicVersion() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        long before = programme.version(contest);
        long board = boards.version(contest);

        judges.edit(contest.id(), null, new JudgeFacts("J1", "王海", "市委党校", "experts"), "换人");
        adjustments.add(
                contest.id(), null, new AddAdjustment(3, AdjustmentKind.PENALTY, new BigDecimal("-1"), "会前扣分", "", ""));
        evening.card(contest, "J2");

        assertThat(programme.version(contest)).isEqualTo(before);
        assertThat(boards.version(contest)).isEqualTo(board);
    }

    @Test
    void whoIsOnStageIsTheBoards() {
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        long before = programme.version(contest);
        long board = boards.version(contest);

        evening.command(contest, StageCommand.of(Command.CALL, SampleEvening.FIRST));

        assertThat(programme.version(contest)).isEqualTo(before);
        assertThat(boards.version(contest)).isGreaterThan(board);
    }
}
