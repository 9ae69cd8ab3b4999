package org.saimahui.drill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saimahui.account.LentSessions;
import org.saimahui.audit.Actor;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.contest.VoteAccess;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rehearsal.RehearsalService;
import org.saimahui.shared.ConflictException;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Makes the hall of a drill: the contest's rehearsal, with every seat of the staff, at least five judges, voting codes, and
 * the settings under which each fault can happen.
 */
@Component
class Doors {

    /** One each for paper, absence, recusal, a wrong mark and a dead phone. */
    static final int JUDGES = 5;

    /** Two are level at the end; before them one is late and one is called by mistake. */
    static final int PRESENTERS = 4;

    private static final int TICKETS = 40;

    private final RehearsalService rehearsals;

    private final ContestService contests;

    private final HallServices services;

    private final JudgeService panel;

    private final StaffService staff;

    private final OwnDoor door;

    Doors(
            RehearsalService rehearsals,
            ContestService contests,
            HallServices services,
            JudgeService panel,
            StaffService staff,
            OwnDoor door) {
        this.rehearsals = rehearsals;
        this.contests = contests;
        this.services = services;
        this.panel = panel;
        this.staff = staff;
        this.door = door;
    }

    /** @throws ConflictException {@code IS_REHEARSAL}, {@code DRILL_NEEDS_JUDGES}, {@code DRILL_NEEDS_PRESENTERS} */
    void require(ContestView contest) {
        if (contest.rehearsal()) {
            throw new ConflictException("IS_REHEARSAL");
        }
        Situation now = services.stage().situation(contest.id());
        if (!now.parts().judged()) {
            throw new ConflictException("DRILL_NEEDS_JUDGES");
        }
        if (now.presenters().stream().filter(PresenterView::isActive).count() < PRESENTERS) {
            throw new ConflictException("DRILL_NEEDS_PRESENTERS", PRESENTERS);
        }
    }

    /**
     * In place of an earlier rehearsal, which stays where nobody answers at the portal's own door.
     *
     * @param session with which the console comes in
     */
    Hall open(ContestView contest, LentSessions.Lent session) {
        Browsers browsers = new Browsers(door);
        Browser console = browsers.fresh();
        console.keep(session.cookie(), session.value());
        // An account that may no longer play drills does not get past this one.
        console.get("/organise/" + contest.slug() + "/drill").done();
        long copy = rehearsals.copy(contest.slug()).id();
        asRobot(() -> furnish(contests.get(copy)));
        Hall hall = new Hall(services, contests.get(copy), browsers, console);
        hall.playbill().judges().forEach(hall.seats()::sit);
        for (StaffPost post : StaffPost.values()) {
            hall.seats().sit(post.code());
        }
        hall.voters().tickets(console, TICKETS);
        hall.commands().give(StageCommand.of(Command.PUBLISH));
        hall.screen().hang(console);
        hall.playbill().active().forEach(p -> hall.commands().give(StageCommand.of(Command.CHECK_IN, p.number())));
        return hall;
    }

    /** The hall is made before anybody comes; that is no part of the evening. */
    private static void asRobot(Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                Actor.ROBOT, null, List.of(new SimpleGrantedAuthority("ROLE_ORGANISER")))));
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void furnish(ContestView copy) {
        contests.settle(copy.id(), null, settings(copy.settings()));
        contests.edit(copy.id(), null, copy.facts().with(VoteAccess.TICKET).withAdjustmentsNeedTwo(false));
        String first = panel.panels(copy.id()).keySet().iterator().next();
        Set<String> taken =
                Set.copyOf(panel.list(copy.id()).stream().map(JudgeView::code).toList());
        List<JudgeView> judges = panel.list(copy.id());
        int more = JUDGES - judges.size();
        for (int n = 1; more > 0; n++) {
            if (!taken.contains("J" + n)) {
                panel.add(copy.id(), null, new JudgeFacts("J" + n, "", "", first));
                more--;
            }
        }
        forgetRecusals(copy.id());
        Map<StaffPost, String> all = new EnumMap<>(StaffPost.class);
        for (StaffPost post : StaffPost.values()) {
            all.put(post, Optional.ofNullable(staff.of(copy.id()).get(post)).orElse(""));
        }
        staff.set(copy.id(), null, all);
    }

    /** Here everybody marks everybody, until somebody recuses. */
    private void forgetRecusals(long copy) {
        panel.recusals(copy).forEach(r -> panel.unrecuse(copy, r.judge(), r.presenter(), "drill"));
    }

    private static EveningSettings settings(EveningSettings own) {
        return new EveningSettings(
                own.talkSeconds(),
                own.warnSeconds(),
                own.graceSeconds(),
                ShowMarks.EACH,
                JudgesShownAs.SEAT,
                BoardAfter.CLOSE,
                null,
                0,
                own.reveal(),
                own.phonesLag(),
                null,
                null,
                own.prizes());
    }
}
