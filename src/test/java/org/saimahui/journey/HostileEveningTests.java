package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.rehearsal.RehearsalService;
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

/**
 * While the evening runs and when it is over: what organisers, judges and voters send that no browser would is refused in
 * words, and nothing of it is stored.
 */
@OnH2
class HostileEveningTests {

    private static final List<String> PAGES = List.of(
            "/organise/{s}",
            "/organise/{s}/edit",
            "/organise/{s}/settings",
            "/organise/{s}/look",
            "/organise/{s}/staff",
            "/organise/{s}/screens",
            "/organise/{s}/copy",
            "/organise/{s}/delete",
            "/organise/{s}/console",
            "/organise/{s}/console/order",
            "/organise/{s}/check-in",
            "/organise/{s}/presenters",
            "/organise/{s}/presenters/1",
            "/organise/{s}/presenters/1/report",
            "/organise/{s}/presenters/1/report/attachments",
            "/organise/{s}/presenters/5/report",
            "/organise/{s}/reports",
            "/organise/{s}/judges",
            "/organise/{s}/judges/edit?seat=J1",
            "/organise/{s}/cards",
            "/organise/{s}/tickets",
            "/organise/{s}/rule",
            "/organise/{s}/rule/document",
            "/organise/{s}/rule/unlock",
            "/organise/{s}/rehearsal",
            "/organise/{s}/adjustments",
            "/organise/{s}/achievements",
            "/organise/{s}/coefficients",
            "/organise/{s}/decisions",
            "/organise/{s}/release");

    private static final List<String> VALUES = Stream.concat(
                    HostileFormsContract.UNKEEPABLE.stream(), HostileFormsContract.UNREADABLE.stream())
            .toList();

    /** How the next page says it: what has been said there before is no answer. */
    private static final String NOTICE =
            "(?s).*(banner is-bad notice|id=\"c-answer\"[^>]*>\\s*<p class=\"banner is-bad).*";

    private static final String UNKEEPABLE = HostileFormsContract.UNKEEPABLE.get(0);

    /** For fields that are empty when a page is opened: what people type there, and which button they press. */
    private static final Map<String, String> PLAUSIBLE =
            Map.of("reason", "评委看错", "points", "-1", "minutes", "5", "text", "请坐好", "name", "张三", "act", "save");

    /** How a page says that it did not do what was asked: at the field, on top, or as a page of its own. */
    private static final List<String> SAID = List.of("role=\"alert\"", "aria-invalid=\"true\"", "problem-code");

    /** The page on which a judge without script confirms: only an answer to the marks has it. */
    private static final String CONFIRM = "confirm";

    /** Whose seat, and which of its pages have a form at that moment of an evening with all the staff. */
    private static final Map<String, Map<String, List<String>>> SEATS = Map.of(
            "unpublished",
            Map.of(
                    "P-1",
                    List.of(
                            "/seat/presenter/report",
                            "/seat/presenter/report?metric=m1",
                            "/seat/presenter/report/attachments",
                            "/seat/presenter/report/portrait")),
            "some sent",
            Map.of(
                    "J4", List.of("/seat", CONFIRM, "/seat/recuse/2", "/seat/help"),
                    "CLERK-1", List.of("/seat", "/seat/clerk/slips/{slip}"),
                    "TIMEKEEPER", List.of("/seat"),
                    "HOST", List.of("/seat"),
                    "SUPERVISOR", List.of("/seat")),
            "reopening asked",
            Map.of(
                    "SUPERVISOR", List.of("/seat"),
                    "J2", List.of("/seat/requests"),
                    "J5", List.of("/seat/reopen/1")),
            "halted",
            Map.of("SUPERVISOR", List.of("/seat"), "J3", List.of("/seat")));

    @Autowired
    private SampleEvening evening;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private ContestService contests;

    @Autowired
    private StoredRows rows;

    @Autowired
    private RehearsalService rehearsals;

    @LocalServerPort
    private int port;

    /** Fields that have said in some moment what is wrong with them: in the next ones it is the same code. */
    private static final Set<String> SAY_SO = new HashSet<>();

    /** Fields that were tried in some moment. */
    private static final Set<String> TRIED = new HashSet<>();

    private final Set<String> found = new LinkedHashSet<>();

    private int turn;

    /** How many fields were come to that had been tried before. */
    private int again;

    /** An evening at some moment, and somebody in it. */
    private record Scene(ContestView contest, Visitor visitor) {}

