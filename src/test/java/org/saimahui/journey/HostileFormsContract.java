package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.rehearsal.RehearsalService;
import org.saimahui.support.LogWatch;
import org.saimahui.support.PageForm;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every form that stands on a page, every field of it, filled with what no browser would send: answered as bad input,
 * never as a fault of ours, and nothing in the log.
 */
abstract class HostileFormsContract {

    /** Texts that no database keeps. */
    static final List<String> UNKEEPABLE = List.of("a\u0000b", "a\ud800b", "a\ufffeb");

    /** What is no number, no choice, no yes or no, and too long for any. */
    static final List<String> UNREADABLE = List.of("", " ", "x'y", "-1", "99999999999999999999999", "é", "1e999");

    private static final int EACH = 1;

    private int turn;

    private static final List<String> PAGES = List.of(
            "/organise",
            "/organise/new",
            "/organise/account",
            "/organise/{s}",
            "/organise/{s}/edit",
            "/organise/{s}/copy",
            "/organise/{s}/delete",
            "/organise/{s}/console",
            "/organise/{s}/presenters",
            "/organise/{s}/presenters/new",
            "/organise/{s}/presenters/1",
            "/organise/{s}/presenters/8",
            "/organise/{s}/presenters/1/report",
            "/organise/{s}/presenters/1/report?metric=m1",
            "/organise/{s}/presenters/5/report",
            "/organise/{s}/presenters/1/portrait",
            "/organise/{s}/reports",
            "/organise/{s}/judges",
            "/organise/{s}/judges/edit?seat=J1",
            "/organise/{s}/proof?seat=J1",
            "/organise/{s}/cards",
            "/organise/{s}/staff",
            "/organise/{s}/screens",
            "/organise/{s}/tickets",
            "/organise/{s}/rule",
            "/organise/{s}/rule/document",
            "/organise/{s}/rule/unlock",
            "/organise/{s}/adjustments",
            "/organise/{s}/achievements",
            "/organise/{s}/coefficients",
            "/organise/{s}/import",
            "/organise/{s}/import/{u}",
            "/organise/{s}/rehearsal",
            "/organise/{s}/release",
            "/organise/{s}/audit",
            "/login");

    /** What an address may be asked for behind its question mark, beside the forms. */
    private static final List<String> QUERIES = List.of(
            "/seat?contest={v}",
            "/seat?edit={v}",
            "/organise/{s}/judges/edit?seat={v}",
            "/organise/{s}/proof?seat={v}",
            "/organise/{s}/proof?seat=J1&c1={v}",
            "/organise/{s}/audit?actor={v}",
            "/organise/{s}/audit?action={v}",
            "/organise/{s}/audit?subject={v}",
            "/organise/{s}/audit?from={v}&to={v}",
            "/organise/{s}/audit?page={v}",
            "/organise/audit?actor={v}",
            "/organise/{s}/adjustments?presenter={v}&spoken=1:00",
            "/organise/{s}/adjustments?presenter=1&spoken={v}",
            "/organise/{s}/presenters/1/report?metric={v}",
            "/organise/{s}/presenters/1/report?figure={v}",
            "/organise/{s}/import/{u}?show={v}",
            "/organise/{s}/import/{u}?page={v}",
            "/c/{s}/vote?change={v}&another={v}",
            "/login?{v}",
            "/?lang={v}");

    @Autowired
    private SampleEvening evening;

    @Autowired
    private ContestService contests;

    @Autowired
    private RehearsalService rehearsals;

    @LocalServerPort
    private int port;

    private final Set<String> found = new LinkedHashSet<>();

    /** The contest that the forms are tried on. */
    private ContestView draft;

    /** The hostile values that are tried on this database. */
    abstract List<String> values();

    @Test
    void noFormBreaks() {
        Visitor organiser = new Visitor(port).program();
        ContestView whole = evening.draft();
        String upload = evening.upload(whole);
        Map<String, String> pages = new LinkedHashMap<>();
        PAGES.forEach(
                page -> forms(organiser, page, whole, upload).keySet().forEach(form -> pages.putIfAbsent(form, page)));
        assertThat(pages).hasSizeGreaterThan(40);

        draft = whole;
        try (LogWatch log = new LogWatch()) {
            pages.forEach((form, page) -> {
                attack(organiser, page, form, log);
                sendRobotsHome();
            });
        }

        assertThat(found).isEmpty();
    }

    /** Those that the form of the rehearsal set to work would play a whole evening beside the other tests. */
    private void sendRobotsHome() {
        rehearsals.find(draft.slug()).ifPresent(rehearsal -> rehearsals.stop(rehearsal.slug()));
    }

