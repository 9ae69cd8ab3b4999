package org.saimahui.stage;

import java.util.List;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Giver;
import org.saimahui.command.OldPreparationException;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.Cue;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drives the evening: the door that every command goes through. */
@Service
@Transactional(readOnly = true)
public class StageService {

    private static final Logger LOG = LoggerFactory.getLogger(StageService.class);

    /** The stage does not change that often within a moment; if it does, the command is carried out without. */
    private static final int MOST_PREPARATIONS = 10;

    private final SituationReader reader;

    private final Commands commands;

    private final RunningOrder runningOrder;

    private final CommandRunner runner;

    StageService(SituationReader reader, Commands commands, RunningOrder runningOrder, CommandRunner runner) {
        this.reader = reader;
        this.commands = commands;
        this.runningOrder = runningOrder;
        this.runner = runner;
    }

    /** Where the evening stands. */
    public Situation situation(long contestId) {
        return reader.read(contestId);
    }

    /**
     * Carries out one command, in one transaction; what its handler makes ready comes before it.
     *
     * @return the contest version after it
     * @throws InvalidInputException when what the command carries is missing or wrong
     * @throws org.saimahui.shared.StaleVersionException when the sender saw another version
     * @throws org.saimahui.shared.ConflictException when the command is not allowed now
     * @throws GrantNeededException when the supervisor has to agree first
     * @throws RefusedException 403 {@code ORGANISERS_ONLY}, {@code OTHER_ROLE} when it is not for whoever is acting
     */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = GrantNeededException.class)
    public long command(long contestId, StageCommand given) {
        Giver giver = Giver.acting();
        if (!given.command().isFor(giver)) {
            throw new RefusedException(403, giver.refusal());
        }
        CommandHandler handler = commands.handler(given.command());
        for (int tries = 1; tries < MOST_PREPARATIONS; tries++) {
            CommandHandler.Deed deed = handler.prepare(contestId);
            try {
                return runner.run(contestId, given, false, deed);
            } catch (OldPreparationException overtaken) {
                LOG.debug("{} of contest {} is made ready anew", given.command(), contestId);
            }
        }
        return runner.run(contestId, given, false, handler::act);
    }

    /**
     * As {@link #command}, where somebody says yes to another one's wish and may not command by himself; whether the yes is
     * that person's to give, the caller has asked.
     */
    @Transactional
    public long granted(long contestId, StageCommand given) {
        return runner.run(contestId, given, true, commands.handler(given.command())::act);
    }

    /** What an order stands for as things are: the next key for its cue's command, or else only for a change of scene. */
    public StageCommand meant(StageCommand order, Situation now) {
        if (order.command() != Command.NEXT) {
            return order;
        }
        Cue cue = runningOrder.next(now).orElse(null);
        List<Command> acts = cue == null ? List.of() : runningOrder.acts(cue, now);
        return acts.isEmpty() ? order : RunningOrder.order(acts.get(acts.size() - 1), cue, order, now);
    }
}
