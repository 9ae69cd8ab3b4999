package org.saimahui.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterService;
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
    private JudgeService judges;

    @Autowired
    private StaffService staff;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

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
        judges.add(contest.id(), null, new JudgeFacts("J1", "评委一", "", "experts"));
        judges.add(contest.id(), null, new JudgeFacts("J2", "评委二", "", "experts"));
        return contest;
    }

    private static String token(IssuedCard card) {
        return card.url().substring(card.url().indexOf('#') + 1);
    }

    @Test
    void aCardOpensItsSeatByTokenAndByTypedCode() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);

        SeatPrincipal byToken = seats.claim(token(card), "a").holder();
        String typed = card.code().substring(0, 3).toLowerCase(Locale.ROOT) + " - "
                + card.code().substring(3);
        SeatPrincipal byCode = seats.claim(contest.slug(), typed, "a").holder();

        assertThat(byToken).isEqualTo(new SeatPrincipal(contest.id(), contest.slug(), "J1", SeatRole.JUDGE));
        assertThat(byCode).isEqualTo(byToken);
    }

    @Test
    void onlyHashesAreStored() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat claimed = seats.claim(token(card), "a");

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
    void aSecondClaimTakesOver() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat first = seats.claim(token(card), "a");
        ClaimedSeat second = seats.claim(token(card), "b");

        assertThat(seats.lookup(first.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.TAKEN_OVER));
        assertThat(seats.lookup(second.secret())).isEqualTo(new SeatLookup.Held(second.holder()));
    }

    @Test
    void anewCardRevokesTheOldOneAndItsDevice() {
        ContestView contest = evening();
        IssuedCard old = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(old), "a");
        IssuedCard fresh = cards.issue(contest.id(), List.of("J1")).get(0);

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
        assertRefused("CARD_REVOKED", () -> seats.claim(token(old), "a"));
        assertRefused("CARD_REVOKED", () -> seats.claim(contest.slug(), old.code(), "a"));
        assertThat(seats.claim(token(fresh), "a").holder().seat()).isEqualTo("J1");
    }

    @Test
    void anotherSeatKeepsItsCard() {
        ContestView contest = evening();
        List<IssuedCard> all = cards.issue(contest.id(), List.of());
        ClaimedSeat device = seats.claim(token(all.get(1)), "a");
        cards.issue(contest.id(), List.of("J1"));

        assertThat(seats.lookup(device.secret())).isInstanceOf(SeatLookup.Held.class);
    }

    @Test
    void aCodeOpensNothingInAnotherContest() {
        ContestView contest = evening();
        ContestView other = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);

        assertRefused("CARD_UNKNOWN", () -> seats.claim(other.slug(), card.code(), "a"));
    }

    @Test
    void wrongCodesAreLimitedButAGoodCardIsNotLockedOut() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        // How many exactly: see ClaimThrottleTests. Here they come back with the real time, one a second.
        int wrong = 0;
        while (wrong < ClaimThrottle.CODES_A_MINUTE && !tooMany(() -> seats.claim(contest.slug(), "222222", "hall"))) {
            wrong++;
        }

        assertThat(wrong).isBetween(ClaimThrottle.FAILURES_A_MINUTE, ClaimThrottle.CODES_A_MINUTE - 1);
        assertRefused("CARD_UNKNOWN", () -> seats.claim(contest.slug(), "222222", "elsewhere"));
        assertThat(seats.claim(contest.slug(), card.code(), "hall").holder().seat())
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
        ClaimedSeat device = seats.claim(token(card), "a");
        transaction.executeWithoutResult(status -> contests.close(contest.id()));

        clock.advance(Duration.ofHours(23));
        assertThat(seats.lookup(device.secret())).isInstanceOf(SeatLookup.Held.class);
        clock.advance(Duration.ofHours(2));
        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.EXPIRED));
        assertRefused("SEAT_EXPIRED", () -> seats.claim(token(card), "a"));
    }

    @Test
    void aRemovedSeatTakesItsCardAlong() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(card), "a");

        judges.remove(contest.id(), null, "J1");

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
        assertRefused("CARD_REVOKED", () -> seats.claim(token(card), "a"));
    }

    @Test
    void whoLeavesMayComeBackWithTheSameCard() {
        ContestView contest = evening();
        IssuedCard card = cards.issue(contest.id(), List.of("J1")).get(0);
        ClaimedSeat device = seats.claim(token(card), "a");
        seats.leave(device.secret());

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.LEFT));
        assertThat(cards.status(contest.id()).get(0).claimedAt()).isNull();
        assertThat(seats.claim(token(card), "a").holder().seat()).isEqualTo("J1");
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
        assertThat(seats.claim(contest.slug(), host.code(), "a").holder())
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
        SeatPrincipal first = seats.claim(token(links.get(0)), "a").holder();
        assertThat(presenters.ofSeat(contest.id(), first.seat()).number()).isEqualTo(1);
    }

    @Test
    void aStaffSeatThatIsGoneLeadsItsDeviceOut() {
        ContestView contest = evening();
        ClaimedSeat device =
                seats.claim(token(cards.issue(contest.id(), SeatRole.SUPERVISOR).get(0)), "a");
        staff.set(contest.id(), null, Map.of(StaffPost.TIMEKEEPER, ""));

        assertThat(seats.lookup(device.secret())).isEqualTo(new SeatLookup.Gone(SeatEnd.REVOKED));
        assertThat(staff.of(contest.id())).containsOnlyKeys(StaffPost.TIMEKEEPER);
        assertThat(jdbc.sql("select before_value || after_value from audit_entry"
                                + " where contest_slug = ? and action = 'STAFF_CHANGED'")
                        .param(contest.slug())
                        .query(String.class)
                        .list())
                .containsExactly("{\"SUPERVISOR\":\"\"}{\"TIMEKEEPER\":\"\"}");
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
        judges.add(contest.id(), null, new JudgeFacts("P1", "", "", "experts"));
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
