package org.saimahui.sealing.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.Subject;
import org.saimahui.command.Situation;
import org.saimahui.release.KeyRing;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.AuditWords;
import org.saimahui.stage.StagePhrases;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what turned the keys back, to both who hold one: the act, whom it concerned and what it changed. */
@Component
class KeyWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final int MOST_CHANGES = 4;

    /** A list of a contest has rarely more; the record has all. */
    private static final int MOST_NAMED = 16;

    private final StagePhrases phrases;

    private final AuditPhrases record;

    private final AuditWords words;

    private final AuditReader audit;

    private final JsonMapper json;

    KeyWords(StagePhrases phrases, AuditPhrases record, AuditWords words, AuditReader audit, JsonMapper json) {
        this.phrases = phrases;
        this.record = record;
        this.words = words;
        this.audit = audit;
        this.json = json;
    }

    /** Null where nothing did, or a key was turned again since. */
    @Nullable
    String returned(KeyRing ring, Situation now) {
        KeyRing.Returned last = ring.returned();
        if (last == null || ring.turned().stream().anyMatch(key -> key.at().isAfter(last.at()))) {
            return null;
        }
        String act = record.action(last.act());
        String about = about(now, last);
        String why = last.reason();
        boolean several = ring.needed() > 1;
        String plain = several ? "stage.keys.returned" : "stage.release.undone";
        return phrases.of(
                why == null ? plain : several ? "stage.keys.returned.why" : "stage.release.undone.why",
                TIME.format(last.at().atZone(now.contest().zone())),
                record.named(last.by()),
                about.isEmpty() ? act : phrases.of("audit.value.named", act, about),
                why == null ? "" : why);
    }

    /** Everybody and everything that the act concerned: all its entries stand just before the one that says the keys went back. */
    private String about(Situation now, KeyRing.Returned last) {
        String slug = now.contest().slug();
        AuditFilter turnedBack =
                new AuditFilter(slug, "", "KEYS_TURNED_BACK", "", AuditFilter.ALWAYS, AuditFilter.EVER);
        AuditLine end = audit.search(turnedBack, 0, 1).stream().findFirst().orElse(null);
        if (end == null) {
            return "";
        }
        int entries = Math.max(
                1, json.readTree(String.valueOf(end.after())).path("entries").asInt(1));
        List<String> said = audit.since(slug, end.place() - 1 - entries).stream()
                .filter(line -> line.place() < end.place() && line.action().equals(last.act()))
                .map(line -> about(now, line))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return said.stream().limit(MOST_NAMED).collect(Collectors.joining(phrases.of("stage.note.then")))
                + more(Math.max(said.size(), entries > said.size() + MOST_NAMED ? entries : 0) - MOST_NAMED);
    }

    private String more(int left) {
        return left > 0 ? phrases.of("stage.keys.more", left) : "";
    }

    private String about(Situation now, AuditLine line) {
        String points = points(line);
        List<AuditWords.Change> changes = points.isEmpty() ? words.changes(line) : List.of();
        String what = points
                + changes.stream()
                        .limit(MOST_CHANGES)
                        .map(this::changed)
                        .collect(Collectors.joining(phrases.of("stage.note.and")))
                + more(changes.size() - MOST_CHANGES);
        return Stream.of(whom(now, line.subject()), what)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String whom(Situation now, Subject subject) {
        return switch (subject.kind()) {
            case PRESENTER, REPORT ->
                now.presenters().stream()
                        .filter(p -> String.valueOf(p.number()).equals(subject.id()))
                        .map(p -> p.number() + " " + p.name())
                        .findFirst()
                        .orElseGet(() -> record.subject(subject));
            case CONTEST, PRESENTERS -> "";
            default -> record.subject(subject);
        };
    }

    /** Points by hand are said even where only their state has changed; empty for another act. */
    private String points(AuditLine line) {
        String kept = line.after() == null ? line.before() : line.after();
        if (line.subject().kind() != Subject.Kind.PRESENTER || kept == null || !kept.startsWith("{")) {
            return "";
        }
        String points = json.readTree(kept).path("points").asString("");
        return (points.isEmpty() || points.startsWith("-") ? points : "+" + points).replace('-', '\u2212');
    }

    private String changed(AuditWords.Change change) {
        String values = Stream.of(change.from(), change.to())
                .filter(value -> value != null && !value.isEmpty())
                .collect(Collectors.joining(" → "));
        return change.name().isEmpty() ? values : phrases.of("audit.value.named", change.name(), values);
    }
}
