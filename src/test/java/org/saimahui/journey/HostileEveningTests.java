package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.support.LogWatch;
import org.saimahui.support.OnH2;
import org.saimahui.support.PageForm;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StoredRows;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * While the evening runs and when it is over: what organisers, judges and voters send that no browser would is refused in
 * words, and nothing of it is stored.
 */
@OnH2
class HostileEveningTests {

    private static final List<String> PAGES = List.of(
            "/organise/{s}",
            "/organise/{s}/edit",
            "/organise/{s}/copy",
            "/organise/{s}/console",
            "/organise/{s}/presenters",
            "/organise/{s}/presenters/1",
            "/organise/{s}/presenters/1/report",
            "/organise/{s}/presenters/5/report",
            "/organise/{s}/reports",
            "/organise/{s}/judges",
            "/organise/{s}/judges/edit?seat=J1",
            "/organise/{s}/cards",
            "/organise/{s}/tickets",
            "/organise/{s}/rule",
            "/organise/{s}/adjustments",
            "/organise/{s}/achievements",
            "/organise/{s}/decisions",
            "/organise/{s}/release");

    private static final List<String> VALUES = Stream.concat(
                    HostileFormsContract.UNKEEPABLE.stream(), HostileFormsContract.UNREADABLE.stream())
            .toList();

    /** How a page says that it did not do what was asked: at the field, on top, or as a page of its own. */
    private static final List<String> SAID = List.of("role=\"alert\"", "aria-invalid=\"true\"", "problem-code");

    @Autowired
    private SampleEvening evening;

    @Autowired
    private ContestService contests;

    @Autowired
    private StoredRows rows;

    @LocalServerPort
    private int port;

    private final Set<String> found = new LinkedHashSet<>();

    private int turn;

    @ParameterizedTest
    @ValueSource(strings = {"marking", "contest closed", "released"})
    void organisersFormsRefuseInWordsAndStoreNothing(String moment) {
        Visitor organiser = new Visitor(port).program();
        ContestView contest = played(moment);
        Set<String> tried = new LinkedHashSet<>();

        try (LogWatch log = new LogWatch()) {
            for (String page : PAGES) {
                for (String name : forms(organiser, page, contest).keySet()) {
                    if (tried.add(name)) {
                        contest = attack(organiser, page, name, contest, moment, log);
                    }
                }
            }
        }

        assertThat(tried).hasSizeGreaterThan(5);
        assertThat(found).isEmpty();
    }

