package org.saimahui.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.SlipCode;
import org.saimahui.paper.TypedSlip;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatRole;

/**
 * Two clerks who type what one judge writes on paper. On the first slip the second clerk mistypes; both see it, and it is
 * corrected.
 */
class RobotClerks implements Robot {

    private static final RobotSeat FIRST = RobotSeat.of("CLERK-1", SeatRole.CLERK);

    private static final RobotSeat SECOND = RobotSeat.of("CLERK-2", SeatRole.CLERK);

    private final PaperEntryService paper;

    private final RobotJudges judges;

    private final RobotDiary diary;

    private final String seat;

    private final Random chance;

    private boolean mistyped;

    private @Nullable Slip slip;

    /** A slip in hand. @param typed by how many clerks */
    private record Slip(long presenter, Map<String, @Nullable String> marks, int typed) {}

    /** @param seat the judge who writes on paper */
    RobotClerks(PaperEntryService paper, RobotJudges judges, RobotDiary diary, String seat, Random chance) {
        this.paper = paper;
        this.judges = judges;
        this.diary = diary;
        this.seat = seat;
        this.chance = chance;
    }

    @Override
    public boolean beat(Situation now) {
        Optional<PresenterView> waits =
                now.marked().stream().filter(p -> now.missing(p).contains(seat)).findFirst();
        waits.ifPresent(p -> type(now, p));
        return waits.isPresent();
    }

    private void type(Situation now, PresenterView presenter) {
        long contestId = now.contest().id();
        if (slip == null || slip.presenter() != presenter.id()) {
            slip = new Slip(presenter.id(), judges.marks(contestId, presenter.number(), chance), 0);
        }
        if (slip.typed() == 0) {
            enter(contestId, FIRST, slip.marks());
            slip = new Slip(slip.presenter(), slip.marks(), 1);
        } else if (mistyped) {
            enter(contestId, SECOND, slip.marks());
            diary.note("paper", seat, presenter.number());
        } else {
            mistyped = true;
            enter(contestId, SECOND, wrong(contestId, slip.marks()));
            diary.note("mistyped", seat, presenter.number());
        }
    }

    private void enter(long contestId, RobotSeat clerk, Map<String, @Nullable String> marks) {
        SlipCode code = new SlipCode(seat, Objects.requireNonNull(slip).presenter());
        clerk.does(() -> paper.enter(contestId, clerk.name(), code, new TypedSlip(marks, 0, false)));
    }

    /** The first mark is read as the lowest that the rule knows. */
    private Map<String, @Nullable String> wrong(long contestId, Map<String, @Nullable String> marks) {
        Map<String, @Nullable String> wrong = new LinkedHashMap<>(marks);
        String first = marks.keySet().iterator().next();
        wrong.put(first, judges.lowest(contestId, first));
        return wrong;
    }
}
