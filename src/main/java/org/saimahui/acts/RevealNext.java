package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.scoreboard.RevealService;
import org.springframework.stereotype.Component;

/** The hall is told the next step of the result (揭晓). */
@Component
class RevealNext implements CommandHandler {

    private final RevealService reveals;

    private final RevealGate gate;

    private final ReleaseService releases;

    private final Keys keys;

    RevealNext(RevealService reveals, RevealGate gate, ReleaseService releases, Keys keys) {
        this.keys = keys;
        this.reveals = reveals;
        this.gate = gate;
        this.releases = releases;
    }

    @Override
    public Command command() {
        return Command.REVEAL_NEXT;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBe(ContestState.CLOSED, "NOT_CLOSED")
                .or(() -> Refusal.when(now.undecided() > 0, "ADJUSTMENTS_WAIT", now.undecided()))
                .or(() -> Refusal.when(now.watch().halted(), "HALTED"))
                .or(() -> Refusal.when(now.watch().asked(), "TIE_VOTE_OPEN"))
                .or(() -> Refusal.when(
                        now.watch().keys() > 1
                                && now.watch().turned().size() < now.watch().keys(),
                        "NOT_SEALED"))
                .or(() -> Refusal.when(gate.steps(now.contest()) == 0, "NOTHING_TO_REVEAL"))
                .or(() -> Refusal.when(isWhole(now), "ALL_REVEALED"));
    }

    /** Asked before the first step, which nothing but opening the contest again leads behind. */
    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return reveals.progress(now.contest().id()).isPresent() ? Optional.empty() : Optional.of(Question.sure());
    }

    @Override
    public void act(Situation now, StageCommand order) {
        long contestId = now.contest().id();
        keys.requireSealed(now.contest());
        String fingerprint = reveals.progress(contestId)
                .map(RevealService.Progress::fingerprint)
                .orElseGet(() -> releases.fingerprint(contestId));
        gate.tell(now.contest(), fingerprint);
    }

    private boolean isWhole(Situation now) {
        return reveals.progress(now.contest().id())
                .filter(RevealService.Progress::isWhole)
                .isPresent();
    }
}
