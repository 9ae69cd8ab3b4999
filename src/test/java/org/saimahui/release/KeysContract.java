package org.saimahui.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Refusal;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.RefusedException;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, two devices, one fingerprint: what holds on every database. */
abstract class KeysContract {

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private Keys keys;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private StaffService staff;

    @Autowired
    private AuditReader audit;

    @Autowired
    private KeyPrint prints;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private Evenings evenings;

    @Test
    void withoutASupervisorOneKeyIsEnoughAndTurnedByTheReleaseItself() {
        ContestView contest = closed(false);
        assertThat(ring(contest).needed()).isEqualTo(1);

        stage.command(contest.id(), StageCommand.of(Command.RELEASE));

        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.RELEASED);
        assertThat(acts(contest)).containsSubsequence("TURN_KEY", "RESULT_RELEASED");
    }

    /** It has gone live elsewhere: a supervisor who comes now changes nothing of it. */
    @Test
    void aContestThatCameInWhileItWasLiveKeepsTheKeysThatItCameWith() {
        Map<String, Object> file =
                new LinkedHashMap<>(exchange.exportFile(evenings.live().id()));
        Map<String, Object> head = new LinkedHashMap<>();
        ((Map<?, ?>) file.get("contest")).forEach((name, value) -> head.put(String.valueOf(name), value));
        head.remove("slug");
        file.put("contest", head);
        ContestView came = exchange.importFile(CanonicalJson.write(file).getBytes(StandardCharsets.UTF_8));
        cards.issue(came.id(), SeatRole.SUPERVISOR);

        assertThat(ring(came).needed()).isEqualTo(1);
    }

    @Test
    void theOneKeyCanBeTurnedFirstAndHoldsUntilSomethingChanges() {
        ContestView contest = closed(false);
        ORGANISER.does(() -> turn(contest, print(contest)));
        assertThat(ring(contest).isSealed()).isTrue();

        points(contest, "迟到");
        assertThat(ring(contest).isSealed()).isFalse();
        assertThat(ring(contest).returned().act()).isEqualTo("ADJUSTMENT_ADDED");
        ORGANISER.does(() -> turn(contest, print(contest)));
        ORGANISER.does(() -> stage.command(contest.id(), StageCommand.of(Command.RELEASE)));
        assertThat(releases.get(contest.id()).by()).isEqualTo("陈组织");
    }

    @Test
    void twoPeopleTurnOnTheSamePrintInEitherOrderAndOnlyThenItIsReleased() {
        ContestView contest = closed(true);
        assertThat(ring(contest).needed()).isEqualTo(2);
        assertThat(refusal(() -> release(contest))).isEqualTo("NOT_SEALED");

        ORGANISER.does(() -> turn(contest, print(contest)));
        assertThat(refusal(() -> release(contest))).isEqualTo("NOT_SEALED");
        assertThat(refusal(() -> ORGANISER.does(() -> turn(contest, print(contest)))))
                .as("the same person twice")
                .isEqualTo("KEY_TURNED");
        SUPERVISOR.does(() -> turn(contest, grouped(contest).toUpperCase(java.util.Locale.ROOT)));
        assertThat(ring(contest).isSealed()).isTrue();
        String sealed = print(contest);
        Map<Integer, Instant> shown =
                ring(contest).turned().stream().collect(Collectors.toMap(KeyRing.Turned::number, KeyRing.Turned::at));
        release(contest);
        assertThat(releases.get(contest.id()).fingerprint()).isEqualTo(sealed);
        assertThat(prints.of(contest, releases.get(contest.id())).keys())
                .as("the sheet prints the times that the page had")
                .allSatisfy(key -> assertThat(key.at()).isEqualTo(shown.get(key.number())))
                .hasSize(2);
    }

    @Test
    void theSameDeviceDoesNotTurnBothAndAProgramTurnsNone() {
        ContestView contest = closed(true);
        assertThat(refusal(() -> ActingAs.organiser("程序").does(() -> turn(contest, print(contest)))))
                .isEqualTo("KEY_NEEDS_DEVICE");
        SUPERVISOR.on("laptop").does(() -> turn(contest, print(contest)));
        ORGANISER.does(() -> assertThat(keys.refusalHere(contest))
                .as("what pages say before the press")
                .map(Refusal::code)
                .contains("SAME_DEVICE"));
        assertThat(refusal(() -> ORGANISER.does(() -> turn(contest, print(contest)))))
                .isEqualTo("SAME_DEVICE");
        ORGANISER.on("another").does(() -> {
            assertThat(keys.refusalHere(contest)).isEmpty();
            turn(contest, print(contest));
        });
        assertThat(ring(contest).isSealed()).isTrue();
    }

    @Test
    void whatChangesTheResultTurnsBothBackAndIsNamed() {
        ContestView contest = sealed();
        String before = print(contest);

        ActingAs.organiser("李组织").does(() -> points(contest, "超时"));

        assertThat(print(contest)).isNotEqualTo(before);
        assertThat(ring(contest).turned()).isEmpty();
        assertThat(ring(contest).returned())
                .satisfies(back -> assertThat(List.of(back.act(), back.by(), back.reason()))
                        .containsExactly("ADJUSTMENT_ADDED", "李组织", "超时"));
        assertThat(refusal(() -> release(contest))).isEqualTo("NOT_SEALED");
        assertThat(refusal(() -> SUPERVISOR.does(() -> turn(contest, before)))).isEqualTo("FINGERPRINT_CHANGED");
        assertThat(acts(contest)).containsSubsequence("ADJUSTMENT_ADDED", "KEYS_TURNED_BACK");
    }

    @Test
    void whatLeavesTheResultAsItIsLeavesTheKeysToo() {
        ContestView contest = sealed();
        cards.issue(contest.id(), SeatRole.HOST);
        assertThat(ring(contest).isSealed()).isTrue();
        release(contest);
    }

    @Test
    void aNewCardOfTheSupervisorTurnsThemBackAndSoDoesReopening() {
        ContestView contest = sealed();
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        assertThat(ring(contest).turned()).isEmpty();
        assertThat(ring(contest).returned().act()).isEqualTo("CARDS_ISSUED");

        ContestView other = sealed();
        ORGANISER.does(() -> stage.command(
                other.id(), StageCommand.of(Command.REOPEN_CONTEST).because("漏了一位")));
        assertThat(ring(other).turned()).isEmpty();
        assertThat(ring(other).returned().act()).isEqualTo("REOPEN_CONTEST");
    }

    @Test
    void onlyTheTwoWhoHoldOneTurnOneAndOnlyOnAFingerprint() {
        ContestView contest = closed(true);
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> ActingAs.operator("乙").on("x").does(() -> turn(contest, print(contest))))
                        .code())
                .isEqualTo("ORGANISERS_ONLY");
        for (String role : List.of("HOST", "TIMEKEEPER", "JUDGE", "CLERK", "PRESENTER")) {
            assertThat(catchThrowableOfType(
                                    RefusedException.class,
                                    () -> ActingAs.seat("X", role).on("x").does(() -> turn(contest, print(contest))))
                            .code())
                    .as(role)
                    .isEqualTo("OTHER_ROLE");
        }
        for (String typed :
                List.of("", "0", "g".repeat(64), "a".repeat(63), "a".repeat(65), "\u0000", "👑".repeat(64))) {
            assertThat(catchThrowableOfType(
                            InvalidInputException.class, () -> SUPERVISOR.does(() -> turn(contest, typed))))
                    .as(typed)
                    .isNotNull();
        }
        assertThat(ring(contest).turned()).isEmpty();
    }

    @Test
    void twoKeysWithoutASupervisorDoNotBegin() {
        ContestView contest = evenings.draft();
        EveningSettings two = EveningSettings.read(
                org.saimahui.document.Fields.of(Map.of("keys", 2L), "", new org.saimahui.document.InputProblems()));
        contests.settle(contest.id(), null, two);
        assertThat(refusal(() -> stage.command(contest.id(), StageCommand.of(Command.GO_LIVE))))
                .isEqualTo("NO_SUPERVISOR");
        staff.set(contest.id(), null, Map.of(StaffPost.SUPERVISOR, "甲"));
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        assertThat(refusal(() -> staff.set(contest.id(), null, Map.of(StaffPost.HOST, "乙"))))
                .isEqualTo("SUPERVISOR_STAYS");
    }

    @Test
    void theNumberIsFixedWhenTheEveningBegins() {
        ContestView contest = evenings.draft();
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        assertThat(ring(contest).needed()).isEqualTo(1);
    }

    /** People press release and turn keys while others go on changing: what is released is what both keys were turned on. */
    @Test
    void ofAHundredAttemptsAtOnceNoneReleasesAStaleResult() throws Exception {
        ContestView contest = closed(true);
        List<Runnable> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String why = "第 " + i + " 笔";
            attempts.add(() -> points(contest, why));
            attempts.add(() -> SUPERVISOR.does(() -> turn(contest, print(contest))));
            attempts.add(() -> ORGANISER.does(() -> turn(contest, print(contest))));
            attempts.add(() -> release(contest));
            attempts.add(() -> release(contest));
        }
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            attempts.forEach(attempt -> running.add(many.submit(() -> tried(attempt))));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            many.shutdownNow();
        }
        if (contests.get(contest.id()).state() == ContestState.CLOSED) {
            tried(() -> SUPERVISOR.does(() -> turn(contest, print(contest))));
            tried(() -> ORGANISER.does(() -> turn(contest, print(contest))));
            release(contest);
        }

        String released = releases.get(contest.id()).fingerprint();
        List<AuditLine> record = record(contest);
        int at = indexOf(record, "RESULT_RELEASED", record.size());
        assertThat(record.subList(at + 1, record.size()))
                .extracting(AuditLine::action)
                .containsOnly("RELEASE");
        List<AuditLine> last = record.subList(indexOf(record, "KEYS_TURNED_BACK", at) + 1, at);
        assertThat(last).extracting(AuditLine::action).containsExactlyInAnyOrder("TURN_KEY", "TURN_KEY");
        assertThat(last).extracting(line -> line.actor().label()).containsExactlyInAnyOrder("SUPERVISOR", "陈组织");
        assertThat(last).allSatisfy(line -> assertThat(line.after()).contains(released));
        assertThat(ring(contest).turned())
                .extracting(KeyRing.Turned::fingerprint)
                .containsOnly(released);
    }

    private static int indexOf(List<AuditLine> record, String act, int before) {
        int found = -1;
        for (int i = 0; i < before; i++) {
            if (record.get(i).action().equals(act) || act.equals("KEYS_TURNED_BACK") && isPoints(record.get(i))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isPoints(AuditLine line) {
        return line.action().equals("ADJUSTMENT_ADDED") || line.action().equals("CLOSE_CONTEST");
    }

    private static void tried(Runnable attempt) {
        try {
            attempt.run();
        } catch (ConflictException refused) {
            // Somebody was faster; that is what is tried here.
            assertThat(refused.code())
                    .isIn("KEY_TURNED", "FINGERPRINT_CHANGED", "NOT_SEALED", "NOT_CLOSED", "CONTEST_RELEASED");
        }
    }

    private ContestView sealed() {
        ContestView contest = closed(true);
        SUPERVISOR.does(() -> turn(contest, print(contest)));
        ORGANISER.does(() -> turn(contest, print(contest)));
        assertThat(ring(contest).isSealed()).isTrue();
        return contest;
    }

    private ContestView closed(boolean supervised) {
        ContestView contest = evenings.draft();
        if (supervised) {
            cards.issue(contest.id(), SeatRole.SUPERVISOR);
        }
        for (Command command : List.of(
                Command.GO_LIVE, Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.SHOW_VOTES, Command.CLOSE_CONTEST)) {
            if (supervised && command == Command.SHOW_VOTES) {
                continue;
            }
            stage.command(contest.id(), StageCommand.of(command));
        }
        return contests.get(contest.id());
    }

    private void turn(ContestView contest, String fingerprint) {
        stage.command(contest.id(), StageCommand.of(Command.TURN_KEY).with(Argument.FINGERPRINT, fingerprint));
    }

    private void release(ContestView contest) {
        ORGANISER.does(() -> stage.command(contest.id(), StageCommand.of(Command.RELEASE)));
    }

    private void points(ContestView contest, String why) {
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-0.5"), why);
    }

    private String print(ContestView contest) {
        return releases.fingerprint(contest.id());
    }

    private String grouped(ContestView contest) {
        return Hashes.spelled(print(contest));
    }

    private KeyRing ring(ContestView contest) {
        return keys.of(contests.get(contest.id()));
    }

    private List<AuditLine> record(ContestView contest) {
        List<AuditLine> newestFirst = new ArrayList<>(
                audit.search(AuditFilter.of(contest.slug()), 0, 500).getContent());
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    private List<String> acts(ContestView contest) {
        return record(contest).stream().map(AuditLine::action).toList();
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(ConflictException.class, act).code();
    }
}
