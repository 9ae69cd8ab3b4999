package org.saimahui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nothing uses any more goes: messages that no page and no class names, classes of a sheet that no page has. */
class LeftoversTests {

    private static final Path MAIN = Path.of("src/main");

    /**
     * Where code adds the rest of a key itself, mostly the name of an enum's constant. Each is written in the code as it
     * is here (a dot in the end may be added by it); each part of the rest must be written there too.
     */
    private static final List<String> BEGINNINGS = List.of(
            "account.role.",
            "account.role.does.",
            "analysis.",
            "audit.action.",
            "audit.actor.",
            "audit.field.",
            "audit.head.",
            "audit.subject.",
            "audit.value.",
            "clock.penalty.",
            "clock.state.",
            "common.nav.",
            "contest.rule.",
            "contest.rule.bad.",
            "contest.rule.choice.",
            "contest.rule.field.",
            "contest.rule.hint.",
            "contest.rule.preset.",
            "contest.rule.sample.",
            "contest.rule.tie.",
            "contest.rule.warn.",
            "contest.settings.",
            "hall.pin.",
            "drill.check.",
            "drill.did.",
            "drill.fault.",
            "drill.outside.",
            "drill.saw.",
            "drill.verdict.",
            "host.kind.",
            "host.place.",
            "stage.order.prize.",
            "host.say.",
            "intake.help.",
            "intake.separator.",
            "intake.status.",
            "intake.word.",
            "judging.",
            "judging.named.",
            "judging.time.",
            "paper.state.",
            "portal.help.",
            "portal.when.",
            "portrait.",
            "preflight.",
            "preflight.light.",
            "presenter.",
            "presenter.state.",
            "problem.",
            "problem.MARKS_",
            "problem.PICTURE_IS_",
            "problem.SEAT_",
            "problem.title.",
            "recap.",
            "rehearsal.did.",
            "release.",
            "release.adjustment.",
            "release.kind.",
            "release.own.",
            "release.own.hint.",
            "release.sign.",
            "release.state.",
            "report.direction.",
            "report.method.",
            "report.own.state.",
            "report.metric.added.",
            "report.metric.moved.",
            "report.metric.removed.",
            "report.metric.saved.",
            "report.qualifier.",
            "report.saved.",
            "report.scope.",
            "report.scoring.",
            "report.section.",
            "report.worked.",
            "scoreboard.",
            "scoreboard.lamp.",
            "scoreboard.state.",
            "scoreboard.state.say.",
            "scoreboard.then.",
            "scoreboard.turn.",
            "seat.cards.sheet.role.",
            "seat.gone.",
            "seat.report.",
            "seat.role.",
            "staff.does.",
            "staff.state.",
            "staff.turn.",
            "stage.achievements.missing.",
            "stage.adjustment.",
            "stage.adjustment.kind.",
            "stage.adjustment.state.",
            "stage.attendance.",
            "stage.check.",
            "stage.checks.",
            "stage.checks.room.",
            "stage.command.",
            "stage.confirm.",
            "stage.crisis.",
            "stage.cue.",
            "stage.cues.",
            "stage.delete.what.",
            "stage.done.",
            "stage.field.voteAccess.",
            "stage.group.",
            "stage.lamp.",
            "stage.lamp.again.",
            "stage.new.then.",
            "stage.next.",
            "stage.next.room.",
            "stage.note.",
            "stage.presenter.",
            "stage.room.",
            "stage.scene.",
            "stage.state.",
            "stage.time.",
            "stage.time.says.",
            "stage.turn.",
            "stage.vote.",
            "stage.vote.seconds.",
            "tables.",
            "voting.choose.",
            "voting.of.",
            "voting.tickets.access.",
            "voting.up-to.");

    /** Named by Spring: a value that cannot be read as its field's type. */
    private static final String OF_THE_FRAMEWORK = "typeMismatch";

    /** Classes that end in a number: {@code lanes-1} … */
    private static final List<String> NUMBERED =
            List.of("by-", "cols-", "g-", "lanes-", "of-", "panels-", "parts-", "rows-", "x-");

    /** Classes made of {@code is-} and a word: the steps of a contest's life, the rows of an import. */
    private static final Set<String> COMPOSED =
            Set.of("is-done", "is-now", "is-next", "is-later", "is-skipped", "is-error", "is-changed");

