package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.support.LogWatch;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.OnH2;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StaffedEvening;
import org.saimahui.support.StoredRows;
import org.saimahui.support.TextAttack;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is too long in a presenter's own forms, a contest file or a body is told at its place and stored nowhere, neither cut
 * nor left to the database. The fields come from the pages and from a file of our own, so that a new one cannot be left out.
 */
@OnH2
class LongTextsTests {

    private static final String LONG = TextAttack.LONG;

    private static final List<String> OWN = List.of(
            "/seat/presenter/report",
            "/seat/presenter/report?metric=",
            "/seat/presenter/report?metric=m1",
            "/seat/presenter/report/attachments",
            "/seat/presenter/report/portrait");

    private static final String NO_PAGE =
            ".*([.](xlsx|csv|json|md|html|jpg|png|txt|css)|/(live|stream|state|progress|export)|/99|/99[?/].*|.*=J99)([?].*)?";

    /** Who sits where, and the pages that are theirs. */
    private static final Map<String, List<String>> SEATS = Map.of(
            "J1",
            List.of("/seat", "/seat/help", "/seat/recuse/2", "/seat/requests", "/seat/reopen/1"),
            StaffedEvening.CHIEF,
            List.of("/seat", "/seat/requests"),
            "SUPERVISOR",
            List.of("/seat", "/seat/supervisor/record", "/seat/supervisor/sums"),
            "TIMEKEEPER",
            List.of("/seat"),
            "HOST",
            List.of("/seat"),
            "CLERK-1",
            List.of("/seat", "/seat/clerk/slips/{slip}"));

    /** What commands carry beside the reason that any may have. */
    private static final Map<Command, List<String>> CARRIED = Map.of(
            Command.AIR, List.of("reason", "text", "kind"),
            Command.UNHALT, List.of("reason", "outcome"),
            Command.TURN_KEY, List.of("reason", "fingerprint"),
            Command.NUDGE, List.of("reason", "seats"),
            Command.OPEN_MARKING, List.of("reason", "seats"));

    /** In every moment of those a third of the commands, another at each; all with the same flag. */
    private static final int TURNS = 3;

    /** Everything else is refused for another reason by then. */
    private static final Set<String> MOMENTS_OF_COMMANDS =
            Set.of("published", "called", "some sent", "closed", "vote closed", "contest closed", "released");

    /** Between them they have every field that any moment has; all moments with -Dsaimahui.hostile.all=true. */
    private static final Set<String> MOMENTS_OF_FORMS =
            Set.of("unpublished", "marking", "vote closed", "halted", "released");

    @Autowired
    private SampleEvening evening;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private StoredRows rows;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MappedAddresses mapped;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Set<String> found = new LinkedHashSet<>();

    private int turn;

    /** How many of the moments of commands are over. */
    private int moments;

    @Test
    void everyFieldOfAPresentersOwnFormsSaysWhatIsTooLong() {
        ContestView contest = staffed.draft();
        Visitor presenter = new Visitor(port).seat(evening.card(contest, staffed.link(contest, SampleEvening.FIRST)));
        try (LogWatch log = new LogWatch()) {
            TextAttack attack = new TextAttack(() -> rows.of(contest), log, true);
            OWN.forEach(page -> attack.on(presenter, page, contest));
            assertThat(attack.tried()).isGreaterThan(12);
            assertThat(attack.found()).isEmpty();
        }
    }

    /** Of organisers, of everybody on a seat, and of the public: as the evening goes on, whatever forms it brings. */
    @Test
    void everyFieldOfEveryFormSaysWhatIsTooLongInWhateverMoment() {
        ContestView contest = staffed.draft();
        Visitor organiser = new Visitor(port).program();
        List<String> pages = mapped.of(contest).stream()
                .filter(address -> address.matches("/organise.*|/c/.*") && !address.matches(NO_PAGE))
                .toList();
        Map<Visitor, List<String>> people = new LinkedHashMap<>();
        people.put(organiser, pages);
        SEATS.forEach((seat, own) -> people.put(new Visitor(port).seat(evening.card(contest, seat)), own));
        try (LogWatch log = new LogWatch()) {
            TextAttack attack = new TextAttack(() -> everything(contest), log, false);
            staffed.moments(contest).forEach((moment, step) -> {
                step.run();
                if (MOMENTS_OF_FORMS.contains(moment) || isAll()) {
                    people.forEach((visitor, own) -> own.forEach(
                            page -> attack.on(visitor, page.replace("{slip}", evening.slip(contest, "J4")), contest)));
                }
                ofCommands(organiser, moment, contest, attack);
            });
            assertThat(attack.tried()).isGreaterThan(138);
            assertThat(attack.found()).isEmpty();
        }
    }

    /** What a command may carry, whether or not a question stands on a page just now. */
    private void ofCommands(Visitor organiser, String moment, ContestView contest, TextAttack attack) {
        if (!MOMENTS_OF_COMMANDS.contains(moment)) {
            return;
        }
        String path = "/organise/" + contest.slug() + "/console/commands";
        String before = everything(contest);
        for (Command command : Command.values()) {
            if (!isAll() && (command.ordinal() + moments) % TURNS != 0) {
                continue;
            }
            for (String field : CARRIED.getOrDefault(command, List.of("reason"))) {
                Visitor.Answer answer = organiser.form(
                        path,
                        Map.of(
                                "command",
                                command.name(),
                                "presenter",
                                "2",
                                "confirmed",
                                "true",
                                field,
                                TextAttack.LONG));
                String what = moment + " " + command + " " + field;
                attack.judge(what, answer.status());
                String now = everything(contest);
                if (!now.equals(before)) {
                    attack.found().add(what + " was stored");
                    before = now;
                }
            }
        }
        moments++;
    }

