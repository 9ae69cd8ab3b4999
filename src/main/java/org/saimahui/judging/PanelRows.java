package org.saimahui.judging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of seats, recusals and open re-openings, read from the database once for each transaction. */
@Component
class PanelRows {

    private final JudgeRepository judges;

    private final RecusalRepository recusals;

    private final ReopeningRepository reopenings;

    PanelRows(JudgeRepository judges, RecusalRepository recusals, ReopeningRepository reopenings) {
        this.judges = judges;
        this.recusals = recusals;
        this.reopenings = reopenings;
    }

    List<Judge> judges(long contestId) {
        return judges.findByContestIdOrderById(contestId);
    }

    Optional<Judge> judge(long contestId, String code) {
        return judges(contestId).stream().filter(j -> j.code().equals(code)).findFirst();
    }

    Judge add(Judge judge) {
        return judges.save(judge);
    }

    void remove(Judge judge) {
        judges.delete(judge);
    }

    List<Recusal> recusals(long contestId) {
        return recusals.findByContestIdOrderByJudgeIdAscPresenterId(contestId);
    }

    boolean isRecused(long contestId, long judgeId, long presenterId) {
        return recusals(contestId).stream().anyMatch(r -> r.judgeId() == judgeId && r.presenterId() == presenterId);
    }

    void add(Recusal recusal) {
        recusals.save(recusal);
    }

    void remove(Recusal recusal) {
        recusals.delete(recusal);
    }

    /** Those that are not closed, in the order of opening. */
    List<Reopening> open(long contestId) {
        return reopenings.findByContestIdAndClosedAtIsNullOrderById(contestId);
    }

    /** Stores one that was opened or closed. */
    void store(Reopening reopening) {
        reopenings.save(reopening);
    }
}