    /** A string of Java or JavaScript, an attribute of a page. */
    private static final Pattern QUOTED =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'|`([^`]*)`", Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

    private static final Pattern INNER = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    private static final Pattern COMPONENTS = Pattern.compile("record \\w+(?:<[^>]*>)?\\(([^{]*)\\{");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\.?");

    private static final Pattern SELECTOR = Pattern.compile("([^{}]*)\\{");

    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][A-Za-z0-9_-]*)");

    @Test
    void everyMessageIsUsed() throws IOException {
        Set<String> written = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String text : quoted()) {
            add(KEY, text, written);
            add(WORD, text, words);
        }
        for (String code : texts("java", ".java")) {
            add(CONSTANT, code, words);
            COMPONENTS.matcher(code).results().forEach(record -> add(WORD, record.group(1), words));
        }

        Set<String> unused = new TreeSet<>(keys());
        unused.removeAll(written);
        unused.remove(OF_THE_FRAMEWORK);
        unused.removeIf(key -> BEGINNINGS.stream()
                .filter(key::startsWith)
                .anyMatch(beginning -> words.containsAll(rest(key, beginning))));
        assertThat(unused).as("keys that nothing names").isEmpty();
        assertThat(BEGINNINGS)
                .as("beginnings that the code has")
                .allMatch(beginning -> written.contains(beginning)
                        || written.contains(beginning.replaceFirst("\\.$", ""))
                        || !beginning.endsWith("."));
    }

    @Test
    void everyClassOfASheetIsUsed() throws IOException {
        Set<String> used = new HashSet<>();
        for (String page : texts("resources/templates", ".html")) {
            ATTRIBUTE.matcher(page).results().forEach(attribute -> {
                if (attribute.group(1).matches("class|th:class|th:classappend")) {
                    add(WORD, attribute.group(2), used);
                }
                INNER.matcher(attribute.group(2)).results().forEach(inner -> add(WORD, inner.group(), used));
            });
        }
        for (String text : quotedIn(texts("resources/static/js", ".js"))) {
            add(WORD, text, used);
        }
        for (String text : quotedIn(texts("java", ".java"))) {
            add(WORD, text, used);
        }

        Set<String> unused = new TreeSet<>();
        for (String sheet : texts("resources/static/css", ".css")) {
            String rules = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                    .matcher(sheet)
                    .replaceAll("");
            SELECTOR.matcher(rules)
                    .results()
                    .filter(selector -> !selector.group(1).strip().startsWith("@"))
                    .forEach(selector -> CLASS.matcher(selector.group(1))
                            .results()
                            .map(found -> found.group(1))
                            .filter(found -> !used.contains(found) && !COMPOSED.contains(found))
                            .filter(found -> NUMBERED.stream().noneMatch(found::startsWith))
                            .forEach(unused::add));
        }
        assertThat(unused).as("classes that no page has").isEmpty();
        assertThat(NUMBERED).as("numbered classes that pages have").allMatch(used::contains);
    }

    /** A number (a status, a choice of seconds) is written nowhere. */
    private static List<String> rest(String key, String beginning) {
        return Pattern.compile("\\.")
                .splitAsStream(key.substring(beginning.length()))
                .filter(part -> !part.matches("[0-9]*"))
                .toList();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String file : texts("resources/messages", ".properties")) {
            Properties properties = new Properties();
            properties.load(new StringReader(file));
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    /** Strings of the code, and the attributes of the pages. */
    private static List<String> quoted() throws IOException {
        List<String> all = new ArrayList<>(quotedIn(texts("java", ".java")));
        all.addAll(quotedIn(texts("resources/static/js", ".js")));
        for (String page : texts("resources/templates", ".html")) {
            ATTRIBUTE.matcher(page).results().forEach(attribute -> all.add(attribute.group(2)));
        }
        return all;
    }

    private static List<String> quotedIn(List<String> files) {
        return files.stream()
                .flatMap(file -> QUOTED.matcher(file).results())
                .map(found -> found.group())
                .toList();
    }

    private static void add(Pattern pattern, String text, Set<String> found) {
        pattern.matcher(text).results().forEach(one -> found.add(one.group()));
    }

    private static List<String> texts(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(LeftoversTests::read)
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
