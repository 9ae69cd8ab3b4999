package org.saimahui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Giver;
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
import org.saimahui.document.Text;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drives the evening. Each command is one transaction: the contest's version is raised under its row lock, the guards are
 * asked, the change is made and recorded.
 */
@Service
@Transactional(readOnly = true)
public class StageService {

    /** Longest reason, in UTF-16 units. */
    public static final int REASON = 500;

    private final ContestService contests;

    private final SituationReader reader;

    private final Commands commands;

    private final RunningOrder runningOrder;

    private final DirectCommand direct;

    private final CueService cues;

    private final SecondPerson second;

    private final AuditLog audit;

    StageService(
            ContestService contests,
            SituationReader reader,
            Commands commands,
            RunningOrder runningOrder,
            DirectCommand direct,
            CueService cues,
            SecondPerson second,
            AuditLog audit) {
        this.second = second;
        this.contests = contests;
        this.reader = reader;
        this.commands = commands;
        this.runningOrder = runningOrder;
        this.direct = direct;
        this.cues = cues;
        this.audit = audit;
    }

    /** Where the evening stands. */
    public Situation situation(long contestId) {
        return reader.read(contestId);
    }

    /**
     * Carries out one command.
     *
     * @return the contest version after it
     * @throws InvalidInputException when what the command carries is missing or wrong
     * @throws org.saimahui.shared.StaleVersionException when the sender saw another version
     * @throws org.saimahui.shared.ConflictException when the command is not allowed now
     * @throws GrantNeededException when the supervisor has to agree first
     * @throws RefusedException 403 {@code ORGANISERS_ONLY}, {@code OTHER_ROLE} when it is not for whoever is acting
     */
    @Transactional(noRollbackFor = GrantNeededException.class)
    public long command(long contestId, StageCommand given) {
        Giver giver = Giver.acting();
        if (!given.command().isFor(giver)) {
            throw new RefusedException(403, giver.refusal());
        }
        return run(contestId, given, false);
    }

    /**
     * As {@link #command}, where somebody says yes to another one's wish and may not command by himself; whether the yes is
     * that person's to give, the caller has asked.
     */
    @Transactional
    public long granted(long contestId, StageCommand given) {
        return run(contestId, given, true);
    }

    private long run(long contestId, StageCommand given, boolean granted) {
        CommandHandler handler = commands.handler(given.command());
        StageCommand order = meant(handler, given);
        checkShape(handler, order);
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
            after = carryOut(order, before, granted);
            if (!handler.followsScene()) {
                direct.follow(order, before, after);
            }
        }
        if (handler.followsScene()) {
            recordScene(order, after, seen);
        }
        return after.contest().version();
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
            after = carryOut(RunningOrder.order(act, cue, order, after), after, granted);
        }
        runningOrder.ran(cue, seen, after);
        return after;
    }

    private Situation carryOut(StageCommand order, Situation before, boolean granted) {
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
        Map<String, Object> summary = summary(handler, before, presenter);
        handler.act(before, order);
        Situation after = reader.after(before);
        if (!handler.followsScene()) {
            record(order, before, presenter, summary, summary(handler, after, presenter));
        }
        return after;
    }

    /** Whoever made the command may not have known what its handler means by a name. */
    private static StageCommand meant(CommandHandler handler, StageCommand given) {
        StageCommand order = given;
        for (Argument<?> argument : handler.needs()) {
            order = order.meant(argument);
        }
        for (Argument<?> argument : handler.takes()) {
            order = order.meant(argument);
        }
        return order;
    }

    private static void checkShape(CommandHandler handler, StageCommand order) {
        Text text = new Text();
        for (Argument<?> needed : handler.needs()) {
            if (!needed.equals(Argument.REASON) && order.get(needed).isEmpty()) {
                text.reject("MISSING_FIELD", pointer(needed.name()));
            }
        }
        String reason = order.get(Argument.REASON).orElse("");
        text.line(
                pointer(Argument.REASON.name()), reason, REASON, handler.needs().contains(Argument.REASON));
        order.arguments().keySet().stream()
                .filter(given -> !isKnown(handler, given))
                .map(Argument::name)
                .sorted()
                .forEach(name -> text.reject("UNKNOWN_FIELD", pointer(name)));
        order.unsound().forEach(name -> text.reject("BAD_VALUE", pointer(name)));
        text.orThrow();
    }

    private static boolean isKnown(CommandHandler handler, Argument<?> given) {
        return Argument.EVERYWHERE.contains(given)
                || handler.needs().contains(given)
                || handler.takes().contains(given);
    }

    private static String pointer(String name) {
        return "/" + name;
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

    /** The next key records what it commanded, and every change of the wall. */
    private void recordScene(StageCommand order, Situation after, StageView seen) {
        audit.record(
                after.contest().slug(),
                order.command().name(),
                Subject.WALL,
                runningOrder.describe(seen, after),
                runningOrder.describe(runningOrder.view(after), after),
                order.reason().isEmpty() ? null : order.reason());
    }

    private void record(
            StageCommand order,
            Situation at,
            @Nullable PresenterView presenter,
            Map<String, Object> before,
            Map<String, Object> after) {
        audit.record(
                at.contest().slug(),
                order.command().name(),
                subject(order, presenter),
                before,
                named(order, after),
                order.reason().isEmpty() ? null : order.reason());
    }

    /** Which seats, where the command names some. */
    private static Map<String, Object> named(StageCommand order, Map<String, Object> after) {
        List<String> seats = order.get(Argument.SEATS).orElse(List.of());
        if (seats.isEmpty()) {
            return after;
        }
        Map<String, Object> named = new LinkedHashMap<>(after);
        named.put("seats", seats);
        return named;
    }

    private static Subject subject(StageCommand order, @Nullable PresenterView presenter) {
        if (presenter != null) {
            return Subject.presenter(presenter.number());
        }
        return order.get(Argument.SEATS).map(Subject::seats).orElse(Subject.CONTEST);
    }

    /** What the record keeps of a situation: states, never a mark or a count. */
    private static Map<String, Object> summary(
            CommandHandler handler, Situation at, @Nullable PresenterView presenter) {
        Map<String, Object> summary = new LinkedHashMap<>(handler.kept(at));
        summary.put("state", at.contest().state());
        summary.put("published", at.contest().published());
        summary.put("vote", at.vote());
        if (presenter != null) {
            at.presenter(presenter.number()).ifPresent(p -> {
                summary.put("presenterState", p.state());
                summary.put("turn", p.turn());
                summary.put("attendance", p.slot().attendance());
                summary.put("runningPosition", p.slot().position());
            });
            summary.put("missing", at.missing(presenter));
            List<OpenSeat> again = at.reopened().getOrDefault(presenter.number(), List.of());
            if (!again.isEmpty()) {
                summary.put("openAgain", again.stream().map(OpenSeat::seat).toList());
            }
        }
        return summary;
    }
}