    @Test
    void judgesFormsRefuseInWordsAndStoreNothing() {
        ContestView contest = played("marking");
        Visitor judge = new Visitor(port).seat(evening.card(contest, "J3"));
        Visitor stranger = new Visitor(port);
        stranger.get("/seat");

        try (LogWatch log = new LogWatch()) {
            assertThat(forms(judge, "/seat", contest).keySet()).isNotEmpty();
            for (String name : forms(judge, "/seat", contest).keySet()) {
                if (!name.startsWith("/seat/leave")) {
                    attack(judge, "/seat", name, contest, "", log);
                }
            }
            forms(stranger, "/seat", contest)
                    .keySet()
                    .forEach(name -> attack(stranger, "/seat", name, contest, "", log));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void votersFormsRefuseInWordsAndStoreNothing() {
        ContestView contest = played("vote open");
        Visitor voter = new Visitor(port);
        String page = "/c/{s}/vote";

        try (LogWatch log = new LogWatch()) {
            Set<String> names = forms(voter, page, contest).keySet();
            assertThat(names).isNotEmpty();
            names.forEach(name -> attack(voter, page, name, contest, "", log));
        }

        assertThat(found).isEmpty();
    }

    /** What phones send as JSON: each answer a problem with a code, and where a value is at fault, its place. */
    @Test
    void phonesJsonIsRefusedWithCodeAndPlace() {
        ContestView contest = played("marking");
        Visitor judge = new Visitor(port).seat(evening.card(contest, "J3"));
        ContestView voting = played("vote open");
        Visitor voter = new Visitor(port);
        voter.get("/c/" + voting.slug() + "/vote");
        String card = "/api/v1/contests/" + contest.slug() + "/scorecards/1";
        String ballot = "/api/v1/contests/" + voting.slug() + "/ballots";
        List<String> values =
                List.of("null", "\"\"", "\"x\"", "-1", "1e999", "[]", "{}", "\"a\\u0000b\"", "\"a\\ud800b\"", "true");

        try (LogWatch log = new LogWatch()) {
            for (String value : values) {
                refused(judge, "PUT", card, "{\"marks\": " + value + "}", contest, log);
                refused(judge, "PUT", card, "{\"marks\": {\"state\": " + value + ", \"style\": \"20\"}}", contest, log);
                refused(judge, "PUT", card, value, contest, log);
                refused(voter, "POST", ballot, "{\"choices\": " + value + "}", voting, log);
                refused(
                        voter,
                        "POST",
                        ballot,
                        "{\"choices\": [" + value + "], \"device\": " + value + "}",
                        voting,
                        log);
                refused(voter, "POST", ballot, value, voting, log);
            }
            refused(judge, "PUT", card, "{\"marks\"", contest, log);
            refused(voter, "POST", ballot, "", voting, log);
        }

        assertThat(found).isEmpty();
    }

    private void refused(Visitor who, String method, String path, String body, ContestView contest, LogWatch log) {
        String before = rows.of(contest);
        Visitor.Answer answer = who.send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        String what = method + " " + path.replace(contest.slug(), "{s}") + " " + body + ": " + answer.status() + " ";
        log.trouble().forEach(line -> found.add(what + line));
        if (answer.status() < 400 || answer.status() >= 500) {
            found.add(what + "is no refusal");
        } else if (!answer.body().contains("\"code\":")
                || (answer.body().contains("\"INVALID\"") && !answer.body().contains("\"pointer\":"))) {
            found.add(what + answer.body());
        }
        if (!rows.of(contest).equals(before)) {
            found.add(what + "stored: " + before + " -> " + rows.of(contest));
        }
    }

    /** @return the contest to go on with: a new one where a form did what it is for */
    private ContestView attack(
            Visitor visitor, String page, String name, ContestView contest, String moment, LogWatch log) {
        ContestView now = contest;
        PageForm form = forms(visitor, page, now).get(name);
        Set<String> kinds = new LinkedHashSet<>();
        for (String field : form == null ? Set.<String>of() : form.names()) {
            if (field.equals("_csrf") || !kinds.add(field.replaceAll("[0-9]+", "n"))) {
                continue;
            }
            for (String value : inTurn()) {
                Map<String, String> fields = new LinkedHashMap<>(form.fields());
                fields.put(field, value);
                String before = rows.of(now);
                boolean done = !isRefused(visitor, form, fields, name + ", " + field + "=" + value, log);
                boolean stored = !rows.of(now).equals(before);
                if (stored && !done) {
                    found.add(name + ", " + field + "=" + value + " stored: " + before + " -> " + rows.of(now));
                }
                if (stored && !moment.isEmpty()) {
                    now = played(moment);
                    form = forms(visitor, page, now).get(name);
                    if (form == null) {
                        throw new AssertionError(name + " is not on " + page + " of every evening");
                    }
                }
            }
        }
        return now;
    }

    private boolean isRefused(Visitor visitor, PageForm form, Map<String, String> fields, String what, LogWatch log) {
        Visitor.Answer answer = form.isPost() ? visitor.form(form.action(), fields) : visitor.get(form.action());
        log.trouble().forEach(line -> found.add(what + ": " + line));
        boolean said = SAID.stream().anyMatch(answer.body()::contains);
        if (answer.status() >= 500) {
            found.add(what + ": " + answer.status());
        } else if (answer.status() >= 400 && answer.isPage() && !said) {
            found.add(what + ": " + answer.status() + " without a word");
        }
        if (answer.status() >= 300 && answer.status() < 400) {
            String next = answer.header("Location")
                    .replaceFirst("^https?://[^/]+", "")
                    .replaceFirst("#.*", "");
            return visitor.get(next).body().contains("banner is-bad");
        }
        return answer.status() >= 400;
    }

    /** One value for each field, the next field the next; all for all with -Dsaimahui.hostile.all=true. */
    private List<String> inTurn() {
        return Boolean.getBoolean("saimahui.hostile.all") ? VALUES : List.of(VALUES.get(turn++ % VALUES.size()));
    }

    private ContestView played(String moment) {
        ContestView contest = evening.draft();
        for (Map.Entry<String, Runnable> step : evening.moments(contest).entrySet()) {
            step.getValue().run();
            if (step.getKey().equals(moment)) {
                break;
            }
        }
        return contests.get(contest.id());
    }

    /** By action and names of fields, so that one of many equal rows stands for all. */
    private static Map<String, PageForm> forms(Visitor visitor, String page, ContestView contest) {
        Map<String, PageForm> forms = new LinkedHashMap<>();
        for (PageForm form :
                PageForm.of(visitor.get(page.replace("{s}", contest.slug())).body())) {
            List<String> kinds = new ArrayList<>();
            form.names().stream()
                    .map(field -> field.replaceAll("[0-9]+", "n"))
                    .distinct()
                    .forEach(kinds::add);
            String address = form.action().replace(contest.slug(), "{s}").replaceAll("/m?[0-9]+(?=/|$)", "/n");
            if (form.isPost() && !form.isMultipart() && !address.equals("/logout")) {
                forms.putIfAbsent(address + " " + kinds, form);
            }
        }
        return forms;
    }
}
