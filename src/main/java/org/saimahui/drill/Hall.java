package org.saimahui.drill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.CardCriterion;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.seat.Caller;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.CastBallot;

/** The hall of one drill: who is there, and the few things that everybody does there again and again. Not for several threads. */
public class Hall {

    /** So many presses of the big key lead from anywhere to anywhere within one talk. */
    private static final int PRESSES = 60;

    private final HallServices services;

    private final long contestId;

    private final Map<String, Phone> phones = new LinkedHashMap<>();

    private List<String> tickets = List.of();

    private int used;

    /** What sits on a seat. @param secret of the session that its card gave to it */
    public record Phone(String seat, SeatRole role, String code, String secret) {}

    Hall(HallServices services, long contestId) {
        this.services = services;
        this.contestId = contestId;
    }

    public long id() {
        return contestId;
    }

    public ContestView contest() {
        return services.contests().get(contestId);
    }

    /** Where the evening stands. */
    public Situation now() {
        return services.stage().situation(contestId);
    }

    /** Whoever works at the console. */
    public Person console() {
        return Person.console();
    }

    /** Whoever sits on that seat. */
    public Person seat(String seat, SeatRole role) {
        return Person.of(new SeatPrincipal(contestId, contest().slug(), seat, role));
    }

    public Person judge(String seat) {
        return seat(seat, SeatRole.JUDGE);
    }

    public Person supervisor() {
        return seat("SUPERVISOR", SeatRole.SUPERVISOR);
    }

    public Person timekeeper() {
        return seat("TIMEKEEPER", SeatRole.TIMEKEEPER);
    }

    /** @param which 1 or 2 */
    public Person clerk(int which) {
        return seat("CLERK-" + which, SeatRole.CLERK);
    }

    /** The judges' seats in order. */
    public List<String> judges() {
        return services.panel().list(contestId).stream().map(JudgeView::code).toList();
    }

    /** Gives a command. */
    public void give(Person who, StageCommand command) {
        who.does(() -> services.stage().command(contestId, command));
    }

    /** Gives a command from the console. */
    public void give(StageCommand command) {
        give(console(), command);
    }

    /** Tries a command. @return the code of its refusal; empty when it was carried out */
    public String refusal(Person who, StageCommand command) {
        return Refused.by(() -> give(who, command));
    }

    /** Presses the console's big key until it is so. @throws IllegalStateException when that does not help */
    public void press(Predicate<Situation> until) {
        for (int i = 0; i < PRESSES; i++) {
            Situation now = now();
            if (until.test(now)) {
                return;
            }
            give(StageCommand.of(Command.NEXT)
                    .at(services.order().view(now).version())
                    .confirmed());
        }
        throw new IllegalStateException(
                "The big key leads nowhere: " + services.order().view(now()).scene());
    }

    /** Whoever talks or is marked. */
    public PresenterView talker() {
        return now().onStage().orElseThrow(() -> new IllegalStateException("Nobody is on stage"));
    }

    /** The presenter as things are. */
    public PresenterView presenter(int number) {
        return now().presenter(number).orElseThrow();
    }

    /** Issues a card and takes its seat. */
    public Phone sit(String seat) {
        IssuedCard card = console()
                .answers(() -> services.cards().issue(contestId, List.of(seat)).get(0));
        ClaimedSeat claimed = claim(card.code(), seat);
        Phone phone = new Phone(seat, card.role(), card.code(), claimed.secret());
        phones.put(seat, phone);
        hear(seat);
        return phone;
    }

    /** Another device shows a card. */
    public ClaimedSeat claim(String code, String device) {
        Caller caller = new Caller("drill", null, null, new Device(Hashes.sha256Hex("drill " + device)));
        return services.seats().claim(contest().slug(), code, caller);
    }

    /** What sits on that seat. */
    public Phone phone(String seat) {
        return Objects.requireNonNull(phones.get(seat), seat);
    }

    /** Another device sits there from now on. */
    public void replaced(Phone phone) {
        phones.put(phone.seat(), phone);
    }

