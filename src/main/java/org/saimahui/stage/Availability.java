package org.saimahui.stage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

/**
 * Says for each command yes or why not. The same answers guard the service and tell a page why its button rests.
 */
public record Availability(Situation now) {

    /** Empty when the command may be given; a presenter's command needs the presenter. */
    public Optional<Refusal> of(Command command, @Nullable PresenterView presenter) {
        if (now.contest().archived()) {
            return Optional.of(Refusal.because("CONTEST_ARCHIVED"));
        }
        return Optional.ofNullable(
                command.ofPresenter() && presenter != null ? refuse(command, presenter) : refuse(command));
    }

    private @Nullable Refusal refuse(Command command) {
        return switch (command) {
            case PUBLISH, UNPUBLISH -> publish(command == Command.PUBLISH);
            case GO_LIVE -> goLive();
            case OPEN_VOTE, CLOSE_VOTE, SHOW_VOTES -> vote(command);
            case CLOSE_CONTEST -> closeContest();
            case REOPEN_CONTEST -> now.is(ContestState.CLOSED) ? null : wrongState("NOT_CLOSED");
            case RELEASE -> release();
            case CALL, BACK, OPEN_MARKING, CLOSE_MARKING -> Refusal.because("NOBODY_NAMED");
        };
    }

    private @Nullable Refusal publish(boolean yes) {
        if (!now.is(ContestState.DRAFT)) {
            return wrongState("NOT_IN_DRAFT");
        }
        if (now.contest().published() == yes) {
            return Refusal.because(yes ? "ALREADY_PUBLISHED" : "NOT_PUBLISHED");
        }
        return null;
    }

    private @Nullable Refusal goLive() {
        if (!now.is(ContestState.DRAFT)) {
            return wrongState("NOT_IN_DRAFT");
        }
        if (!now.parts().known()) {
            return Refusal.because("NO_RULE");
        }
        // Counts by level may have come with the file.
        if (now.parts().levels() && now.vote() != VoteState.SHOWN) {
            return Refusal.because("BALLOT_WITHOUT_LEVELS");
        }
        return now.anyActive() ? null : Refusal.because("NO_PRESENTER");
    }

    private @Nullable Refusal refuse(Command command, PresenterView presenter) {
        if (!now.is(ContestState.LIVE)) {
            return wrongState("NOT_LIVE");
        }
        if (!presenter.isActive() && command != Command.BACK) {
            return about("NOT_ACTIVE", presenter);
        }
        return switch (command) {
            case CALL -> call(presenter);
            case OPEN_MARKING -> openMarking(presenter);
            case CLOSE_MARKING -> closeMarking(presenter);
            default -> back(presenter);
        };
    }

    private @Nullable Refusal call(PresenterView presenter) {
        return switch (presenter.turn()) {
            case WAITING -> otherOnStage(presenter);
            case CALLED -> about("ALREADY_CALLED", presenter);
            case MARKING -> about("MARKING_OPEN", presenter);
            case CLOSED -> about("PRESENTER_CLOSED", presenter);
        };
    }

    private static @Nullable Refusal back(PresenterView presenter) {
        return switch (presenter.turn()) {
            case CALLED -> null;
            case MARKING -> about("MARKING_OPEN", presenter);
            case WAITING, CLOSED -> about("NOT_CALLED", presenter);
        };
    }

    private @Nullable Refusal openMarking(PresenterView presenter) {
        if (presenter.turn() == Turn.MARKING || now.isReopened(presenter)) {
            return about("MARKING_OPEN", presenter);
        }
        if (!now.parts().judged()) {
            return Refusal.because("NO_JUDGES");
        }
        if (presenter.turn() == Turn.CLOSED) {
            return now.seats() == 0 ? Refusal.because("NO_SEATS") : null;
        }
        return otherOnStage(presenter);
    }

    /** Without judges a presenter's turn is closed as soon as the talk ends. */
    private @Nullable Refusal closeMarking(PresenterView presenter) {
        boolean talkEnds = !now.parts().judged() && presenter.turn() == Turn.CALLED;
        boolean open = presenter.turn() == Turn.MARKING || now.isReopened(presenter);
        return talkEnds || open ? null : about("MARKING_NOT_OPEN", presenter);
    }

    private @Nullable Refusal otherOnStage(PresenterView presenter) {
        return now.onStage()
                .filter(other -> other.number() != presenter.number())
                .map(other -> about("STAGE_TAKEN", other))
                .orElse(null);
    }

    private Refusal wrongState(String code) {
        return Refusal.because(code, now.contest().state());
    }

    private static Refusal about(String code, PresenterView presenter) {
        return Refusal.because(code, presenter.number(), presenter.name());
    }

    private @Nullable Refusal vote(Command command) {
        if (!now.parts().audience()) {
            return Refusal.because("NO_AUDIENCE");
        }
        if (!now.is(ContestState.LIVE)) {
            return wrongState("NOT_LIVE");
        }
        if (now.vote() == VoteState.SHOWN) {
            return Refusal.because("VOTES_SHOWN");
        }
        if (now.parts().levels()) {
            return Refusal.because("BALLOT_WITHOUT_LEVELS");
        }
        boolean open = now.vote() == VoteState.OPEN;
        if (command == Command.CLOSE_VOTE) {
            return open ? null : Refusal.because("VOTE_NOT_OPEN");
        }
        return open ? Refusal.because("VOTE_OPEN") : null;
    }

    private @Nullable Refusal closeContest() {
        if (!now.is(ContestState.LIVE)) {
            return wrongState("NOT_LIVE");
        }
        Optional<PresenterView> marking = now.onStage()
                .filter(p -> p.turn() == Turn.MARKING)
                .or(() -> now.reopenedPresenters().stream().findFirst());
        if (marking.isPresent()) {
            return about("MARKING_OPEN", marking.get());
        }
        if (now.vote() == VoteState.OPEN) {
            return Refusal.because("VOTE_OPEN");
        }
        boolean hidden = now.parts().audienceWeighs() && now.vote() != VoteState.SHOWN;
        return hidden ? Refusal.because("VOTES_NOT_SHOWN") : null;
    }

    private @Nullable Refusal release() {
        if (now.contest().rehearsal()) {
            return Refusal.because("REHEARSAL_NEVER_RELEASED");
        }
        if (!now.is(ContestState.CLOSED)) {
            return wrongState("NOT_CLOSED");
        }
        return now.undecided() > 0 ? Refusal.because("ADJUSTMENTS_WAIT", now.undecided()) : null;
    }
}
