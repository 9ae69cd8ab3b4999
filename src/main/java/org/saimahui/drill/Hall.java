package org.saimahui.drill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.CardCriterion;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import tools.jackson.databind.JsonNode;

/**
 * The hall of one drill: who is there, each with a browser, and the few things that everybody does there again and again, all of
 * them through the portal's own doors. Not for several threads.
 */
public class Hall {

    /** So many presses of the big key lead from anywhere to anywhere within one talk. */
    private static final int PRESSES = 60;

    private static final String SUPERVISOR = "SUPERVISOR";

    private static final String SUPERVISORS_PAGE = "/seat/supervisor";

    private static final String OWN_PAGE = "/seat";

    private final HallServices services;

    private final long contestId;

    private final String slug;

    private final Browsers browsers;

    private final Browser console;

    private final Windows windows;

    private final Map<String, Phone> phones = new LinkedHashMap<>();

    private final Browser screen;

    private List<String> tickets = List.of();

    private int used;

    /** What sits on a seat. @param code of the card that gave it the seat */
    public record Phone(String seat, String code, Browser browser) {}

    Hall(HallServices services, ContestView contest, Browsers browsers, Browser console) {
        this.services = services;
        this.contestId = contest.id();
        this.slug = contest.slug();
        this.browsers = browsers;
        this.console = console;
        this.screen = browsers.fresh();
        this.windows = new Windows(slug, console, browsers.fresh(), services.phrases());
    }

    public long id() {
        return contestId;
    }

    public ContestView contest() {
        return services.contests().get(contestId);
    }

    /** What can be seen of the evening. */
    public Windows windows() {
        return windows;
    }

    /** Where the evening stands, for the robots' next step; what is seen of a fault is read through {@link #windows}. */
    public Situation now() {
        return services.stage().situation(contestId);
    }

    /** The keys of the cues of the evening in order, for whoever wants one that is not due. */
    public List<String> cues() {
        return services.order().list(now()).cues().stream()
                .map(cue -> cue.key())
                .toList();
    }

    /** Whoever works at the console. */
    public Browser console() {
        return console;
    }

    /** Whoever sits on that seat. */
    public Browser seat(String seat) {
        return phone(seat).browser();
    }

    public Browser supervisor() {
        return seat(SUPERVISOR);
    }

    public Browser timekeeper() {
        return seat("TIMEKEEPER");
    }

    /** @param which 1 or 2 */
    public Browser clerk(int which) {
        return seat("CLERK-" + which);
    }

    /** The judges' seats in order. */
    public List<String> judges() {
        return services.panel().list(contestId).stream().map(JudgeView::code).toList();
    }

    /** Gives a command. @throws DoorException where it is refused */
    public void give(Browser who, StageCommand command) {
        Map<String, Object> document = new LinkedHashMap<>(command.toDocument());
        if (command.version() != null) {
            document.put("version", command.version());
        }
        who.send("POST", windows.api("/commands"), document).done();
    }

    /** Gives a command from the console. */
    public void give(StageCommand command) {
        give(console, command);
    }

    /** Tries a command. @return the code of its refusal; empty when it was carried out */
    public String refusal(Browser who, StageCommand command) {
        return Refused.by(() -> give(who, command));
    }

    /** Presses the console's big key until it is so. @throws IllegalStateException when that does not help */
    public void press(Predicate<Situation> until) {
        for (int i = 0; i < PRESSES; i++) {
            if (until.test(now())) {
                return;
            }
            give(StageCommand.of(Command.NEXT).at(windows.wall()).confirmed());
        }
        throw new IllegalStateException("The big key leads nowhere: " + windows.next());
    }

    /** Whoever talks or is marked. */
    public PresenterView talker() {
        return now().onStage().orElseThrow(() -> new IllegalStateException("Nobody is on stage"));
    }

    /** The presenter as things are. */
    public PresenterView presenter(int number) {
        return now().presenter(number).orElseThrow();
    }

