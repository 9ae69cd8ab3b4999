package org.saimahui.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.saimahui.clock.ClockService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.host.HostService;
import org.saimahui.judging.DraftService;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.page.Phrases;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.CardStatus;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatService;
import org.saimahui.seat.TakeOvers;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.stage.CueDesk;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;

/** Everybody who works that night, as robots. */
@Component
class RobotStaff {

    /** With fewer judges none is taken out of the panel for paper or a dead phone. */
    private static final int ENOUGH = 3;

    private final StaffService staff;

    private final StageService stage;

    private final RunningOrder order;

    private final CueDesk desk;

    private final ClockService clocks;

    private final ReleaseService releases;

    private final HostService host;

    private final PaperEntryService paper;

    private final JudgeService panel;

    private final RobotJudges judges;

    private final RobotPhone.Services phone;

    private final Phrases phrases;

    RobotStaff(
            StaffService staff,
            StageService stage,
            RunningOrder order,
            CueDesk desk,
            ClockService clocks,
            ReleaseService releases,
            HostService host,
            PaperEntryService paper,
            JudgeService panel,
            RobotJudges judges,
            SeatCardService cards,
            SeatService seats,
            TakeOvers takeOvers,
            SeatPresence presence,
            DraftService drafts,
            Phrases phrases) {
        this.staff = staff;
        this.stage = stage;
        this.order = order;
        this.desk = desk;
        this.clocks = clocks;
        this.releases = releases;
        this.host = host;
        this.paper = paper;
        this.panel = panel;
        this.judges = judges;
        this.phone = new RobotPhone.Services(cards, seats, takeOvers, presence, drafts);
        this.phrases = phrases;
    }

    /** A rehearsal has the seats that its contest has, for they are not copied with people and rule. */
    void copySeats(ContestView contest, ContestView rehearsal) {
        staff.set(rehearsal.id(), null, staff.of(contest.id()));
    }

    /** What robots are to play all of has every seat. The evening has not begun, or its supervisor would come too late. */
    void takeSeats(ContestView rehearsal) {
        if (rehearsal.state() == ContestState.DRAFT) {
            Map<StaffPost, String> all = new EnumMap<>(staff.of(rehearsal.id()));
            for (StaffPost post : StaffPost.values()) {
                all.putIfAbsent(post, "");
            }
            staff.set(rehearsal.id(), null, all);
        }
    }

    /** One of each whose seat the rehearsal has. */
    Cast cast(ContestView rehearsal, RobotDiary diary, Random chance) {
        Map<StaffPost, String> seats = staff.of(rehearsal.id());
        List<JudgeView> all = panel.list(rehearsal.id());
        List<Robot> robots = new ArrayList<>();
        robots.add(new RobotStageManager(stage, order, phrases, diary));
        robots.add(new RobotPrize(desk, order, phrases));
        if (seats.containsKey(StaffPost.TIMEKEEPER)) {
            robots.add(new RobotTimekeeper(stage, order, clocks, phrases, diary));
        }
        if (seats.containsKey(StaffPost.HOST)) {
            robots.add(new RobotHost(host, diary));
        }
        if (seats.containsKey(StaffPost.SUPERVISOR)) {
            robots.add(new RobotSupervisor(stage, releases, diary));
        }
        Optional<RobotPhone> dead = all.size() < ENOUGH
                ? Optional.empty()
                : bare(rehearsal).map(seat -> new RobotPhone(phone, judges, diary, seat, chance));
        dead.ifPresent(robots::add);
        Optional<String> writes = all.size() < ENOUGH || !paper.isOn(rehearsal.id())
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).code());
        writes.ifPresent(seat -> robots.add(new RobotClerks(paper, judges, diary, seat, chance)));
        return new Cast(robots, dead, writes);
    }

    /**
     * @param robots all but judges and audience
     * @param phone that of a judge, which dies once
     * @param paper the judge who writes on paper
     */
    record Cast(List<Robot> robots, Optional<RobotPhone> phone, Optional<String> paper) {

        static final Cast NOBODY = new Cast(List.of(), Optional.empty(), Optional.empty());

        /** Whether the robot judge of that seat can send by phone now. */
        boolean canSend(String seat) {
            return paper.filter(seat::equals).isEmpty()
                    && phone.filter(p -> p.isDead() && p.seat().equals(seat)).isEmpty();
        }
    }

    /** A seat that nobody holds a card of; not the last, who may write on paper. */
    private Optional<String> bare(ContestView rehearsal) {
        List<String> judges =
                panel.list(rehearsal.id()).stream().map(JudgeView::code).toList();
        return phone.cards().status(rehearsal.id()).stream()
                .filter(card -> card.issuedAt() == null)
                .map(CardStatus::seat)
                .filter(judges.subList(0, judges.size() - 1)::contains)
                .findFirst();
    }
}
