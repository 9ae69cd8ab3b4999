package org.saimahui.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.voting.VoteState;
import org.springframework.beans.factory.annotation.Autowired;

/** Robots play a copy, and nothing else. */
abstract class RehearsalContract {

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private ContestService contests;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private BoardService boards;

    @Autowired
    private StageService stage;

    @Autowired
    private SeatPresence presence;

    @Autowired
    private Evenings evenings;

    @Test
    void robotsPlayTheWholeEveningOnACopyWhichIsThenDeleted() {
        ContestView contest = withJudges();
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.WHOLE_EVENING);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> contests.get(rehearsal.id()).state() == ContestState.CLOSED);

        Board board = boards.board(contests.get(rehearsal.id()));
        assertThat(board.rehearsal()).isTrue();
        assertThat(board.vote().state()).isEqualTo(VoteState.SHOWN);
        assertThat(board.vote().ballots()).isEqualTo(60);
        assertThat(board.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.score()).isNotNull());
        assertThatThrownBy(() -> stage.command(rehearsal.id(), StageCommand.of(Command.RELEASE)))
                .isInstanceOf(ConflictException.class);

        assertThat(cards.marks(contest.id())).isEmpty();
        assertThat(contests.get(contest.id())).isEqualTo(contest);
        assertThat(rehearsals.original(rehearsal.slug())).map(ContestView::slug).contains(contest.slug());
        rehearsals.delete(rehearsal.slug());
        assertThat(rehearsals.original(rehearsal.slug())).map(ContestView::slug).contains(contest.slug());
        assertThat(contests.find(rehearsal.slug())).isEmpty();
        assertThat(contests.find(contest.slug())).isPresent();
    }

    @Test
    void whereTheOrganiserDrivesRobotsOnlyAnswer() {
        ContestView contest = withJudges();
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        stage.command(rehearsal.id(), StageCommand.of(Command.GO_LIVE));
        stage.command(rehearsal.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> cards.missing(rehearsal.id(), 2).isEmpty());
        assertThat(presence.of(rehearsal.id()).values()).containsOnly(SeatReach.HERE);
        assertThat(presence.of(contest.id()).values()).containsOnly(SeatReach.NOT_TAKEN);

        assertThat(boards.board(contests.get(rehearsal.id())).rows()).isEmpty();
        rehearsals.delete(rehearsal.slug());
    }

    @Test
    void robotsRefuseToActInARealContest() {
        ContestView contest = withJudges();

        assertThatThrownBy(() -> rehearsals.play(contest.slug(), RobotRole.WHOLE_EVENING))
                .isInstanceOfSatisfying(
                        ConflictException.class, no -> assertThat(no.code()).isEqualTo("NO_REHEARSAL"));
        assertThatThrownBy(() -> rehearsals.delete(contest.slug())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> rehearsals.delete("no-such-contest")).isInstanceOf(NotFoundException.class);
        assertThat(contests.find(contest.slug())).isPresent();
    }

    @Test
    void aSecondRehearsalReplacesTheFirst() {
        ContestView contest = withJudges();
        ContestView first = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        ContestView second = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(rehearsals.find(contest.slug())).map(ContestView::id).contains(second.id());
        rehearsals.delete(second.slug());
    }

    private ContestView withJudges() {
        ContestView contest = evenings.draft();
        for (int seat = 1; seat <= 3; seat++) {
            judges.add(contest.id(), null, new JudgeFacts("J" + seat, "", "", "experts"));
        }
        return contests.get(contest.id());
    }
}
