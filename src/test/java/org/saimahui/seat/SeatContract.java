package org.saimahui.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.Device;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for cards and claims on every database. */
abstract class SeatContract {

    @Autowired
    private SeatCardService cards;

    @Autowired
    private SeatService seats;

    @Autowired
    private TakeOvers takeOvers;

    @Autowired
    private SeatPresence presence;

    @Autowired
    private SharedBrowsers browsers;

    @Autowired
    private JudgeService judges;

    @Autowired
    private StaffService staff;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private ContestView evening() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        return contest;
    }

    private static String token(IssuedCard card) {
        return card.url().substring(card.url().indexOf('#') + 1);
    }

    @Test
    void aDeletedContestLeavesNobodyHere() {
        ContestView gone = evenings.draft();
        presence.heard(gone.id(), "J1");
        assertThat(presence.heardSince(gone.id(), "J1", java.time.Instant.EPOCH))
                .isTrue();
        contests.delete(gone.id());
        assertThat(presence.heardSince(gone.id(), "J1", java.time.Instant.EPOCH))
                .isFalse();
    }

    @Test
    void aCardOpensItsSeatByTokenAndByTypedCode() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);

        SeatPrincipal byToken = seats.claim(token(card), Caller.at("a")).holder();
        String typed = card.code().substring(0, 3).toLowerCase(Locale.ROOT) + " - "
                + card.code().substring(3);
        SeatPrincipal byCode =
                seats.claim(contest.slug(), typed, Caller.at("a")).holder();

        assertThat(byToken).isEqualTo(new SeatPrincipal(contest.id(), contest.slug(), "J1", SeatRole.JUDGE));
        assertThat(byCode).isEqualTo(byToken);
    }

    @Test
    void onlyHashesAreStored() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat claimed = seats.claim(token(card), Caller.at("a"));

        String stored = jdbc.sql("select token_hash || ' ' || code_hash from seat_card where contest_id = ?")
                        .param(contest.id())
                        .query(String.class)
                        .list()
                + jdbc.sql("select session_hash from seat_session")
                        .query(String.class)
                        .list()
                        .toString();
        assertThat(stored).doesNotContain(token(card), card.code(), claimed.secret());
    }

    @Test
    void theDeviceIsRecordedWithTheClaimAndTheSessionByItsHash() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        Device phone = new Device(Hashes.sha256Hex("phone"));
        Device tablet = new Device(Hashes.sha256Hex("tablet"));
        ClaimedSeat first = seats.claim(token(card), new Caller("a", null, null, phone));
        assertThat(seats.lookup(first.secret())).isEqualTo(new SeatLookup.Held(first.holder(), phone));

        presence.heard(contest.id(), "J1");
        ClaimedSeat waiting = seats.claim(token(card), new Caller("b", null, null, tablet));
        assertThat(waiting.seated()).isFalse();
        takeOvers.grant(contest.id(), takeOvers.waiting(contest.id()).get(0).id());
        assertThat(seats.lookup(waiting.secret())).isEqualTo(new SeatLookup.Held(first.holder(), tablet));
    }

    @Test
    void aSeatWhoseDeviceHasBeenSilentIsTakenOverAtOnce() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat first = seats.claim(token(card), Caller.at("a"));
        clock.advance(Duration.ofSeconds(61));
        ClaimedSeat second = seats.claim(token(card), Caller.at("b"));

        assertThat(second.seated()).isTrue();
        assertThat(seats.lookup(first.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.TAKEN_OVER));
        assertThat(seats.lookup(second.secret())).isEqualTo(new SeatLookup.Held(second.holder()));
        assertThat(recorded(contest)).containsExactly("CARDS_ISSUED", "SEAT_CLAIMED", "SEAT_TAKEN_OVER");
    }

    @Test
    void aClaimWhoseAnswerWasLostIsSimplyMadeAgain() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        seats.claim(token(card), Caller.at("a"));

        assertThat(seats.claim(token(card), Caller.at("a")).seated()).isTrue();
    }

    @Test
    void aSeatInUseIsKeptUntilAnOrganiserLetsTheOtherDeviceIn() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat first = seats.claim(token(card), Caller.at("a"));
        clock.advance(Duration.ofSeconds(70));
        presence.heard(contest.id(), "J1");
        clock.advance(Duration.ofSeconds(59));
        ClaimedSeat spare = seats.claim(token(card), Caller.at("b"));

        assertThat(spare.seated()).isFalse();
        assertThat(seats.lookup(first.secret())).isInstanceOf(SeatLookup.Held.class);
        assertThat(seats.lookup(spare.secret())).isInstanceOf(SeatLookup.Waits.class);
        // The same device that shows the card again is the same one that waits.
        assertThat(seats.claim(token(card), new Caller("b", spare.secret(), null)))
                .isEqualTo(spare);
        WaitingClaim waiting = takeOvers.waiting(contest.id()).get(0);
        assertThat(takeOvers.waiting(contest.id())).hasSize(1);
        assertThat(waiting.seat()).isEqualTo("J1");
        assertThat(waiting.sign()).hasSize(2);

        takeOvers.grant(contest.id(), waiting.id());

        assertThat(seats.lookup(first.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.TAKEN_OVER));
        assertThat(seats.lookup(spare.secret())).isEqualTo(new SeatLookup.Held(spare.holder()));
        assertThat(takeOvers.waiting(contest.id())).isEmpty();
        assertRefused("TAKE_OVER_DECIDED", () -> takeOvers.grant(contest.id(), waiting.id()));
        assertThat(recorded(contest))
                .containsExactly("CARDS_ISSUED", "SEAT_CLAIMED", "TAKE_OVER_ASKED", "SEAT_TAKEN_OVER");
    }

    @Test
    void whoIsNotLetInGetsNothingAndIsToldSo() {
        ContestView contest = evening();
        ContestView other = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat first = seats.claim(token(card), Caller.at("a"));
        presence.heard(contest.id(), "J1");
        ClaimedSeat one = seats.claim(token(card), Caller.at("b"));
        ClaimedSeat two = seats.claim(token(card), Caller.at("c"));
        List<WaitingClaim> waiting = takeOvers.waiting(contest.id());
        assertThat(waiting).hasSize(2);
        assertThatThrownBy(() -> takeOvers.grant(other.id(), waiting.get(0).id()))
                .isInstanceOf(NotFoundException.class);

        takeOvers.refuse(contest.id(), waiting.get(0).id());
        assertThat(seats.lookup(one.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.NOT_LET_IN));
        assertThat(seats.lookup(first.secret())).isInstanceOf(SeatLookup.Held.class);
        seats.leave(two.secret());
        assertThat(takeOvers.waiting(contest.id())).isEmpty();

        ClaimedSeat three = seats.claim(token(card), Caller.at("d"));
        clock.advance(Duration.ofMinutes(11));
        assertThat(takeOvers.waiting(contest.id())).isEmpty();
        assertThat(seats.lookup(three.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.UNKNOWN));
        cards.issue(contest.id(), List.of("J1"));
        assertThat(seats.lookup(three.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
    }

    @Test
    void ofManyWhoWaitForOneSeatOnlyTheOneLetInSitsThere() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        seats.claim(token(card), Caller.at("a"));
        presence.heard(contest.id(), "J1");
        for (int i = 0; i < 7; i++) {
            seats.claim(token(card), Caller.at("b"));
        }
        ClaimedSeat last = seats.claim(token(card), new Caller("c", null, "organiser"));
        List<WaitingClaim> waiting = takeOvers.waiting(contest.id());
        assertThat(waiting).hasSize(5);

        takeOvers.grant(contest.id(), waiting.get(4).id());
        assertThat(seats.lookup(last.secret())).isInstanceOf(SeatLookup.Held.class);
        assertThat(takeOvers.waiting(contest.id())).isEmpty();
        assertThat(browsers.list(contest.id())).containsExactly(new SharedBrowserView("J1", "organiser"));
    }

    @Test
    void theDeviceThatSitsThereComesBackWithoutATap() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat first = seats.claim(token(card), Caller.at("a"));

        ClaimedSeat again = seats.claim(token(card), new Caller("a", first.secret(), null));
        assertThat(again.seated()).isTrue();
        assertThat(seats.lookup(again.secret())).isInstanceOf(SeatLookup.Held.class);
    }

    @Test
    void theSupervisorsSeatIsLeftOnlyWithANewCard() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), SeatRole.SUPERVISOR).get(0);
        ClaimedSeat first = seats.claim(token(card), Caller.at("a"));
        clock.advance(Duration.ofMinutes(5));

        assertRefused("SEAT_BY_NEW_CARD", () -> seats.claim(token(card), Caller.at("b")));
        assertThat(takeOvers.waiting(contest.id())).isEmpty();
        assertThat(seats.lookup(first.secret())).isInstanceOf(SeatLookup.Held.class);
        IssuedCard fresh = cards.issue(contest.id(), SeatRole.SUPERVISOR).get(0);
        assertThat(seats.claim(token(fresh), Caller.at("b")).seated()).isTrue();
    }

    private List<String> recorded(ContestView contest) {
        return jdbc.sql(
                        "select act from record_line where chain_id = (select max(id) from record_chain where contest_slug = ?)"
                                + " and subject_kind = 'SEAT' and subject_id = 'J1' order by place")
                .param(contest.slug())
                .query(String.class)
                .list();
    }

    @Test
    void anewCardRevokesTheOldOneAndItsDevice() {
        ContestView contest = evening();
        IssuedCard old = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(old), Caller.at("a"));
        IssuedCard fresh = cards.issue(contest.id(), List.of("J1")).get(0);

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
        assertRefused("CARD_REVOKED", () -> seats.claim(token(old), Caller.at("a")));
        assertRefused("CARD_REVOKED", () -> seats.claim(contest.slug(), old.code(), Caller.at("a")));
        assertThat(seats.claim(token(fresh), Caller.at("a")).holder().seat()).isEqualTo("J1");
    }

    @Test
    void anotherSeatKeepsItsCard() {
        ContestView contest = evening();
        List<IssuedCard> all = cards.issue(contest.id(), List.of());
        ClaimedSeat device = seats.claim(token(all.get(1)), Caller.at("a"));
        cards.issue(contest.id(), List.of("J1"));

        assertThat(seats.lookup(device.secret())).isInstanceOf(SeatLookup.Held.class);
    }

    @Test
    void aCodeOpensNothingInAnotherContest() {
        ContestView contest = evening();
        ContestView other = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);

        assertRefused("CARD_UNKNOWN", () -> seats.claim(other.slug(), card.code(), Caller.at("a")));
    }

    @Test
    void wrongCodesAreLimitedButAGoodCardIsNotLockedOut() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        // How many exactly: see ClaimThrottleTests. Here they come back with the real time, one a second.
        int wrong = 0;
        while (wrong < ClaimThrottle.CODES_A_MINUTE
                && !tooMany(() -> seats.claim(contest.slug(), "222222", Caller.at("hall")))) {
            wrong++;
        }

        assertThat(wrong).isBetween(ClaimThrottle.FAILURES_A_MINUTE, ClaimThrottle.CODES_A_MINUTE - 1);
        assertRefused("CARD_UNKNOWN", () -> seats.claim(contest.slug(), "222222", Caller.at("elsewhere")));
        assertThat(seats.claim(contest.slug(), card.code(), Caller.at("hall"))
                        .holder()
                        .seat())
                .isEqualTo("J1");
    }

    @Test
    void cardsLeaveTheOrderOpen() {
        ContestView contest = evening();

        cards.issue(contest.id(), List.of("J1"));

        assertThat(contests.get(contest.id()).orderFixed()).isFalse();
    }

    @Test
    void aSeatIsKeptForADayAfterClosing() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(card), Caller.at("a"));
        transaction.executeWithoutResult(status -> course.close(contest.id()));

        clock.advance(Duration.ofHours(23));
        assertThat(seats.lookup(device.secret())).isInstanceOf(SeatLookup.Held.class);
        clock.advance(Duration.ofHours(2));
        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.EXPIRED));
        assertRefused("SEAT_EXPIRED", () -> seats.claim(token(card), Caller.at("a")));
    }

    @Test
    void aRemovedSeatTakesItsCardAlong() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(card), Caller.at("a"));

        judges.remove(contest.id(), null, "J1");

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
        assertRefused("CARD_REVOKED", () -> seats.claim(token(card), Caller.at("a")));
    }

    @Test
    void whoLeavesMayComeBackWithTheSameCard() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(card), Caller.at("a"));
        seats.leave(device.secret());

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.LEFT));
        assertThat(cards.status(contest.id()).get(0).claimedAt()).isNull();
        assertThat(seats.claim(token(card), Caller.at("a")).holder().seat()).isEqualTo("J1");
    }

    @Test
    void everyRoleHasItsSeatsAndOneKindOfCard() {
        ContestView contest = evening();
        staff.set(contest.id(), null, Map.of(StaffPost.HOST, "李四", StaffPost.CLERK_2, ""));

        assertThat(cards.holders(contest.id()))
                .extracting(SeatHolder::seat, SeatHolder::role, SeatHolder::name)
                .containsExactly(
                        tuple("J1", SeatRole.JUDGE, "评委一"),
                        tuple("J2", SeatRole.JUDGE, "评委二"),
                        tuple("HOST", SeatRole.HOST, "李四"),
                        tuple("CLERK-2", SeatRole.CLERK, ""));
        IssuedCard host = cards.issue(contest.id(), List.of("HOST")).get(0);
        assertThat(seats.claim(contest.slug(), host.code(), Caller.at("a")).holder())
                .isEqualTo(new SeatPrincipal(contest.id(), contest.slug(), "HOST", SeatRole.HOST));
        assertThat(cards.issue(contest.id(), SeatRole.JUDGE))
                .extracting(IssuedCard::seat)
                .containsExactly("J1", "J2");
    }

    @Test
    void cardsForARoleOpenItsSeats() {
        ContestView contest = evening();

        assertThat(cards.issue(contest.id(), SeatRole.CLERK))
                .extracting(IssuedCard::seat)
                .containsExactly("CLERK-1", "CLERK-2");
        assertThat(cards.status(contest.id())).extracting(CardStatus::role).doesNotContain(SeatRole.PRESENTER);
        List<IssuedCard> links = cards.issue(contest.id(), SeatRole.PRESENTER);
        assertThat(links)
                .extracting(IssuedCard::seat)
                .containsExactlyElementsOf(presenters.list(contest.id()).stream()
                        .map(p -> "P-" + p.id())
                        .toList());
        SeatPrincipal first = seats.claim(token(links.get(0)), Caller.at("a")).holder();
        assertThat(presenters.ofSeat(contest.id(), first.seat()).number()).isEqualTo(1);
    }

    @Test
    void aStaffSeatThatIsGoneLeadsItsDeviceOut() {
        ContestView contest = evening();
        ClaimedSeat device =
                seats.claim(token(cards.issue(contest.id(), SeatRole.HOST).get(0)), Caller.at("a"));
        staff.set(contest.id(), null, Map.of(StaffPost.TIMEKEEPER, ""));

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
        assertThat(staff.of(contest.id())).containsOnlyKeys(StaffPost.TIMEKEEPER);
        assertThat(jdbc.sql("select before_value || after_value from record_line"
                                + " where chain_id = (select max(id) from record_chain where contest_slug = ?)"
                                + " and act = 'STAFF_CHANGED'")
                        .param(contest.slug())
                        .query(String.class)
                        .list())
                .containsExactly("{\"HOST\":\"\"}{\"TIMEKEEPER\":\"\"}");
    }

    @Test
    void noJudgeHasACodeOfTheStaffOrOfAPresenter() {
        ContestView contest = evening();
        for (StaffPost post : StaffPost.values()) {
            assertReserved(contest, post.code());
        }
        assertReserved(contest, "host");
        assertReserved(contest, "ＨＯＳＴ");
        assertReserved(contest, "P-17");
        evenings.seat(contest, "P1", "");
    }

    private void assertReserved(ContestView contest, String code) {
        assertThatThrownBy(() -> judges.add(contest.id(), null, new JudgeFacts(code, "", "", "experts")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::code, InputProblem::pointer)
                                .containsExactly(tuple("SEAT_RESERVED", "/code")));
    }

    @Test
    void oneJudgeAtMostIsTheChief() {
        ContestView contest = evening();
        judges.edit(contest.id(), null, new JudgeFacts("J2", "评委二", "", "experts", true), "");
        JudgeFacts second = new JudgeFacts("J1", "评委一", "", "experts", true);

        assertThatThrownBy(() -> judges.edit(contest.id(), null, second, ""))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::code, InputProblem::pointer)
                                .containsExactly(tuple("SECOND_CHIEF", "/chief")));
        judges.edit(contest.id(), null, new JudgeFacts("J2", "评委二", "", "experts"), "");
        judges.edit(contest.id(), null, second, "");
        assertThat(judges.list(contest.id())).extracting(JudgeView::chief).containsExactly(true, false);
    }

    /** A wrong code that was answered otherwise was looked up. */
    private static boolean tooMany(Runnable call) {
        try {
            call.run();
        } catch (RefusedException refused) {
            return refused.code().equals("TOO_MANY_ATTEMPTS");
        }
        throw new AssertionError("A wrong code opened a seat");
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
