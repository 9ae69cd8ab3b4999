package org.saimahui.stage;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.saimahui.audit.AccountNames;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.shared.ReservedSeats;
import org.springframework.stereotype.Component;

/** Reads the record aloud: actions, people and subjects in the reader's language. */
@Component
public class AuditPhrases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final Pattern SEAT = Pattern.compile("J[1-9][0-9]{0,2}");

    private final StagePhrases phrases;

    private final AccountNames accounts;

    AuditPhrases(StagePhrases phrases, AccountNames accounts) {
        this.phrases = phrases;
        this.accounts = accounts;
    }

    /** The action in words; an action that has none yet keeps its code. */
    public String action(String action) {
        String text = phrases.of("audit.action." + action);
        return text.startsWith("audit.action.") ? action : text;
    }

    /** What it was done to. */
    public String subject(Subject subject) {
        return switch (subject.kind()) {
            case JUDGE, SEAT -> phrases.seat(subject.id());
            case OTHER -> subject.id();
            default -> phrases.of("audit.subject." + subject.kind(), subject.id());
        };
    }

    /** Who it was: the portal itself and a rehearsal's robots in words, people by their names or their seat. */
    public String actor(Actor actor) {
        return switch (actor.kind()) {
            case ORGANISER, OPERATOR -> accounts.called(actor.label());
            case ROBOT, SYSTEM -> phrases.of("audit.actor." + actor.kind());
            default -> phrases.seat(actor.id());
        };
    }

    /** The same by the label that is kept beside an act: an account's person, else words. @param label {@link Actor#label} */
    public String named(String label) {
        if (label.equals(Actor.ROBOT.label()) || label.equals(Actor.SYSTEM.label())) {
            return phrases.of("audit.actor." + label.toUpperCase(Locale.ROOT));
        }
        boolean seat = SEAT.matcher(label).matches() || ReservedSeats.includes(label);
        return seat ? phrases.seat(label) : accounts.called(label);
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
