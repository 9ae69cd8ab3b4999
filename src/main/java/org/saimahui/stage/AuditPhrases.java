package org.saimahui.stage;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saimahui.audit.AuditLine;
import org.springframework.stereotype.Component;

/** Reads the record aloud: actions and subjects in the reader's language. */
@Component
public class AuditPhrases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final Pattern SEAT = Pattern.compile("J[1-9][0-9]{0,2}");

    private static final Set<String> SEATS = Set.of("judge", "seat", "seats");

    private final StagePhrases phrases;

    AuditPhrases(StagePhrases phrases) {
        this.phrases = phrases;
    }

    /** The action in words; an action that has none yet keeps its code. */
    public String action(String action) {
        String text = phrases.of("audit.action." + action);
        return text.startsWith("audit.action.") ? action : text;
    }

    /** {@code presenter 3, judge J1} as the reader says it; other subjects stay as they were written. */
    public String subject(String subject) {
        return Arrays.stream(subject.split(", ")).map(this::one).collect(Collectors.joining("　"));
    }

    /** Who it was: the portal itself and a rehearsal's robots in words, people by their name or seat. */
    public String actor(String actor) {
        String text = phrases.of("audit.actor." + actor);
        return text.startsWith("audit.actor.") ? SEAT.matcher(actor).matches() ? phrases.seat(actor) : actor : text;
    }

    private String one(String subject) {
        String[] words = subject.split(" ", 2);
        String named = words.length > 1 ? words[1] : "";
        if (SEATS.contains(words[0])) {
            return seats(named);
        }
        String text = phrases.of("audit.subject." + words[0], named);
        return text.startsWith("audit.subject.") ? subject : text;
    }

    /** The seats of one entry; of many it holds only their number. */
    private String seats(String named) {
        return named.matches("[0-9]+")
                ? phrases.of("audit.subject.seats", named)
                : Arrays.stream(named.split(" ")).map(phrases::seat).collect(Collectors.joining("　"));
    }

    /** One line: when, who, what, about whom. */
    public String sentence(AuditLine line, ZoneId zone) {
        return phrases.of(
                "audit.sentence",
                TIME.format(line.at().atZone(zone)),
                actor(line.actor()),
                action(line.action()),
                subject(line.subject()));
    }
}
