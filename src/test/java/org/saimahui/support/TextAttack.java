package org.saimahui.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.saimahui.contest.ContestView;

/**
 * Types what is too long into the fields of the forms that stand on pages, each kind of field once: it has to be told at the
 * field and stored nowhere. What was found is told in the end.
 */
public final class TextAttack {

    /** Longer than anything that is kept, twice the longest limit. */
    public static final String LONG = "x".repeat(40_000);

    /** Longer too, of characters that are two of Java's and four bytes: for each of a presenter's own fields, else by turns. */
    private static final String PICTURES = "\ud83c\udfc6".repeat(15_000);

    /** One more than columns and limits have; each field meets some of them. */
    private static final List<Integer> LENGTHS = List.of(21, 41, 51, 65, 101, 121, 201, 501, 1_001, 20_001);

    private static final int EACH = 3;

    /** For fields that are empty when a page is opened. */
    private static final Map<String, String> PLAUSIBLE = Map.of(
            "reason", "评委看错",
            "points", "-1",
            "text", "请坐好",
            "name", "张三",
            "label", "家数",
            "code", "J9",
            "presenter", "2",
            "approvedBy", "李组织");

    /** Of several buttons the one that stores, and of several choices the one that what is typed belongs to. */
    private static final Map<String, String> CHOSEN = Map.of("act", "save", "listed", "");

    /** Fields of the running order's form that count for a special prize alone. */
    private static final Set<String> OF_A_PRIZE = Set.of("name", "unit", "line");

    /** Boxes of one name, all of them ticked: what stands beside one that is not would count for nothing. */
    private static final Map<String, String> TICKED =
            Map.of("posts", "?posts=SUPERVISOR&posts=TIMEKEEPER&posts=HOST&posts=CLERK_1&posts=CLERK_2");

    /**
     * What counts for nothing: the reason for what is sent as it was, and parts of a rule that are not chosen. Ballots are
     * refused for what the form lacks besides, and whoever looks an answer up is told that there is none.
     */
    private static final String IDLE =
            "/organise/[^/]+/(coefficients reason|rule/document reason|ballots (typed|reason)"
                    + "|rule (reason|/(objective|audience|timePenalty)/.*))( in pictures)?"
                    + "|/c/[^/]+/objections/answer code( in pictures)?";

    private final Supplier<String> stored;

    private final LogWatch log;

    private final boolean shorter;

    private final Set<String> found = new LinkedHashSet<>();

    private final Set<String> tried = new LinkedHashSet<>();

    private int turn;

    /**
     * @param stored what is kept, in short: the same where nothing was stored between two calls
     * @param shorter whether texts are tried too that one field takes and another does not; they may do what a form is for
     */
    public TextAttack(Supplier<String> stored, LogWatch log, boolean shorter) {
        this.stored = stored;
        this.log = log;
        this.shorter = shorter;
    }

    /** What is wrong with the fields tried so far. */
    public Set<String> found() {
        return found;
    }

    /** How many kinds of fields were tried so far. */
    public int tried() {
        return tried.size();
    }

    /** Every field that people type in, of every form on that page that is sent; whoever may not read it passes by. */
    public void on(Visitor visitor, String page, ContestView contest) {
        String html = visitor.get(page).body();
        PageFields fields = PageFields.of(html);
        for (PageForm form : PageForm.of(html)) {
            for (String field : form.names()) {
                boolean typed = form.isPost() && !form.isMultipart() && fields.isTyped(form.action(), field);
                if (typed && tried.add(kind(form, contest) + " " + field.replaceAll("[0-9]+", "n"))) {
                    tooLong(visitor, page, html, form.action(), field);
                }
            }
        }
    }

