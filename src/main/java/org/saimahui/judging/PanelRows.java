package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.saimahui.durable.ReadOnce;
import org.springframework.stereotype.Component;

/** The rows of seats, recusals and open re-openings, read from the database once for each transaction. */
@Component
class PanelRows {

    private final JudgeRepository judges;

    private final RecusalRepository recusals;

    private final ReopeningRepository reopenings;

    private final ReadOnce once;

    PanelRows(JudgeRepository judges, RecusalRepository recusals, ReopeningRepository reopenings, ReadOnce once) {
        this.judges = judges;
        this.recusals = recusals;
        this.reopenings = reopenings;
        this.once = once;
    }

    List<Judge> judges(long contestId) {
        return once.list(Judge.class, contestId, () -> judges.findByContestId(contestId));
    }

    Optional<Judge> judge(long contestId, String code) {
        return judges(contestId).stream().filter(j -> j.code().equals(code)).findFirst();
    }

    Judge add(Judge judge, long contestId) {
        Judge added = judges.save(judge);
        once.forget(Judge.class, contestId);
        return added;
    }

    void remove(Judge judge, long contestId) {
        judges.delete(judge);
        once.forget(Judge.class, contestId);
        once.forget(Recusal.class, contestId);
    }

    List<Recusal> recusals(long contestId) {
        return once.list(Recusal.class, contestId, () -> recusals.findByContestId(contestId));
    }

    boolean isRecused(long contestId, long judgeId, long presenterId) {
        return recusals(contestId).stream().anyMatch(r -> r.judgeId() == judgeId && r.presenterId() == presenterId);
    }

    void add(Recusal recusal, long contestId) {
        recusals.save(recusal);
        once.forget(Recusal.class, contestId);
    }

    void remove(Recusal recusal, long contestId) {
        recusals.delete(recusal);
        once.forget(Recusal.class, contestId);
    }

    /** Those that are not closed, in the order of opening. */
    List<Reopening> open(long contestId) {
        return once.list(
                Reopening.class, contestId, () -> reopenings.findByContestIdAndClosedAtIsNullOrderById(contestId));
    }

    /** Stores one that was opened or closed. */
    void store(Reopening reopening, long contestId) {
        reopenings.save(reopening);
        once.forget(Reopening.class, contestId);
    }
}
