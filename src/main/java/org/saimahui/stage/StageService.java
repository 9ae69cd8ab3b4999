package org.saimahui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
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

    /** A timed vote lasts a day at most. */
    public static final int LONGEST_VOTE = 24 * 60 * 60;

    private final ContestService contests;

    private final SituationReader reader;

    private final StageActions actions;

    private final AuditLog audit;

    StageService(ContestService contests, SituationReader reader, StageActions actions, AuditLog audit) {
        this.contests = contests;
        this.reader = reader;
        this.actions = actions;
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
     */
    @Transactional
    public long command(long contestId, StageCommand order) {
        checkShape(order);
        long version = contests.raiseVersion(contestId, order.version());
        Situation before = reader.read(contestId);
        PresenterView presenter = presenter(order, before);
        guard(order, before, presenter);
        actions.carryOut(contestId, order);
        record(order, before, presenter, reader.after(before));
        return version;
    }

    private static void checkShape(StageCommand order) {
        Text text = new Text();
        if (order.command().ofPresenter() && order.presenter() == null) {
            text.reject("MISSING_FIELD", "/presenter");
        }
        String reason = order.reason() == null ? "" : order.reason();
        text.line("/reason", reason, REASON, order.command() == Command.REOPEN_CONTEST);
        Integer seconds = order.seconds();
        if (!order.seats().isEmpty() && order.command() != Command.OPEN_MARKING) {
            text.reject("UNKNOWN_FIELD", "/seats");
        }
        if (seconds != null && (seconds < 1 || seconds > LONGEST_VOTE)) {
            text.reject("BAD_VALUE", "/seconds");
        }
        text.orThrow();
    }

    private static @Nullable PresenterView presenter(StageCommand order, Situation before) {
        Integer number = order.presenter();
        if (!order.command().ofPresenter() || number == null) {
            return null;
        }
        return before.presenter(number)
                .orElseThrow(() -> InvalidInputException.of("UNKNOWN_PRESENTER", "/presenter", number));
    }

    private static void guard(StageCommand order, Situation before, @Nullable PresenterView presenter) {
        new Availability(before).of(order.command(), presenter).ifPresent(refusal -> {
            throw new NotAllowedNowException(refusal, before, List.of());
        });
        if (!order.seats().isEmpty() && presenter != null && presenter.turn() != Turn.CLOSED) {
            throw InvalidInputException.of("NOT_CLOSED_YET", "/seats", presenter.number(), presenter.name());
        }
        boolean again = order.command() == Command.OPEN_MARKING && presenter != null && presenter.turn() == Turn.CLOSED;
        if (again && (order.reason() == null || order.reason().isBlank())) {
            throw InvalidInputException.of("MISSING_FIELD", "/reason");
        }
        if (order.command() == Command.CLOSE_MARKING && presenter != null) {
            guardMissing(order, before, before.missing(presenter));
        }
    }

    /** Closing over missing cards is meant: somebody has seen which, and says why. */
    private static void guardMissing(StageCommand order, Situation before, List<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        if (!order.confirmed()) {
            Refusal waits = Refusal.because("CARDS_MISSING", String.join(", ", missing));
            throw new NotAllowedNowException(waits, before, missing);
        }
        if (order.reason() == null || order.reason().isBlank()) {
            throw InvalidInputException.of("MISSING_FIELD", "/reason");
        }
    }

    private void record(StageCommand order, Situation before, @Nullable PresenterView presenter, Situation after) {
        audit.record(
                before.contest().slug(),
                order.command().name(),
                presenter == null ? "contest" : "presenter " + presenter.number(),
                summary(before, presenter),
                summary(after, presenter),
                order.reason() == null ? null : order.reason().strip());
    }

    /** What the record keeps of a situation: states, never a mark or a count. */
    private static Map<String, Object> summary(Situation at, @Nullable PresenterView presenter) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("state", at.contest().state());
        summary.put("published", at.contest().published());
        summary.put("vote", at.vote());
        if (presenter != null) {
            at.presenter(presenter.number()).ifPresent(p -> summary.put("turn", p.turn()));
            summary.put("missing", at.missing(presenter));
            List<OpenSeat> again = at.reopened().getOrDefault(presenter.number(), List.of());
            if (!again.isEmpty()) {
                summary.put("openAgain", again.stream().map(OpenSeat::seat).toList());
            }
        }
        return summary;
    }
}