    /** Some lengths for each field, the next field the next; all for all with -Dsaimahui.hostile.all=true. */
    public List<Integer> inTurn() {
        if (Boolean.getBoolean("saimahui.hostile.all")) {
            return LENGTHS;
        }
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            some.add(LENGTHS.get(turn++ % LENGTHS.size()));
        }
        return some;
    }

    /** No fault of ours, and nothing in the log. */
    public void judge(String what, int status) {
        if (status >= 500) {
            found.add(what + ": " + status);
        }
        log.trouble().forEach(line -> found.add(what + ": " + line));
    }

    private static String kind(PageForm form, ContestView contest) {
        return form.action()
                        .replace(contest.slug(), "{s}")
                        .replaceAll("/[0-9a-f]{20,}", "/{hash}")
                        .replaceAll("/m?[0-9]+(?=/|$)", "/n")
                + (form.names().contains("was") ? " new or old" : "");
    }

    /** @param read the page as it was read, for what is refused leaves it as it is; where more is tried it is read anew */
    private void tooLong(Visitor visitor, String page, String read, String action, String field) {
        String what = page + " " + action + " " + field;
        String html = shorter ? visitor.get(page).body() : read;
        refused(visitor, html, action, field, LONG, what);
        if (shorter || tried.size() % EACH == 0 || Boolean.getBoolean("saimahui.hostile.all")) {
            refused(visitor, html, action, field, PICTURES, what + " in pictures");
        }
        if (shorter) {
            inTurn().forEach(length -> send(visitor, visitor.get(page).body(), action, field, "x".repeat(length))
                    .ifPresent(some -> judge(what + " of " + length, some.status())));
        }
    }

    private void refused(Visitor visitor, String html, String action, String field, String value, String what) {
        String before = stored.get();
        Optional<Visitor.Answer> sent = send(visitor, html, action, field, value);
        if (sent.isEmpty()) {
            found.add(what + ": the form has gone");
            return;
        }
        Visitor.Answer answer = confirmed(visitor, action, field, sent.get());
        judge(what, answer.status());
        String now = stored.get();
        if (!now.equals(before)) {
            found.add(what + " was stored: " + before + " / " + now);
        } else if (what.substring(what.indexOf(' ') + 1).matches(IDLE)) {
            return;
        } else if (answer.status() < 400) {
            found.add(what + " is no refusal: " + answer.status() + " " + answer.header("Location"));
        } else if (PageFields.of(answer.body()).said(action, field).isEmpty()) {
            found.add(what + " says nothing at the field: " + answer.status());
        }
    }

    /** Where somebody is asked first whether that is meant: it is. */
    private static Visitor.Answer confirmed(Visitor visitor, String action, String field, Visitor.Answer answer) {
        return answer.status() != 200
                ? answer
                : PageForm.of(answer.body()).stream()
                        .filter(form -> form.isPost()
                                && form.action().equals(action)
                                && form.names().contains(field))
                        .findFirst()
                        .map(form -> visitor.form(action, form.fields()))
                        .orElse(answer);
    }

    /** Empty where a form that did what it is for is not there any more. */
    private static Optional<Visitor.Answer> send(
            Visitor visitor, String html, String action, String field, String value) {
        return PageForm.of(html).stream()
                .filter(one -> one.isPost()
                        && one.action().equals(action)
                        && one.names().contains(field))
                .findFirst()
                .map(form -> {
                    Map<String, String> fields = new LinkedHashMap<>(form.fields());
                    PLAUSIBLE.forEach((other, plausible) ->
                            fields.computeIfPresent(other, (same, old) -> old.isEmpty() ? plausible : old));
                    CHOSEN.forEach((other, chosen) -> fields.computeIfPresent(other, (same, old) -> chosen));
                    if (OF_A_PRIZE.contains(field)) {
                        fields.computeIfPresent("kind", (same, old) -> "SPECIAL_PRIZE");
                    }
                    fields.put(field, value);
                    String ticked = TICKED.keySet().stream()
                            .filter(form.names()::contains)
                            .peek(fields::remove)
                            .map(TICKED::get)
                            .findFirst()
                            .orElse("");
                    return visitor.form(action + ticked, fields);
                });
    }
}
