package org.saimahui.stage.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.release.LiveSheets;
import org.saimahui.release.ResultSheet;
import org.saimahui.stage.Command;
import org.saimahui.stage.Situation;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteStatus;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The parts of the console that other rooms know about: the judges' lamps and the vote. */
@Component
class ConsoleParts {

    private final JudgeService judges;

    private final ScorecardService scorecards;

    private final VoteService votes;

    private final LiveSheets sheets;

    private final TimeLadder ladder;

    private final Phrases phrases;

    ConsoleParts(
            JudgeService judges,
            ScorecardService scorecards,
            VoteService votes,
            LiveSheets sheets,
            TimeLadder ladder,
            Phrases phrases) {
        this.ladder = ladder;
        this.sheets = sheets;
        this.judges = judges;
        this.scorecards = scorecards;
        this.votes = votes;
        this.phrases = phrases;
    }

    Phrases phrases() {
        return phrases;
    }

    List<ConsoleView.Lamp> lamps(Situation now) {
        PresenterView onStage = now.onStage().orElse(null);
        long contestId = now.contest().id();
        Set<String> sent = onStage == null ? Set.of() : scorecards.sent(contestId, onStage.number());
        return judges.list(contestId).stream()
                .map(judge -> lamp(judge, onStage, sent))
                .toList();
    }

    private ConsoleView.Lamp lamp(JudgeView judge, @Nullable PresenterView onStage, Set<String> sent) {
        String state = "idle";
        if (onStage != null && judge.recusals().contains(onStage.number())) {
            state = "recused";
        } else if (sent.contains(judge.code())) {
            state = "sent";
        } else if (onStage != null && onStage.turn() == Turn.MARKING) {
            state = "waiting";
        }
        return new ConsoleView.Lamp(judge.code(), judge.name(), state, phrases.of("stage.lamp." + state));
    }

    boolean timed(Situation now) {
        return ladder.of(now.contest()).isPresent();
    }

    ResultSheet standings(Situation now) {
        return sheets.of(now.contest().id(), LocaleContextHolder.getLocale());
    }

    ConsoleView.Vote vote(Situation now, ConsolePage.Buttons buttons) {
        long contestId = now.contest().id();
        VoteStatus status = votes.status(contestId);
        return new ConsoleView.Vote(
                now.parts().audience(),
                status.state().name(),
                phrases.of("stage.vote." + status.state()),
                votes.tally(contestId).voters(),
                status.closesAt(),
                buttons.of(Command.OPEN_VOTE, null),
                buttons.of(Command.CLOSE_VOTE, null),
                buttons.of(Command.SHOW_VOTES, null));
    }
}