    /** Issues a card, and a new phone takes its seat with the code that is printed on it. */
    public Phone sit(String seat) {
        JsonNode card = console.send("POST", windows.api("/cards"), Map.of("seats", List.of(seat)))
                .done()
                .json()
                .path(0);
        Phone phone = new Phone(seat, card.path("code").asString(), browsers.fresh());
        claim(phone.browser(), phone.code());
        phones.put(seat, phone);
        hear(phone);
        return phone;
    }

    /** A device shows a card at the public door. @return whether it has the seat; else it waits @throws DoorException where the card opens nothing */
    public boolean claim(Browser device, String code) {
        device.get(OWN_PAGE);
        return device.send("POST", "/api/v1/seat", Map.of("contest", slug, "code", code))
                        .done()
                        .status()
                == 204;
    }

    /** What a device is told that asks for something of its seat: why it sits there no more; empty where it does. */
    public String standing(Browser device) {
        Answer answer = device.get(windows.api("/scorecards/1/draft"));
        return answer.status() == 404 ? "" : answer.code();
    }

    /** A device waits before a seat that is taken: the console lets it in, or does not. */
    public void answer(boolean yes) {
        String waits = console.get(windows.room("/console")).done().find("/console/devices/([0-9]+)\"");
        console.form(windows.room("/console/devices/" + waits), "yes", String.valueOf(yes))
                .done();
    }

    /** The supervisor reads what waits for a word, and answers it on the own page. @param field what it is a request for, as the form calls it */
    public void supervise(String field, boolean yes) {
        // The newest: those of faults before may wait there still.
        String request = supervisor().get(OWN_PAGE).done().find(".*name=\"" + field + "\" value=\"([0-9]+)\"");
        supervisor()
                .form(SUPERVISORS_PAGE, "command", "GRANT", field, request, "refuse", String.valueOf(!yes))
                .done();
    }

    /** The supervisor turns a key on the own page, on the fingerprint that stands there. */
    void turnFirst() {
        String fingerprint = fingerprint(supervisor().get(OWN_PAGE));
        supervisor()
                .form(SUPERVISORS_PAGE, "command", "TURN_KEY", "fingerprint", fingerprint)
                .done();
    }

    /** The console turns its own, on the fingerprint of the page of the release. */
    void turnSecond() {
        String fingerprint = fingerprint(console.get(windows.room("/release")));
        give(StageCommand.of(Command.TURN_KEY).confirmed().with(Argument.FINGERPRINT, fingerprint));
    }

    private static String fingerprint(Answer page) {
        return page.done().find("name=\"fingerprint\" value=\"([0-9a-f]+)\"");
    }

    /** What sits on that seat. */
    public Phone phone(String seat) {
        return Objects.requireNonNull(phones.get(seat), seat);
    }

    /** Another device sits there from now on. */
    public void replaced(Phone phone) {
        phones.put(phone.seat(), phone);
    }

    /** A sign of life: the phone draws its page. */
    private static void hear(Phone phone) {
        phone.browser().get(OWN_PAGE).done();
    }

    /** A browser becomes a screen of the hall. */
    void hang() {
        String code = screen.send("POST", windows.api("/screen"), Map.of("name", "drill"))
                .done()
                .json()
                .path("code")
                .asString();
        console.form(windows.room("/screens/accept"), "code", code).done();
    }

    /** What the screen of the hall shows, loaded anew. */
    public Answer wall() {
        return screen.get(windows.open("/screen")).done();
    }

    /** What the lamp of a seat says on the wall while marks are taken: {@code sent}, {@code open}, or nothing where it has none. */
    public String lamp(String seat) {
        return wall().find("<li data-key=\"" + seat + "\">\\s*<span class=\"big-lamp is-(\\w+)\"");
    }

