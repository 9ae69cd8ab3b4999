package org.saimahui.stage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.SecondPerson;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueService;
import org.saimahui.cue.StageView;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.GrantNeededException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs one command in one transaction: the contest's version is raised under its row lock, the guards are asked, the change is
 * made and recorded.
 */
@Component
class CommandRunner {

    private final ContestService contests;

    private final SituationReader reader;

    private final Commands commands;

    private final RunningOrder runningOrder;

    private final DirectCommand direct;

    private final CueService cues;

    private final SecondPerson second;

    private final StageRecord record;

    CommandRunner(
            ContestService contests,
            SituationReader reader,
            Commands commands,
            RunningOrder runningOrder,
            DirectCommand direct,
            CueService cues,
            SecondPerson second,
            StageRecord record) {
        this.second = second;
        this.contests = contests;
        this.reader = reader;
        this.commands = commands;
        this.runningOrder = runningOrder;
        this.direct = direct;
        this.cues = cues;
        this.record = record;
    }

    /**
     * Carries it out.
     *
     * @param granted whether somebody has said yes who may, so that nobody else is asked
     * @param deed what the command does, as its handler has made it ready
     * @return the contest version after it
     */
    @Transactional(noRollbackFor = GrantNeededException.class)
    public long run(long contestId, StageCommand given, boolean granted, CommandHandler.Deed deed) {
        CommandHandler handler = commands.handler(given.command());
        StageCommand order = OrderShape.meant(handler, given);
        OrderShape.check(handler, order);
        if (handler.followsScene()) {
            contests.lock(contestId);
            cues.requireVersion(contestId, order.version());
        } else {
            contests.raiseVersion(contestId, order.version());
        }
        Situation before = reader.read(contestId);
        StageView seen = runningOrder.view(before);
        Situation after;
        if (order.command() == Command.NEXT) {
            after = next(order, before, seen, granted);
        } else {
            after = carryOut(order, before, granted, deed, !handler.followsScene());
        }
        if (handler.followsScene()) {
            record.scene(order, after, seen);
        }
        return after.contest().version();
    }

    /** Runs the cue that comes next: its command with all that was answered, unless that has happened, and its scene. */
    private Situation next(StageCommand order, Situation before, StageView seen, boolean granted) {
        guard(commands.handler(Command.NEXT), order, before, null);
        Cue cue = runningOrder.next(before).orElseThrow();
        List<Command> acts = runningOrder.acts(cue, before);
        if (!acts.isEmpty()) {
            contests.raiseVersion(before.contest().id(), null);
        }
        Situation after = acts.isEmpty() ? before : reader.after(before);
        for (Command act : acts) {
            StageCommand part = RunningOrder.order(act, cue, order, after);
            after = carryOut(part, after, granted, commands.handler(act)::act, false);
        }
        runningOrder.ran(cue, seen, after);
        return after;
    }

    /** @param isDirect whether the wall and the pointer follow what is done; where the next key does it, they follow the cue */
    private Situation carryOut(
            StageCommand order, Situation before, boolean granted, CommandHandler.Deed deed, boolean isDirect) {
        CommandHandler handler = commands.handler(order.command());
        PresenterView presenter = presenter(handler, order, before);
        guard(handler, order, before, presenter);
        if (!granted && handler.needsSecond(before, order)) {
            second.require(
                    before.contest().id(),
                    order.command().name(),
                    order.confirmed().toDocument(),
                    order.reason());
        }
        StageView seen = runningOrder.view(before);
        Map<String, Object> summary = StageRecord.summary(handler, order, before, presenter);
        deed.act(before, order);
        Situation after = reader.after(before);
        if (isDirect) {
            direct.follow(order, before, after);
        }
        if (!handler.followsScene()) {
            Map<String, Object> now = StageRecord.summary(handler, order, after, presenter);
            record.wall(seen, summary, after, now);
            record.act(order, before, presenter, summary, now);
        }
        return after;
    }

    private static @Nullable PresenterView presenter(CommandHandler handler, StageCommand order, Situation before) {
        boolean named = handler.takes().contains(Argument.PRESENTER) && order.presenter() != null;
        if (!handler.needs().contains(Argument.PRESENTER) && !named) {
            return null;
        }
        return before.named(order)
                .orElseThrow(() -> InvalidInputException.of("UNKNOWN_PRESENTER", "/presenter", order.presenter()));
    }

    private void guard(
            CommandHandler handler, StageCommand order, Situation before, @Nullable PresenterView presenter) {
        Availability may = commands.in(before);
        may.of(order.command(), presenter).ifPresent(refusal -> {
            throw new NotAllowedNowException(refusal, before, List.of(), List.of());
        });
        InputProblems problems = new InputProblems();
        handler.check(before, order, problems);
        problems.orThrow();
        may.question(order.command(), presenter).ifPresent(question -> requireAnswer(question, order, before));
    }

    /** What is asked of everybody, not of pages only. */
    private static void requireAnswer(Question question, StageCommand order, Situation before) {
        if (question.unless() != null && !order.isConfirmed()) {
            throw new NotAllowedNowException(
                    question.unless(),
                    before,
                    question.missing(),
                    question.needsReason() ? List.of("confirmed", "reason") : List.of("confirmed"));
        }
        if (question.needsReason() && order.reason().isEmpty()) {
            throw InvalidInputException.of("MISSING_FIELD", "/reason");
        }
    }
}
