package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.RunningNumbers;
import org.saimahui.presenter.Slot;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is late, who comes last after all, and what the others see of it. */
abstract class RunningOrderContract {

    @Autowired
    private StageService stage;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private RunningNumbers numbers;

    @Autowired
    private ContestService contests;

    @Autowired
    private BoardService boards;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private AuditReader audit;

    @Autowired
    private Evenings evenings;

    @Test
    void whoIsMovedKeepsTheNumberAndComesLast() {
        ContestView contest = evenings.live();

        move(contest, 2, "路上堵车");

        assertThat(numbers(presenters.list(contest.id()))).containsExactly(1, 2, 3, 4);
        assertThat(numbers(presenters.inRunningOrder(contest.id()))).containsExactly(1, 3, 4, 2);
        assertThat(boards.board(contest).waiting()).containsExactly(1, 3, 4, 2);
        assertThat(contests.get(contest.id()).orderFixed()).isTrue();
        assertThat(numbers(presenters.moved(contest.id()))).containsExactly(2);
        AuditLine line = newest(contest);
        assertThat(line.action()).isEqualTo("MOVE_TO_END");
        assertThat(line.before()).contains("\"runningPosition\":2");
        assertThat(line.after()).contains("\"runningPosition\":5");
        assertThat(line.reason()).isEqualTo("路上堵车");
    }

    @Test
    void nextFollowsTheRunningOrderAndNotTheNumbers() {
        ContestView contest = evenings.live();
        move(contest, 1, "路上堵车");

        assertThat(next(contest)).isEqualTo(2);
        move(contest, 2, "身体不适");
        assertThat(next(contest)).isEqualTo(3);
        assertThat(numbers(presenters.inRunningOrder(contest.id()))).containsExactly(3, 4, 1, 2);
    }

    @Test
    void whoStopsOnStageLeavesItAndComesLast() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));

        move(contest, 1, "身体不适");

        PresenterView moved = presenters.get(contest.id(), 1);
        assertThat(moved.turn()).isEqualTo(Turn.WAITING);
        assertThat(moved.slot()).isEqualTo(new Slot(5, Attendance.HERE, "身体不适", null, null));
        assertThat(contests.get(contest.id()).onStage()).isNull();
        assertThat(boards.board(contest).onStage()).isNull();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
    }

    @Test
    void oneIsMovedOnceWithAReason() {
        ContestView contest = evenings.live();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> move(contest, 1, null))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.pointer()).isEqualTo("/reason"));
        move(contest, 1, "路上堵车");

        assertThat(code(() -> move(contest, 1, "还没到"))).isEqualTo("ALREADY_MOVED");
        assertThat(code(() -> move(contest, 4, "还没到"))).isNull();
        assertThat(code(() -> move(contest, 4, "还没到"))).isEqualTo("ALREADY_MOVED");
    }

    @Test
    void theListOfWhoIsHereFollowsTheStageManagerAndTheCall() {
        ContestView contest = evenings.draft();
        stage.command(contest.id(), StageCommand.of(Command.CHECK_IN, 1));
        stage.command(contest.id(), StageCommand.of(Command.MARK_LATE, 2));
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE).confirmed());
        long board = boards.board(contest).version();

        assertThat(attendance(contest, 1)).isEqualTo(Attendance.HERE);
        assertThat(attendance(contest, 2)).isEqualTo(Attendance.LATE);
        assertThat(code(() -> stage.command(contest.id(), StageCommand.of(Command.CALL, 2))))
                .isEqualTo("PRESENTER_LATE");
        assertThat(boards.board(contest).version()).isEqualTo(board);

        stage.command(contest.id(), StageCommand.of(Command.CALL, 2).confirmed());
        assertThat(attendance(contest, 2)).isEqualTo(Attendance.HERE);
        assertThat(attendance(contest, 3)).isEqualTo(Attendance.EXPECTED);
    }

    @Test
    void theFileSaysTheOrderOnlyWhereItIsNotByNumber() {
        ContestView contest = evenings.live();
        assertThat(contestOf(exchange.exportFile(contest.id()))).doesNotContainKey("runningOrder");
        move(contest, 2, "路上堵车");

        Map<String, @Nullable Object> file = exchange.exportFile(contest.id());
        assertThat(contestOf(file)).containsEntry("runningOrder", List.of(1, 3, 4, 2));
        contestOf(file).put("slug", contest.slug() + "-again");
        ContestView again =
                exchange.importFile(CanonicalJson.write(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(numbers(presenters.inRunningOrder(again.id()))).containsExactly(1, 3, 4, 2);
        assertThat(boards.board(again).waiting()).containsExactly(1, 3, 4, 2);
        ContestView rehearsal = exchange.copy(contest.id(), contest.slug() + "-copy", true);
        assertThat(numbers(presenters.inRunningOrder(rehearsal.id()))).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anotherOrderBeforeTheFirstCallRenumbersEverybody() {
        ContestView contest = evenings.draft();

        numbers.reorder(contest.id(), null, List.of(4, 1, 2, 3));
        presenters.remove(contest.id(), null, 2);

        assertThat(presenters.inRunningOrder(contest.id()))
                .extracting(PresenterView::number, p -> p.slot().position(), PresenterView::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, "赵敏"),
                        org.assertj.core.groups.Tuple.tuple(2, 2, "王强"),
                        org.assertj.core.groups.Tuple.tuple(3, 3, "欧阳明"));
    }

    private void move(ContestView contest, int number, @Nullable String why) {
        stage.command(contest.id(), StageCommand.of(Command.MOVE_TO_END, number).because(why));
    }

    private int next(ContestView contest) {
        return stage.situation(contest.id()).nextWaiting().orElseThrow().number();
    }

    private Attendance attendance(ContestView contest, int number) {
        return presenters.get(contest.id(), number).slot().attendance();
    }

    private AuditLine newest(ContestView contest) {
        return audit.search(AuditFilter.of(contest.slug()), 0, 1).getContent().get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contestOf(Map<String, @Nullable Object> file) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(file.get("contest"));
    }

    private static List<Integer> numbers(List<PresenterView> people) {
        return people.stream().map(PresenterView::number).toList();
    }

    private static @Nullable String code(ThrowingCallable act) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, act);
        return refused == null ? null : refused.code();
    }
}
