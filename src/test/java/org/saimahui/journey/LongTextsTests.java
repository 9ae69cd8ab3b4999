package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.support.LogWatch;
import org.saimahui.support.OnH2;
import org.saimahui.support.PageFields;
import org.saimahui.support.PageForm;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StaffedEvening;
import org.saimahui.support.StoredRows;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is too long in a presenter's own forms, a contest file or a body is told at its place and stored nowhere, neither cut
 * nor left to the database. The fields come from the pages and from a file of our own, so that a new one cannot be left out.
 */
@OnH2
class LongTextsTests {

    private static final String LONG = "x".repeat(100_000);

    /** One more than columns and limits have; each field meets some of them. */
    private static final List<Integer> LENGTHS = List.of(21, 41, 51, 65, 101, 121, 201, 501, 1_001, 20_001);

    private static final int EACH = 3;

    private static final List<String> OWN = List.of(
            "/seat/presenter/report",
            "/seat/presenter/report?metric=",
            "/seat/presenter/report?metric=m1",
            "/seat/presenter/report/attachments",
            "/seat/presenter/report/portrait");

    /** For fields that are empty when a page is opened. */
    private static final Map<String, String> PLAUSIBLE =
            Map.of("reason", "评委看错", "points", "-1", "text", "请坐好", "name", "张三", "label", "家数", "code", "J9");

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

    @LocalServerPort
    private int port;

    private final Set<String> found = new LinkedHashSet<>();

    private int turn;

    @Test
    void everyFieldOfAPresentersOwnFormsSaysWhatIsTooLong() {
        ContestView contest = staffed.draft();
        Visitor presenter = new Visitor(port).seat(evening.card(contest, staffed.link(contest, SampleEvening.FIRST)));
        assertThat(attack(OWN, contests.get(contest.id()), presenter)).isGreaterThan(12);
        assertThat(found).isEmpty();
    }

    @Test
    void everyTextOfAContestFileIsRefusedAtItsPlaceOrKept() {
        Map<String, @Nullable Object> file = exchange.exportFile(staffed.draft().id());
        Object whole = json.readValue(json.writeValueAsBytes(file), Object.class);
        Map<String, List<Object>> texts = new LinkedHashMap<>();
        texts(whole, new ArrayList<>(), texts);
        assertThat(texts).hasSizeGreaterThan(40);
        try (LogWatch log = new LogWatch()) {
            texts.forEach((kind, place) -> {
                importFile(whole, kind, place, LONG, log);
                inTurn().forEach(length -> importFile(whole, kind, place, "x".repeat(length), log));
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
                judge(body, answer.status(), log);
                if (answer.status() < 400 || !answer.body().contains("\"code\":")) {
                    found.add(body + " is taken: " + answer.status());
                }
            }
        }
        assertThat(rows.of(contest)).isEqualTo(before);
        assertThat(found).isEmpty();
    }

    private int attack(List<String> pages, ContestView contest, Visitor visitor) {
        Set<String> tried = new LinkedHashSet<>();
        try (LogWatch log = new LogWatch()) {
            for (String page : pages) {
                String path = page.replace("{s}", contest.slug());
                String html = visitor.get(path).body();
                for (PageForm form : PageForm.of(html)) {
                    for (String field : form.names()) {
                        boolean typed = form.isPost()
                                && !form.isMultipart()
                                && PageFields.of(html).isTyped(form.action(), field);
                        if (typed && tried.add(kind(form, contest) + " " + field.replaceAll("[0-9]+", "n"))) {
                            tooLong(visitor, path, form.action(), field, contest, log);
                        }
                    }
                }
            }
        }
        return tried.size();
    }

    private static String kind(PageForm form, ContestView contest) {
        return form.action()
                        .replace(contest.slug(), "{s}")
                        .replaceAll("/[0-9a-f]{20,}", "/{hash}")
                        .replaceAll("/m?[0-9]+(?=/|$)", "/n")
                + (form.names().contains("was") ? " new or old" : "");
    }

    private void tooLong(Visitor visitor, String page, String action, String field, ContestView contest, LogWatch log) {
        String what = page + " " + action + " " + field;
        String before = rows.of(contest);
        Visitor.Answer answer = send(visitor, page, action, field, LONG).orElseThrow();
        judge(what, answer.status(), log);
        if (!rows.of(contest).equals(before)) {
            found.add(what + " was stored");
        } else if (answer.status() < 400) {
            found.add(what + " is no refusal: " + answer.status() + " " + answer.header("Location"));
        } else if (PageFields.of(answer.body()).said(action, field).isEmpty()) {
            found.add(what + " says nothing at the field: " + answer.status());
        }
        inTurn().forEach(length -> send(visitor, page, action, field, "x".repeat(length))
                .ifPresent(some -> judge(what + " of " + length, some.status(), log)));
    }

    /** Empty where a form that did what it is for is not there any more. */
    private static Optional<Visitor.Answer> send(
            Visitor visitor, String page, String action, String field, String value) {
        return PageForm.of(visitor.get(page).body()).stream()
                .filter(one -> one.isPost()
                        && one.action().equals(action)
                        && one.names().contains(field))
                .findFirst()
                .map(form -> {
                    Map<String, String> fields = new LinkedHashMap<>(form.fields());
                    PLAUSIBLE.forEach((other, plausible) ->
                            fields.computeIfPresent(other, (same, old) -> old.isEmpty() ? plausible : old));
                    fields.put(field, value);
                    return visitor.form(action, fields);
                });
    }

    /** Some for each field, the next field the next; all for all with -Dsaimahui.hostile.all=true. */
    private List<Integer> inTurn() {
        if (Boolean.getBoolean("saimahui.hostile.all")) {
            return LENGTHS;
        }
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            some.add(LENGTHS.get(turn++ % LENGTHS.size()));
        }
        return some;
    }

    private void judge(String what, int status, LogWatch log) {
        if (status >= 500) {
            found.add(what + ": " + status);
        }
        log.trouble().forEach(line -> found.add(what + ": " + line));
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