    @ParameterizedTest
    @ValueSource(strings = {"marking", "contest closed", "released"})
    void organisersFormsRefuseInWordsAndStoreNothing(String moment) {
        Visitor organiser = new Visitor(port).program();
        assertThat(attack(PAGES, () -> new Scene(played(moment), organiser))).isGreaterThan(5);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unpublished", "some sent", "reopening asked", "halted"})
    void seatsFormsRefuseInWordsAndStoreNothing(String moment) {
        Objects.requireNonNull(SEATS.get(moment))
                .forEach((seat, pages) -> assertThat(attack(pages, () -> seated(seat, moment)))
                        .as(seat)
                        .isPositive());
        assertThat(found).isEmpty();
    }

    @Test
    void theDoorOfSeatsRefusesInWordsAndStoresNothing() {
        ContestView contest = played("marking");
        Visitor stranger = new Visitor(port);
        assertThat(attack(List.of("/seat"), () -> new Scene(contest, stranger))).isPositive();
        assertThat(found).isEmpty();
    }

    @Test
    void votersFormsRefuseInWordsAndStoreNothing() {
        assertThat(attack(List.of("/c/{s}/vote"), () -> new Scene(played("vote open"), new Visitor(port))))
                .isPositive();
        assertThat(found).isEmpty();
    }

    private Scene seated(String seat, String moment) {
        ContestView contest = staffed.draft();
        play(contest, staffed.moments(contest), moment);
        String code = seat.equals("P-1") ? staffed.link(contest, SampleEvening.FIRST) : seat;
        return new Scene(contests.get(contest.id()), new Visitor(port).seat(evening.card(contest, code)));
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

    /**
     * Every form of these pages, every field of it.
     *
     * @param fresh another such scene, for where a form did what it is for and the next is not there any more
     * @return how many forms there were
     */
    private int attack(List<String> pages, Supplier<Scene> fresh) {
        Set<String> tried = new LinkedHashSet<>();
        Scene scene = fresh.get();
        try (LogWatch log = new LogWatch()) {
            for (String page : pages) {
                Open open = read(page, scene);
                for (String name : open.forms().keySet()) {
                    if (tried.add(name) && !name.startsWith("/seat/leave")) {
                        open = attack(page, name, open, fresh, log);
                        if (sendRobotsHome(open.scene().contest())) {
                            open = read(page, open.scene());
                        }
                    }
                }
                scene = open.scene();
            }
        }
        return tried.size();
    }

    /** Those that the form of the rehearsal set to work would play a whole evening beside the other tests. */
    private boolean sendRobotsHome(ContestView contest) {
        Optional<ContestView> rehearsal = rehearsals.find(contest.slug());
        rehearsal.ifPresent(played -> rehearsals.stop(played.slug()));
        return rehearsal.isPresent();
    }

    private Open attack(String page, String name, Open first, Supplier<Scene> fresh, LogWatch log) {
        Set<String> kinds = new LinkedHashSet<>();
        Open open = first.forms().containsKey(name) ? first : opened(page, name, first.scene(), fresh);
        for (String field : form(open, name).names()) {
            if (field.equals("_csrf") || !kinds.add(field.replaceAll("[0-9]+", "n"))) {
                continue;
            }
            for (String value : inTurn(name + field)) {
                Scene scene = open.scene();
                PageForm form = form(open, name);
                Map<String, String> fields = new LinkedHashMap<>(form.fields());
                fields.put(field, value);
                String what = name + ", " + field + "=" + value;
                String before = rows.of(scene.contest());
                boolean done = !isRefused(scene.visitor(), form, fields, what, log);
                boolean stored = !rows.of(scene.contest()).equals(before);
                if (stored && !done) {
                    found.add(what + " stored: " + before + " -> " + rows.of(scene.contest()));
                }
                // What was refused has left the page as it is.
                open = done || stored ? opened(page, name, scene, fresh) : open;
            }
            if (!saysSoAtTheField(open, name, field, log)) {
                open = opened(page, name, open.scene(), fresh);
            }
        }
        return open;
    }

    /** A page as it was read. */
    private record Open(Scene scene, String html, Map<String, PageForm> forms) {}

    private Open read(String page, Scene scene) {
        String html = html(scene, page);
        return new Open(scene, html, forms(scene, html));
    }

    /** The page in this scene, or in another where all that was tried has taken the form away: to play one takes long. */
    private Open opened(String page, String name, Scene scene, Supplier<Scene> fresh) {
        Open here = read(page, scene);
        return here.forms().containsKey(name) ? here : read(page, fresh.get());
    }

    /**
     * A text that nobody can keep, in a field that people type in: the field says so, in the language of the page (each has
     * its turn), and the other fields have what was typed. Where the moment allows nothing at all, or the rest of the form
     * is not complete, that is said first.
     *
     * @return false where something was stored: the text was cleaned, which is as good
     */
    private boolean saysSoAtTheField(Open open, String name, String field, LogWatch log) {
        Scene scene = open.scene();
        PageForm form = open.forms().get(name);
        if (SAY_SO.contains(name + field)
                || form == null
                || !form.isPost()
                || !PageFields.of(open.html()).isTyped(form.action(), field)) {
            return true;
        }
        Map<String, String> whole = new LinkedHashMap<>(form.fields());
        PLAUSIBLE.forEach((other, value) ->
                whole.computeIfPresent(other, (same, old) -> old.isEmpty() || other.equals("act") ? value : old));
        Map<String, String> fields = new LinkedHashMap<>(whole);
        fields.put(field, UNKEEPABLE);
        String before = rows.of(scene.contest());
        String language = turn % 2 == 0 ? "zh" : "en";
        Visitor.Answer answer = sent(scene.visitor(), form.action(), fields, language);
        String what = name + ", " + field + " in " + language + ": " + answer.status() + " ";
        log.trouble().forEach(line -> found.add(what + line));
        if (!rows.of(scene.contest()).equals(before)) {
            return false;
        }
        PageFields told = PageFields.of(answer.body());
        fields.forEach((other, value) -> {
            if (!other.equals(field)
                    && told.isTyped(form.action(), other)
                    && !told.value(form.action(), other).equals(value)) {
                found.add(what + "has lost " + other + "=" + value + ", not " + told.value(form.action(), other));
            }
        });
        String said = told.said(form.action(), field);
        boolean fine =
                answer.status() >= 400 && said.matches(language.equals("zh") ? "(?s).*[一-龥].*" : "(?s).*[a-z]{3}.*")
                        || answer.status() == 409 && answer.body().contains("role=\"alert\"");
        if (fine && answer.status() != 409 && !isAll()) {
            SAY_SO.add(name + field);
        }
        if (!fine && sent(scene.visitor(), form.action(), whole, language).status() != answer.status()) {
            found.add(what + "says at the field: " + said);
        }
        return rows.of(scene.contest()).equals(before);
    }

    /** What is asked before is answered with yes. */
    private static Visitor.Answer sent(Visitor visitor, String action, Map<String, String> fields, String language) {
        Visitor.Answer answer = visitor.form(action + "?lang=" + language, fields);
        if (answer.status() != 200) {
            return answer;
        }
        return PageForm.of(answer.body()).stream()
                .filter(question ->
                        question.action().equals(action) && question.names().contains("confirmed"))
                .findFirst()
                .map(question -> {
                    Map<String, String> all = new LinkedHashMap<>(question.fields());
                    all.putAll(fields);
                    return visitor.form(action + "?lang=" + language, all);
                })
                .orElse(answer);
    }

    private boolean isRefused(Visitor visitor, PageForm form, Map<String, String> fields, String what, LogWatch log) {
        Visitor.Answer answer = form.isPost() ? visitor.form(form.action(), fields) : visitor.get(query(form, fields));
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
            return visitor.get(next).body().matches(NOTICE);
        }
        return answer.status() >= 400;
    }

    private static String query(PageForm form, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Visitor.encoded(field.getKey()) + "=" + Visitor.encoded(field.getValue()))
                .collect(Collectors.joining("&", form.action() + "?", ""));
    }

