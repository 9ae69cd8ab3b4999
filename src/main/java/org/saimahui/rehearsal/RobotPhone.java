package org.saimahui.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.judging.Draft;
import org.saimahui.judging.DraftService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.Caller;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.SeatService;
import org.saimahui.seat.TakeOvers;
import org.saimahui.seat.WaitingClaim;

/**
 * The phone of one judge dies while the second presenter is marked. After half a minute of silence a spare one shows the same
 * card, is let in at the console, and finds the draft.
 */
class RobotPhone implements Robot {

    /** Beats without a sign of life; at a second each the lamp says so by then. */
    private static final int SILENCE = 32;

    private static final String ADDRESS = "robot";

    private final Services services;

    private final RobotJudges judges;

    private final RobotDiary diary;

    private final String seat;

    private final Random chance;

    private @Nullable IssuedCard card;

    private @Nullable Integer victim;

    private int silent;

    private boolean spare;

    /** What a phone is to the portal. */
    record Services(
            SeatCardService cards,
            SeatService seats,
            TakeOvers takeOvers,
            SeatPresence presence,
            DraftService drafts) {}

    /** @param seat a judge's seat for which no card is issued */
    RobotPhone(Services services, RobotJudges judges, RobotDiary diary, String seat, Random chance) {
        this.services = services;
        this.judges = judges;
        this.diary = diary;
        this.seat = seat;
        this.chance = chance;
    }

    /** Whether nobody can send from that seat now. */
    boolean isDead() {
        return victim != null && !spare;
    }

    String seat() {
        return seat;
    }

    @Override
    public boolean beat(Situation now) {
        long contestId = now.contest().id();
        if (card == null) {
            card = services.cards().issue(contestId, List.of(seat)).get(0);
            claim(now, card, "phone");
        }
        if (victim == null) {
            second(now).ifPresent(p -> die(now, p));
        } else if (!spare && ++silent > SILENCE) {
            replace(now, card);
        }
        if (!isDead()) {
            services.presence().heard(contestId, seat);
        }
        return isDead();
    }

    private Optional<PresenterView> second(Situation now) {
        boolean one =
                now.presenters().stream().filter(p -> p.turn() == Turn.CLOSED).count() == 1;
        return now.marked().stream()
                .filter(p -> one && now.missing(p).contains(seat))
                .findFirst();
    }

    private void die(Situation now, PresenterView presenter) {
        long contestId = now.contest().id();
        Map<String, String> half = new HashMap<>();
        judges.marks(contestId, presenter.number(), chance).entrySet().stream()
                .limit(1)
                .forEach(mark -> half.put(mark.getKey(), String.valueOf(mark.getValue())));
        RobotSeat.of(seat, SeatRole.JUDGE)
                .does(() ->
                        services.drafts().keep(contestId, seat, new Draft(presenter.number(), half, 0, Instant.EPOCH)));
        victim = presenter.number();
        diary.note("phone.dead", seat, presenter.number());
    }

    private void replace(Situation now, IssuedCard shown) {
        long contestId = now.contest().id();
        claim(now, shown, "spare phone");
        services.takeOvers().waiting(contestId).stream()
                .filter(waiting -> waiting.seat().equals(seat))
                .map(WaitingClaim::id)
                .forEach(id -> RobotSeat.CONSOLE.does(() -> services.takeOvers().grant(contestId, id)));
        spare = true;
        boolean draft = services.drafts()
                .find(contestId, seat, Objects.requireNonNull(victim))
                .isPresent();
        diary.note(draft ? "phone.spare" : "phone.bare", seat);
    }

    private void claim(Situation now, IssuedCard shown, String device) {
        services.seats()
                .claim(
                        now.contest().slug(),
                        shown.code(),
                        new Caller(ADDRESS, null, null, new RobotSeat(seat + device, List.of()).device()));
    }
}
