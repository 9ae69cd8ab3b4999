package org.saimahui.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.SceneKind;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.RunningNumbers;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** Lots are sealed before anybody says a text; the order follows from it alone; on every database. */
abstract class LotsContract {

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private RunningNumbers numbers;

    @Autowired
    private Lots lots;

    @Autowired
    private OrderChanges changes;

    @Autowired
    private CueService cues;

    @Autowired
    private AuditReader audit;

    private void give(ContestView contest, StageCommand order) {
        ORGANISER.does(() -> stage.command(contest.id(), order));
    }

    private void seal(ContestView contest, String reason) {
        give(contest, StageCommand.of(Command.DRAW_COMMIT).because(reason).confirmed());
    }

    private static StageCommand drawing(String text) {
        return StageCommand.of(Command.DRAW).with(Argument.TEXT, text);
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).code();
    }

    private String record(ContestView contest) {
        return audit.search(AuditFilter.of(contest.slug()), 0, 50).getContent().toString();
    }

    @Test
    void theOrderIsTheOneThatSecretTextAndListLeadToAndNumbersFollow() {
        ContestView contest = evenings.draft();
        List<PresenterView> before = presenters.list(contest.id());
        assertThat(code(() -> give(contest, drawing("丰收")))).isEqualTo("LOTS_NOT_SEALED");
        seal(contest, "");
        DrawView sealed = lots.current(contest.id()).orElseThrow();
        assertThat(sealed.drawn()).isNull();
        assertThat(record(contest)).contains(sealed.commitment()).doesNotContain("secret");

        give(contest, drawing("  丰收 2026 "));

        DrawView draw = lots.current(contest.id()).orElseThrow();
        DrawView.Drawn drawn = draw.drawn();
        assertThat(drawn.text()).isEqualTo("丰收 2026");
        assertThat(LotDraw.commitment(drawn.secret(), draw.list())).isEqualTo(sealed.commitment());
        assertThat(drawn.order()).isEqualTo(LotDraw.order(drawn.secret(), drawn.text(), draw.list(), before.size()));
        assertThat(presenters.list(contest.id()).stream().map(PresenterView::id))
                .isEqualTo(drawn.order().stream()
                        .map(place -> before.get(place - 1).id())
                        .toList());
        assertThat(record(contest)).contains(drawn.secret(), "丰收 2026");
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.LOTS);
        assertThat(code(() -> give(contest, drawing("再来")))).isEqualTo("LOTS_DRAWN");
    }

    @Test
    void whatIsWrongWithTheTextIsSaidAtItsPlaceAndNothingIsDrawn() {
        ContestView contest = evenings.draft();
        seal(contest, "");

        assertThatThrownBy(() -> give(contest, drawing(" ")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.code() + p.pointer())
                                .containsExactly("MISSING_FIELD/text"));
        assertThatThrownBy(() -> give(contest, drawing("长".repeat(Lots.TEXT + 1))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.code() + p.pointer())
                                .containsExactly("TOO_LONG/text"));
        assertThat(lots.isDrawn(contest.id())).isFalse();
    }

    @Test
    void anotherListIsSealedAgainAndADrawThatIsGivenUpStaysVisible() {
        ContestView contest = evenings.draft();
        seal(contest, "");
        String first = lots.current(contest.id()).orElseThrow().commitment();
        departures.withdraw(contest.id(), null, 4, "出差");
        assertThat(code(() -> give(contest, drawing("丰收")))).isEqualTo("LOTS_OTHER_PEOPLE");
        assertThatThrownBy(() -> seal(contest, "")).isInstanceOf(InvalidInputException.class);

        seal(contest, "有人不来");
        presenters.edit(contest.id(), null, 1, new PresenterFacts("李娜娜", "市水利局", "规划处处长"));
        give(contest, drawing("丰收"));

        assertThat(lots.all(contest.id()))
                .satisfiesExactly(
                        old -> {
                            assertThat(old.commitment()).isEqualTo(first);
                            assertThat(old.givenUp()).isEqualTo("有人不来");
                            assertThat(old.drawn()).isNull();
                        },
                        draw -> assertThat(draw.inOrder())
                                .extracting(LotDraw.Entry::name)
                                .as("as they were sealed")
                                .contains("李娜")
                                .hasSize(3));
    }

    @Test
    void afterwardsTheOrderChangesForAReasonOnlyAndNobodyIsDeleted() {
        ContestView contest = evenings.draft();
        seal(contest, "");
        give(contest, drawing("丰收"));
        assertThatThrownBy(() -> numbers.reorder(contest.id(), null, List.of(2, 1, 3, 4)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().get(0).pointer()).isEqualTo("/reason"));
        assertThat(code(() -> presenters.remove(contest.id(), null, 4))).isEqualTo("ORDER_DRAWN");

        numbers.reorder(contest.id(), null, List.of(2, 1, 3, 4), "一号航班晚点");

        assertThat(changes.since(contest.slug(), lots.current(contest.id()).orElseThrow()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.order()).containsExactly(2, 1, 3, 4);
                    assertThat(change.reason()).isEqualTo("一号航班晚点");
                });
    }

    @Test
    void lotsAreDrawnUntilSomebodyIsCalledAlsoOnceTheEveningHasBegun() {
        ContestView contest = evenings.withJudges(3);
        seal(contest, "");
        give(contest, StageCommand.of(Command.NEXT));
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.LOTS);
        assertThat(code(() -> give(contest, StageCommand.of(Command.NEXT)))).isEqualTo("NEXT_ON_DRAW_PAGE");
        give(contest, drawing("丰收"));
        give(contest, StageCommand.of(Command.NEXT));
        assertThat(cues.view(contest.id()).scene().kind()).isEqualTo(SceneKind.PANEL);

        give(contest, StageCommand.of(Command.CALL).with(Argument.PRESENTER, 1));

        assertThat(code(() -> seal(contest, "再抽一次"))).isEqualTo("LOTS_OVER");
    }
}