    private static boolean isAll() {
        return Boolean.getBoolean("saimahui.hostile.all");
    }

    /** Contests and accounts too: nothing of anybody's is to come of it. */
    private String everything(ContestView contest) {
        return rows.of(contest)
                + jdbc.sql("select concat(' contests=', count(*)) from contest")
                        .query(String.class)
                        .single()
                + jdbc.sql("select concat(' accounts=', count(*)) from organiser")
                        .query(String.class)
                        .single();
    }

    @Test
    void everyTextOfAContestFileIsRefusedAtItsPlaceOrKept() {
        Map<String, @Nullable Object> file = exchange.exportFile(staffed.draft().id());
        Object whole = json.readValue(json.writeValueAsBytes(file), Object.class);
        Map<String, List<Object>> texts = new LinkedHashMap<>();
        texts(whole, new ArrayList<>(), texts);
        assertThat(texts).hasSizeGreaterThan(40);
        try (LogWatch log = new LogWatch()) {
            TextAttack lengths = new TextAttack(() -> "", log, false);
            texts.forEach((kind, place) -> {
                importFile(whole, kind, place, LONG, log);
                lengths.inTurn().forEach(length -> importFile(whole, kind, place, "x".repeat(length), log));
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyTextOfABodyIsRefusedAtItsPlace() {
        ContestView contest = evening.draft();
        Visitor organiser = new Visitor(port).program();
        String api = "/api/v1/contests/" + contest.slug();
        List<String> bodies = List.of(
                "/commands {\"command\": \"@\"}",
                "/commands {\"command\": \"MESSAGE\", \"text\": \"@\"}",
                "/commands {\"command\": \"PUBLISH\", \"reason\": \"@\"}",
                "/cards {\"seats\": [\"@\"]}",
                "/cards {\"role\": \"@\"}",
                "/tickets {\"tickets\": [{\"seat\": \"@\"}]}",
                "/tickets {\"tickets\": [{\"unit\": \"@\"}]}",
                "/tickets {\"@\": 1}");
        String before = rows.of(contest);
        try (LogWatch log = new LogWatch()) {
            for (String body : bodies) {
                String[] parts = body.split(" ", 2);
                Visitor.Answer answer = organiser.send(
                        "POST",
                        api + parts[0],
                        "application/json",
                        parts[1].replace("@", LONG).getBytes(StandardCharsets.UTF_8));
                log.trouble().forEach(line -> found.add(body + ": " + line));
                if (answer.status() < 400
                        || answer.status() >= 500
                        || !answer.body().contains("\"code\":")) {
                    found.add(body + " is taken: " + answer.status());
                }
            }
        }
        assertThat(rows.of(contest)).isEqualTo(before);
        assertThat(found).isEmpty();
    }

    /** The first text of each kind, by its place with the indexes left out. */
    private static void texts(@Nullable Object node, List<Object> place, Map<String, List<Object>> texts) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts(value, with(place, name), texts));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                texts(list.get(i), with(place, i), texts);
            }
        } else if (node instanceof String) {
            StringBuilder kind = new StringBuilder();
            place.forEach(step -> kind.append('/').append(step instanceof Integer ? "*" : step));
            texts.putIfAbsent(kind.toString(), place);
        }
    }

    private static List<Object> with(List<Object> place, Object step) {
        List<Object> longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private void importFile(Object whole, String kind, List<Object> place, String value, LogWatch log) {
        Object file = json.readValue(json.writeValueAsBytes(whole), Object.class);
        put(file, List.of("contest", "slug"), "long-" + ++turn);
        put(file, place, value);
        String what = kind + " of " + value.length();
        try {
            ContestView contest = exchange.importFile(json.writeValueAsBytes(file));
            contests.delete(contest.id());
            if (value.length() == LONG.length()) {
                found.add(what + " is taken");
            }
        } catch (InvalidInputException refused) {
            String pointer = pointer(place);
            boolean told = refused.problems().stream()
                    .anyMatch(problem -> problem.pointer().startsWith(pointer.substring(0, pointer.indexOf('/', 1))));
            if (!told) {
                found.add(what + " is refused elsewhere: " + refused.problems());
            }
        } catch (RuntimeException broken) {
            found.add(what + " breaks: " + broken);
        }
        log.trouble().forEach(line -> found.add(what + ": " + line));
    }

    private static String pointer(List<Object> place) {
        StringBuilder pointer = new StringBuilder();
        place.forEach(step -> pointer.append('/').append(step));
        return pointer.append('/').toString();
    }

    @SuppressWarnings("unchecked")
    private static void put(Object whole, List<Object> place, String value) {
        Object node = whole;
        for (Object step : place.subList(0, place.size() - 1)) {
            node = Objects.requireNonNull(
                    step instanceof Integer i ? ((List<?>) node).get(i) : ((Map<?, ?>) node).get(step));
        }
        Object last = place.get(place.size() - 1);
        if (last instanceof Integer i) {
            ((List<Object>) node).set(i, value);
        } else {
            ((Map<Object, Object>) node).put(last, value);
        }
    }
}
