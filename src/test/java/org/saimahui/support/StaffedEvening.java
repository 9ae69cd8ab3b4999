package org.saimahui.support;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.Signatures;
import org.saimahui.oversight.Grants;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.SlipCode;
import org.saimahui.paper.TypedSlip;
import org.saimahui.presenter.PresenterService;
import org.saimahui.release.ReleaseService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;

/**
 * The sample evening with everybody there is: a supervisor, a timekeeper, a host, two clerks, a chief judge, presenters
 * with links of their own. Its moments are those that only such an evening has, beside the others'.
 */
@Component
public class StaffedEvening {

    public static final String CHIEF = "J2";

    private static final ActingAs LAPTOP =
            ActingAs.organiser(TestPortal.ORGANISER).on("laptop");

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    private final SampleEvening evening;

    private final StaffService staff;

    private final SeatCardService cards;

    private final JudgeService judges;

    private final JudgeRequests requests;

    private final Grants grants;

    private final PaperEntryService paper;

    private final Signatures signatures;

    private final PresenterService presenters;

    private final ContestService contests;

    private final StageService stage;

    private final ReleaseService releases;

    private final RevealGate gate;

    StaffedEvening(
            SampleEvening evening,
            StaffService staff,
            SeatCardService cards,
            JudgeService judges,
            JudgeRequests requests,
            Grants grants,
            PaperEntryService paper,
            Signatures signatures,
            PresenterService presenters,
            ContestService contests,
            StageService stage,
            ReleaseService releases,
            RevealGate gate) {
        this.evening = evening;
        this.staff = staff;
        this.cards = cards;
        this.judges = judges;
        this.requests = requests;
        this.grants = grants;
        this.paper = paper;
        this.signatures = signatures;
        this.presenters = presenters;
        this.contests = contests;
        this.stage = stage;
        this.releases = releases;
        this.gate = gate;
    }

    /** As {@link SampleEvening#draft()}. */
    public ContestView draft() {
        ContestView contest = evening.draft();
        staff(contest, StaffPost.values());
        JudgeView chief = judges.get(contest.id(), CHIEF);
        judges.edit(
                contest.id(),
                null,
                new JudgeFacts(CHIEF, chief.name(), chief.organisation(), chief.panel(), true),
                null);
        cards.issue(contest.id(), SeatRole.PRESENTER);
        return contests.get(contest.id());
    }

    /** Somebody for each of these posts. */
    public void staff(ContestView contest, StaffPost... posts) {
        staff.set(
                contest.id(),
                null,
                Arrays.stream(posts).collect(Collectors.toMap(post -> post, post -> "周" + post.field())));
    }

    /** The seat of a presenter. @param number running number */
    public String link(ContestView contest, int number) {
        return "P-" + presenters.get(contest.id(), number).id();
    }

    /** Its moments in their order, each with what leads to it from the one before. */
    public Map<String, Runnable> moments(ContestView contest) {
        Map<String, Runnable> moments = new LinkedHashMap<>();
        evening.moments(contest).forEach((moment, step) -> {
            switch (moment) {
                case "marking" -> {
                    moments.put("talking", () -> give(contest, StageCommand.of(Command.CLOCK_START)));
                    moments.put(moment, step);
                }
                case "some sent" ->
                    moments.put(moment, () -> {
                        step.run();
                        paper.enter(
                                contest.id(),
                                "CLERK-1",
                                SlipCode.parse(evening.slip(contest, "J3")).orElseThrow(),
                                marks());
                        requests.askForHelp(contest.id(), "J4");
                    });
                case "next called" -> {
                    moments.put("reopening asked", () -> ask(contest));
                    moments.put("marking again", () -> grant(contest));
                    moments.put(moment, () -> {
                        give(contest, StageCommand.of(Command.CLOSE_MARKING, SampleEvening.FIRST));
                        step.run();
                    });
                    moments.put("frozen", () -> give(contest, StageCommand.of(Command.FREEZE)));
                }
                case "vote closed" -> {
                    moments.put("vote paused", () -> give(contest, StageCommand.of(Command.PAUSE_VOTE)));
                    moments.put(moment, () -> {
                        give(contest, StageCommand.of(Command.RESUME_VOTE));
                        step.run();
                    });
                }
                case "vote shown" -> {}
                case "released" -> {
                    sealed(contest, moments);
                    moments.put(moment, step);
                }
                default -> moments.put(moment, step);
            }
        });
        return moments;
    }

    /** From the end of the evening to the last step of the reveal. */
    private void sealed(ContestView contest, Map<String, Runnable> moments) {
        moments.put(
                "halted",
                () -> supervisor(contest, StageCommand.of(Command.HALT).because("有一票要看")));
        moments.put("one key turned", () -> {
            supervisor(contest, StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没有问题"));
            signatures.confirm(contest.id(), "J1", signatures.fingerprint(contest.id(), "J1"));
            supervisor(contest, key(contest));
        });
        moments.put("both keys turned", () -> give(contest, key(contest)));
        moments.put("first step", () -> give(contest, StageCommand.of(Command.REVEAL_NEXT)));
        moments.put("next step", () -> {
            give(contest, StageCommand.of(Command.REVEAL_NEXT));
            give(contest, StageCommand.of(Command.REVEAL_NEXT));
        });
        moments.put("all told", () -> {
            int steps = gate.steps(contests.get(contest.id()));
            for (int step = 3; step < steps; step++) {
                give(contest, StageCommand.of(Command.REVEAL_NEXT));
            }
        });
    }

    private StageCommand key(ContestView contest) {
        return StageCommand.of(Command.TURN_KEY).with(Argument.FINGERPRINT, releases.fingerprint(contest.id()));
    }

    /** A judge asks on the seat; the organisers want it for another one and need the supervisor's word. */
    private void ask(ContestView contest) {
        requests.askToReopen(contest.id(), "J4", SampleEvening.FIRST, "看错一行");
        try {
            give(
                    contest,
                    StageCommand.of(Command.OPEN_MARKING, SampleEvening.FIRST)
                            .with(Argument.SEATS, List.of("J5"))
                            .because("漏了一项"));
            throw new AssertionError("Nobody was asked");
        } catch (GrantNeededException asked) {
            // As it must be.
        }
    }

    private void grant(ContestView contest) {
        long request = grants.open(contest.id()).get(0).id();
        supervisor(contest, StageCommand.of(Command.GRANT).with(Argument.REQUEST, (int) request));
    }

    private static TypedSlip marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        List.of("state", "style", "ability", "spirit").forEach(criterion -> marks.put(criterion, "20"));
        return new TypedSlip(marks, 0, false);
    }

    private void give(ContestView contest, StageCommand order) {
        LAPTOP.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    private void supervisor(ContestView contest, StageCommand order) {
        SUPERVISOR.does(() -> stage.command(contest.id(), order.confirmed()));
    }
}
