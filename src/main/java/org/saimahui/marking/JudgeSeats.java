package org.saimahui.marking;

import java.util.List;
import org.saimahui.judging.JudgeService;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatHolders;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;

/** The judges' seats. */
@Component
class JudgeSeats implements SeatHolders {

    private final JudgeService judges;

    JudgeSeats(JudgeService judges) {
        this.judges = judges;
    }

    @Override
    public List<SeatHolder> of(long contestId) {
        return judges.list(contestId).stream()
                .map(judge -> new SeatHolder(judge.code(), SeatRole.JUDGE, judge.name(), judge.organisation()))
                .toList();
    }
}