    @Test
    void noQuestionBreaks() {
        Visitor organiser = new Visitor(port).program();
        ContestView contest = evening.draft();
        String upload = evening.upload(contest);

        try (LogWatch log = new LogWatch()) {
            for (String query : QUERIES) {
                for (String value : values()) {
                    String path = query.replace("{s}", contest.slug())
                            .replace("{u}", upload)
                            .replace("{v}", Visitor.encoded(value));
                    judge(path + ": ", organiser.get(path).status(), log);
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void aBodyOfBrokenPartsIsABadRequest() {
        Visitor organiser = new Visitor(port).program();
        ContestView contest = evening.draft();
        List<String> addresses = List.of(
                "/organise/import",
                "/organise/" + contest.slug() + "/import",
                "/organise/" + contest.slug() + "/presenters/1/portrait");
        String sound = "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"";
        List<String> heads = List.of(
                "Content-Disposition",
                "Content-Disposition:",
                sound + "\r\nContent-Type",
                sound + "\r\nContent-Type:",
                sound + "\r\n: x",
                sound + "\r\n\u0000: x",
                "X: y");

        try (LogWatch log = new LogWatch()) {
            for (String address : addresses) {
                for (String head : heads) {
                    String body = "--b\r\n" + head + "\r\n\r\n1,2\r\n--b--\r\n";
                    multipart(organiser, address, "multipart/form-data; boundary=b", body, log);
                    multipart(organiser, address, "multipart/form-data; boundary=b", body.substring(0, 20), log);
                }
                multipart(organiser, address, "multipart/form-data", "--b\r\n" + sound + "\r\n\r\n1", log);
                multipart(organiser, address, "text/plain", "1", log);
            }
        }

        assertThat(found).isEmpty();
    }

    private void multipart(Visitor visitor, String address, String type, String body, LogWatch log) {
        int status = visitor.send("POST", address, type, body.getBytes(StandardCharsets.ISO_8859_1))
                .status();
        assertThat(status).as("let in").isNotEqualTo(403);
        judge(address + " " + type + " " + shown("", body), status, log);
    }

    /** Every field in turn; the others as the page gave them, with the newest version. */
    private void attack(Visitor visitor, String page, String name, LogWatch log) {
        String upload = page.contains("{u}") || name.contains("{u}") ? evening.upload(draft) : "none";
        PageForm form = forms(visitor, page, draft, upload).get(name);
        if (form == null) {
            // What was tried before may have taken it away, or the whole contest.
            draft = evening.draft();
            upload = upload.equals("none") ? upload : evening.upload(draft);
            form = forms(visitor, page, draft, upload).get(name);
        }
        if (form == null) {
            throw new AssertionError(name + " is not on " + page + " of every contest");
        }
        ContestView contest = draft;
        Set<String> kinds = new LinkedHashSet<>();
        for (String field : form.names()) {
            if (!kinds.add(field.replaceAll("[0-9]+", "n")) || field.equals("_csrf")) {
                continue;
            }
            for (String value : inTurn()) {
                Map<String, String> fields = current(form, contest);
                fields.put(field, value);
                judge(name + ", " + shown(field, value), send(visitor, form, fields), log);
            }
            Map<String, String> without = current(form, contest);
            without.remove(field);
            judge(name + ", without " + field + ": ", send(visitor, form, without), log);
        }
    }

    /** One value for each field, the next field the next; all for all with -Dsaimahui.hostile.all=true. */
    private List<String> inTurn() {
        List<String> all = values();
        if (Boolean.getBoolean("saimahui.hostile.all") || all.size() <= EACH) {
            return all;
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            some.add(all.get(turn++ % all.size()));
        }
        return some;
    }

    private Map<String, String> current(PageForm form, ContestView contest) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        contests.find(contest.slug())
                .ifPresent(now -> fields.computeIfPresent("version", (name, old) -> String.valueOf(now.version())));
        return fields;
    }

    private static int send(Visitor visitor, PageForm form, Map<String, String> fields) {
        if (form.isPost()) {
            return visitor.form(form.action(), fields).status();
        }
        List<String> query = new ArrayList<>();
        fields.forEach((name, value) -> query.add(Visitor.encoded(name) + "=" + Visitor.encoded(value)));
        return visitor.get((form.action().isEmpty() ? "/" : form.action()) + "?" + String.join("&", query))
                .status();
    }

    private void judge(String what, int status, LogWatch log) {
        if (status >= 500) {
            found.add(what + status);
        }
        // Robots whose contest the attack has deleted say so when they stop.
        log.trouble().stream()
                .filter(line -> !line.contains("RehearsalService: The robots"))
                .forEach(line -> found.add(what + line));
    }

    private static String shown(String field, String value) {
        StringBuilder shown = new StringBuilder(field + "=");
        value.chars().forEach(c -> shown.append(c < 0x20 || c > 0x7e ? "\\u%04x".formatted(c) : (char) c));
        return shown + ": ";
    }

    /** By action and names of fields, so that one of many equal rows stands for all. */
    private static Map<String, PageForm> forms(Visitor visitor, String page, ContestView contest, String upload) {
        Map<String, PageForm> forms = new LinkedHashMap<>();
        String path = page.replace("{s}", contest.slug()).replace("{u}", upload);
        for (PageForm form : PageForm.of(visitor.get(path).body())) {
            if (!form.action().equals("/logout")) {
                forms.putIfAbsent(name(form, contest, upload), form);
            }
        }
        return forms;
    }

    private static String name(PageForm form, ContestView contest, String upload) {
        String address = form.action()
                .replace(contest.slug(), "{s}")
                .replace(upload, "{u}")
                .replaceAll("/m?[0-9]+(?=/|$)", "/n");
        return address + " "
                + form.names().stream()
                        .map(field -> field.replaceAll("[0-9]+", "n"))
                        .distinct()
                        .toList();
    }
}