    /** What the screen of the hall is told that says it is there. */
    public JsonNode sign() {
        return screen.send("POST", windows.api("/screen/sign"), Map.of()).done().json();
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

    /** A judge sends a card. @param version that the judge saw; 0 for none @return the receipt */
    public JsonNode send(String seat, PresenterView presenter, Map<String, @Nullable String> marks, int version) {
        return seat(seat)
                .send("PUT", card(presenter.number()), Map.of("marks", marks, "version", version))
                .done()
                .json();
    }

    /** Where a judge's own card lies. */
    public String card(int number) {
        return windows.api("/scorecards/" + number);
    }

    /** Whether a judge's phone is told that its card counts. */
    public boolean hasCard(String seat, int number) {
        Answer card = seat(seat).get(card(number));
        return card.status() != 404 && card.done().isDone();
    }

    /** The version that the form on a judge's page carries. */
    public int version(String seat) {
        String version = seat(seat).get(OWN_PAGE).done().find("name=\"version\" value=\"([0-9]+)\"");
        return version.isEmpty() ? 0 : Integer.parseInt(version);
    }

    /** A judge's phone keeps what is typed. @param at when that was */
    public void draft(String seat, int number, Map<String, ?> marks, String at) {
        seat(seat)
                .send("PUT", card(number) + "/draft", Map.of("marks", marks, "at", at))
                .done();
    }

    /** What the portal has of it, as the judge's phone is told; empty where it has none. */
    public Map<String, String> draft(String seat, int number) {
        Answer kept = seat(seat).get(card(number) + "/draft");
        Map<String, String> marks = new LinkedHashMap<>();
        if (kept.status() != 404) {
            kept.done()
                    .json()
                    .path("marks")
                    .propertyStream()
                    .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asString()));
        }
        return marks;
    }

    /** Every judge who has not yet sends, as the form on the own page asks for it. */
    public void sendAll(PresenterView presenter) {
        sendAll(presenter, List.of());
    }

    /** Every judge who has not yet sends, but for some. */
    public void sendAll(PresenterView presenter, List<String> but) {
        List<String> missing = new ArrayList<>(services.judging().missing(contestId, presenter.number()));
        missing.removeAll(but);
        missing.forEach(seat -> send(seat, presenter, marks(seat, presenter), version(seat)));
    }

    /** Somebody is called and talks: the clock runs. */
    public void call() {
        press(now -> now.onStage().filter(p -> p.turn() == Turn.CALLED).isPresent());
        if (windows.clock().path("startedAt").isNull()) {
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

    /** Voting codes are made. */
    void tickets(int count) {
        tickets = console.send("POST", windows.api("/tickets"), Map.of("count", count))
                .done()
                .json()
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** A code that nobody has used. */
    public String ticket() {
        return tickets.get(used++);
    }

    /** Somebody votes at the ballots' door. @return the receipt @throws DoorException where the ballot is refused */
    public String vote(Browser voter, @Nullable String ticket, List<Integer> choices) {
        Map<String, Object> ballot = new LinkedHashMap<>();
        JsonNode levels = windows.board().path("vote").path("levels");
        if (levels.isArray()) {
            Map<String, String> given = new LinkedHashMap<>();
            choices.forEach(
                    number -> given.put(String.valueOf(number), levels.path(0).asString()));
            ballot.put("levels", given);
        } else {
            ballot.put("choices", choices);
        }
        if (ticket != null) {
            ballot.put("ticket", ticket);
        }
        return voter.send("POST", windows.api("/ballots"), ballot)
                .done()
                .json()
                .path("receipt")
                .asString();
    }

    /** How many presenters one ballot may name. */
    public int choices() {
        return windows.board().path("vote").path("choices").asInt();
    }

    /** A device that nobody has seen. */
    public Browser device() {
        return browsers.fresh();
    }

    /** Through which doors everybody has gone in the whole evening. */
    List<String> allDoors() {
        return browsers.all();
    }

    /** Through which doors everybody has gone since this was asked last. */
    List<String> doors() {
        return browsers.doors();
    }
}
