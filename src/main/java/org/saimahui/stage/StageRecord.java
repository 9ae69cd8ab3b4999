package org.saimahui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.command.Argument;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.StageView;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** What the record keeps of commands: who did what to whom, and the states before and after; never a mark or a count. */
@Component
class StageRecord {

    private final RunningOrder runningOrder;

    private final AuditLog audit;

    StageRecord(RunningOrder runningOrder, AuditLog audit) {
        this.runningOrder = runningOrder;
        this.audit = audit;
    }

    /** The next key records what it commanded, and every change of the wall. */
    void scene(StageCommand order, Situation after, StageView seen) {
        audit.record(
                after.contest().slug(),
                order.command().name(),
                Subject.WALL,
                runningOrder.describe(seen, after),
                runningOrder.describe(runningOrder.view(after), after),
                order.reason().isEmpty() ? null : order.reason());
    }

    /** Where an act changes the wall as well, its entry says so. @param before from {@link #summary}, as {@code after} */
    void wall(StageView seen, Map<String, Object> before, Situation now, Map<String, Object> after) {
        Map<String, Object> was = runningOrder.describe(seen, now);
        Map<String, Object> is = runningOrder.describe(runningOrder.view(now), now);
        if (!is.equals(was)) {
            before.put("wall", was);
            after.put("wall", is);
        }
    }

    /** @param before from {@link #summary}, as {@code after} */
    void act(
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
    static Map<String, Object> summary(
            CommandHandler handler, StageCommand order, Situation at, @Nullable PresenterView presenter) {
        Map<String, Object> summary = new LinkedHashMap<>(handler.kept(at, order));
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