    /**
     * One value for each field, the next field the next; of the fields that were tried in a moment before, every second. All
     * for all with -Dsaimahui.hostile.all=true.
     */
    private List<String> inTurn(String field) {
        if (isAll()) {
            return VALUES;
        }
        boolean isTheirTurn = TRIED.add(field) || again++ % 2 == 0;
        return isTheirTurn ? List.of(VALUES.get(turn++ % VALUES.size())) : List.of();
    }

    private static boolean isAll() {
        return Boolean.getBoolean("saimahui.hostile.all");
    }

    private ContestView played(String moment) {
        ContestView contest = evening.draft();
        play(contest, evening.moments(contest), moment);
        return contests.get(contest.id());
    }

    private static void play(ContestView contest, Map<String, Runnable> moments, String last) {
        for (Map.Entry<String, Runnable> step : moments.entrySet()) {
            step.getValue().run();
            if (step.getKey().equals(last)) {
                return;
            }
        }
        throw new AssertionError(contest.slug() + " never comes to " + last);
    }

    private String html(Scene scene, String page) {
        if (page.equals(CONFIRM)) {
            Map<String, String> marks = new LinkedHashMap<>(Map.of("presenter", "1", "version", "0"));
            List.of("state", "style", "ability", "spirit").forEach(criterion -> marks.put("mark." + criterion, "20"));
            return scene.visitor().form("/seat/confirm", marks).body();
        }
        return scene.visitor().get(address(scene, page)).body();
    }

    private String address(Scene scene, String page) {
        return page.replace("{s}", scene.contest().slug()).replace("{slip}", evening.slip(scene.contest(), "J5"));
    }

    private static PageForm form(Open open, String name) {
        PageForm form = open.forms().get(name);
        if (form == null) {
            throw new AssertionError(name + " is not on its page of every evening");
        }
        return form;
    }

    /** By action and names of fields, so that one of many equal rows stands for all. */
    private static Map<String, PageForm> forms(Scene scene, String html) {
        Map<String, PageForm> forms = new LinkedHashMap<>();
        for (PageForm form : PageForm.of(html)) {
            List<String> kinds = new ArrayList<>();
            form.names().stream()
                    .map(field -> field.replaceAll("[0-9]+", "n"))
                    .distinct()
                    .forEach(kinds::add);
            String address = form.action()
                    .replace(scene.contest().slug(), "{s}")
                    .replaceAll("/[A-Z]+[0-9]+-[0-9]+(?=/|$)", "/{slip}")
                    .replaceAll("/m?[0-9]+(?=/|$)", "/n");
            boolean ours = form.isPost() || form.action().startsWith("/seat/");
            if (ours && !form.isMultipart() && !address.equals("/logout")) {
                forms.putIfAbsent(address + " " + kinds, form);
            }
        }
        return forms;
    }
}
