package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.OpenSeat;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.judging.ReopeningView;
import org.saimahui.judging.RequestView;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for judges' requests on every database. */
abstract class RequestsContract {

    @Autowired
    private Requests answers;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private StageService stage;

    @Autowired
    private ReopeningReader reopenings;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ContestService contests;

    @Autowired
    private Evenings evenings;

    private ContestView contest;

    @BeforeEach
    void oneIsClosed() {
        contest = evenings.live();
        evenings.seat(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("两席没有送出"));
    }

    @Test
    void askingMakesNoPageOldAndYesOpensThatSeatAlone() {
        long version = contests.get(contest.id()).version();
        requests.askToReopen(contest.id(), "J1", 1, " 看错一行 ");
        requests.askToReopen(contest.id(), "J1", 1, "再问一次");
        requests.askForHelp(contest.id(), "J2");

        assertThat(contests.get(contest.id()).version()).isEqualTo(version);
        List<RequestView> open = requests.open(contest.id());
        assertThat(open).extracting(RequestView::reason).containsExactly("看错一行", "");
        answers.grant(contest.id(), open.get(0).id());
        answers.grant(contest.id(), open.get(1).id());

        assertThat(reopenings.open(contest.id()).get(1))
                .extracting(OpenSeat::seat)
                .containsExactly("J1");
        assertThat(reopenings.list(contest.id()))
                .extracting(ReopeningView::reason)
                .containsExactly("看错一行");
        assertThat(requests.open(contest.id())).isEmpty();
        assertRefused(
                "REQUEST_ANSWERED",
                () -> answers.grant(contest.id(), open.get(0).id()));
        assertRefused("ALREADY_OPEN_AGAIN", () -> requests.askToReopen(contest.id(), "J1", 1, "又错了"));
    }

    @Test
    void noIsAnAnswerThatTheJudgeSees() {
        requests.askToReopen(contest.id(), "J1", 1, "看错一行");
        RequestView asked = requests.open(contest.id()).get(0);
        answers.refuse(contest.id(), asked.id());

        assertThat(requests.ofJudge(contest.id(), "J1")).singleElement().satisfies(r -> {
            assertThat(r.open()).isFalse();
            assertThat(r.granted()).isFalse();
        });
        assertThat(reopenings.open(contest.id())).isEmpty();
        requests.askToReopen(contest.id(), "J1", 1, "真的看错了");
        assertThat(requests.open(contest.id())).hasSize(1);
    }

    @Test
    void whatCannotBeOpenedNowStaysAsked() {
        requests.askToReopen(contest.id(), "J1", 1, "看错一行");
        RequestView asked = requests.open(contest.id()).get(0);
        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(org.saimahui.command.Argument.SEATS, List.of("J2"))
                        .confirmed()
                        .because("补评"));

        assertRefused("MARKING_OPEN", () -> answers.grant(contest.id(), asked.id()));
        assertThat(requests.open(contest.id())).hasSize(1);
    }

    /** One matter, one request: whoever opens it again, the judge has an answer and nobody is asked any more. */
    @Test
    void openedAgainByAnotherWayIsAYesToThatJudgeAlone() {
        requests.askToReopen(contest.id(), "J1", 1, "看错一行");
        requests.askToReopen(contest.id(), "J2", 1, "漏了一项");
        requests.askForHelp(contest.id(), "J1");
        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(org.saimahui.command.Argument.SEATS, List.of("J1"))
                        .confirmed()
                        .because("评委看错一行"));

        assertThat(requests.open(contest.id())).extracting(RequestView::reason).containsExactly("漏了一项", "");
        assertThat(requests.ofJudge(contest.id(), "J1"))
                .filteredOn(r -> !r.isHelp())
                .singleElement()
                .satisfies(r -> assertThat(r.granted()).isTrue());
    }

    /** It says that the stored marks count as before, which they do not. */
    @Test
    void aRefusalDoesNotOutliveMarkingThatWasOpenedAllTheSame() {
        requests.askToReopen(contest.id(), "J1", 1, "看错一行");
        requests.askToReopen(contest.id(), "J2", 1, "漏了一项");
        requests.open(contest.id()).forEach(asked -> answers.refuse(contest.id(), asked.id()));
        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(org.saimahui.command.Argument.SEATS, List.of("J1"))
                        .confirmed()
                        .because("评委看错一行"));

        assertThat(requests.ofJudge(contest.id(), "J1"))
                .singleElement()
                .satisfies(r -> assertThat(r.granted()).isTrue());
        assertThat(requests.ofJudge(contest.id(), "J2"))
                .as("whose marks count as before")
                .singleElement()
                .satisfies(r -> assertThat(r.granted()).isFalse());

        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("没有再送"));
        stage.command(
                contest.id(), StageCommand.of(Command.REPEAT, 1).confirmed().because("麦克风坏了"));
        assertThat(requests.ofJudge(contest.id(), "J2"))
                .singleElement()
                .satisfies(r -> assertThat(r.granted()).isTrue());
    }

    @Test
    void whatIsNoRequestIsRefusedInWords() {
        assertThatThrownBy(() -> requests.askToReopen(contest.id(), "J1", 1, " "))
                .isInstanceOf(InvalidInputException.class);
        assertRefused("NOT_CLOSED_YET", () -> requests.askToReopen(contest.id(), "J1", 2, "看错"));
        assertThatThrownBy(() -> requests.askToReopen(contest.id(), "J1", 99, "看错"))
                .isInstanceOf(NotFoundException.class);
        requests.askForHelp(contest.id(), "J1");
        long id = requests.open(contest.id()).get(0).id();
        ContestView other = evenings.live();
        assertThatThrownBy(() -> answers.grant(other.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answers.refuse(other.id(), id)).isInstanceOf(NotFoundException.class);
        assertThat(requests.open(contest.id())).hasSize(1);
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
