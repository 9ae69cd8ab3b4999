package org.saimahui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.saimahui.account.LentSessions;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.news.Newsroom;
import org.saimahui.staff.StaffService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/**
 * Beside what holds on every database: drills at a door that is not as it should be, and of a contest with fewer faults.
 * They ask nothing of the database that the whole evening did not.
 */
@OnH2
class DrillOnH2Tests extends DrillContract {

    @Autowired
    private HallServices services;

    @Autowired
    private StaffService staff;

    @Autowired
    private JudgeService panel;

    @Autowired
    private LentSessions sessions;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Newsroom news;

    @Autowired
    private Clock clock;

    @Test
    void aDoorThatLiesIsFoundForWhatIsSeenIsWhatTheDoorsAnswer() throws IOException {
        ContestView contest = evenings.draft();
        try (LyingPortal lying = new LyingPortal(port)) {
            Protocol protocol = playedAt(lying.port(), contest);
            assertThat(protocol.findings())
                    .as("%s", wrong(protocol))
                    .filteredOn(f -> f.verdict() == Verdict.FAIL)
                    .extracting(Finding::number)
                    .containsExactly(14, 15);
            assertThat(protocol.findings().get(15).checks())
                    .filteredOn(check -> !check.ok())
                    .extracting(Finding.Check::name)
                    .containsExactly("15.none", "15.guessed", "15.copied");
        }
        rehearsals.delete(contest.rehearsalSlug());
    }

    @Test
    void whereNobodyAnswersAtThePortalsOwnDoorNothingHasPassedAndTheRehearsalStays() throws IOException {
        ContestView contest = evenings.draft();
        long before = rehearsals.copy(contest.slug()).id();
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        Protocol protocol = playedAt(closed, contest);
        assertThat(protocol.whole()).isFalse();
        assertThat(protocol.findings()).hasSize(25).allSatisfy(f -> {
            assertThat(f.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(f.trouble()).startsWith("NO_DOOR GET http://");
        });
        assertThat(rehearsals.find(contest.slug()).orElseThrow().id()).isEqualTo(before);
        rehearsals.delete(contest.rehearsalSlug());
    }

    /** A drill of a portal that takes another port for its own. */
    private Protocol playedAt(int otherPort, ContestView contest) {
        MockEnvironment elsewhere = new MockEnvironment().withProperty("local.server.port", String.valueOf(otherPort));
        DrillService other = new DrillService(
                contests,
                new Doors(rehearsals, contests, services, panel, staff, new OwnDoor(elsewhere)),
                services,
                sessions,
                faults,
                protocols,
                news,
                clock);
        try {
            ActingAs.organiser(TestPortal.ORGANISER).does(() -> other.start(contest.slug()));
            return ended(other, contest);
        } finally {
            other.destroy();
        }
    }

    @Test
    void aContestInWhichFaultsCannotHappenSaysSoAndWhatIsNotReachedHasNotPassed() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(
                contest.id(),
                Evenings.RULE.replaceFirst(",\\s*\"audience\": \\{[^}]*\\}", "").replace("\"80\"", "\"100\""),
                null));
        Protocol protocol = play(contest);

        assertThat(protocol.findings())
                .filteredOn(f -> f.verdict() == Verdict.NOT_HERE)
                .extracting(Finding::number)
                .containsExactly(14, 15);
        assertThat(protocol.findings())
                .as("%s", wrong(protocol))
                .filteredOn(f -> f.verdict() == Verdict.FAIL)
                .isEmpty();
        rehearsals.delete(contest.rehearsalSlug());

        Notes nothing = new Notes();
        assertThat(nothing.finding(1).verdict()).isEqualTo(Verdict.FAIL);
        nothing.same("1.waits", false, true);
        nothing.restIsOutside();
        assertThat(nothing.finding(1).verdict()).isEqualTo(Verdict.FAIL);
    }
}