    /** A sign of life. */
    public void hear(String seat) {
        services.presence().heard(contestId, seat);
    }

    /** Every device gives one. */
    void hearAll() {
        phones.keySet().forEach(this::hear);
    }

    /** What a judge thinks of a presenter, on the criteria's own steps: the same for the last two, so that they are level. */
    public Map<String, @Nullable String> marks(String seat, PresenterView presenter) {
        List<PresenterView> all =
                now().presenters().stream().filter(PresenterView::isActive).toList();
        int place = all.stream().map(PresenterView::id).toList().indexOf(presenter.id());
        int form = Math.min(place, all.size() - 2);
        int mood = judges().indexOf(seat);
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        for (CardCriterion criterion : services.judging().rule(contestId).criteria()) {
            marks.put(criterion.code(), mark(criterion, 1 + form + mood % 3));
        }
        return marks;
    }

    /** Some steps below the most, as far as there are any. */
    private static String mark(CardCriterion criterion, int below) {
        BigDecimal step = criterion.step() == null ? BigDecimal.ONE : criterion.step();
        BigDecimal wanted = criterion.max().subtract(step.multiply(BigDecimal.valueOf(below)));
        return wanted.max(criterion.min()).stripTrailingZeros().toPlainString();
    }

    /** The lowest mark of each criterion, which no judge here means. */
    public Map<String, @Nullable String> lowest() {
        Map<String, @Nullable String> lowest = new LinkedHashMap<>();
        services.judging()
                .rule(contestId)
                .criteria()
                .forEach(criterion ->
                        lowest.put(criterion.code(), criterion.min().toPlainString()));
        return lowest;
    }

    /** A judge sends a card. @param version that the judge saw; 0 for none */
    public ScorecardReceipt send(
            String seat, PresenterView presenter, Map<String, @Nullable String> marks, int version) {
        return judge(seat)
                .answers(() -> services.judging()
                        .submit(contestId, seat, presenter.number(), new SubmitScorecard(marks, null, version)));
    }

    /** Every judge who has not yet sends. */
    public void sendAll(PresenterView presenter) {
        sendAll(presenter, List.of());
    }

    /** Every judge who has not yet sends, but for some. */
    public void sendAll(PresenterView presenter, List<String> but) {
        List<String> missing = new ArrayList<>(services.judging().missing(contestId, presenter.number()));
        missing.removeAll(but);
        missing.forEach(seat -> send(seat, presenter, marks(seat, presenter), 0));
    }

    /** Somebody is called and talks: the clock runs. */
    public void call() {
        press(now -> now.onStage().filter(p -> p.turn() == Turn.CALLED).isPresent());
        if (services.clocks().view(contestId).clock().startedAt() == null) {
            give(timekeeper(), StageCommand.of(Command.CLOCK_START));
        }
    }

    /** The talk ends, the judges may mark. */
    public void open() {
        press(now -> now.onStage().filter(p -> p.turn() == Turn.MARKING).isPresent());
    }

    /** All cards are in: the marking is closed. */
    public void close(PresenterView presenter) {
        press(now -> now.presenter(presenter.number()).orElseThrow().turn() == Turn.CLOSED);
    }

    void tickets(List<String> made) {
        tickets = List.copyOf(made);
    }

    /** A code that nobody has used. */
    public String ticket() {
        return tickets.get(used++);
    }

    /** Somebody votes. @return the receipt */
    public String vote(String device, @Nullable String ticket, List<Integer> choices) {
        BallotPlace place = services.places().get(contest().slug());
        List<String> levels = services.boards().board(contest()).vote().levels();
        CastBallot ballot = levels == null
                ? new CastBallot(place, device, ticket, choices)
                : CastBallot.byLevels(
                        place, device, ticket, choices.stream().collect(Collectors.toMap(n -> n, n -> levels.get(0))));
        return services.ballots().cast(ballot).join().receipt().receipt();
    }

    /** How many presenters one ballot may name. */
    public int choices() {
        return services.boards().board(contest()).vote().choices();
    }

    /** A device that nobody has seen. */
    public String device() {
        return Codes.token();
    }
}
