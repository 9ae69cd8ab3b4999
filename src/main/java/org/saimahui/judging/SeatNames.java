package org.saimahui.judging;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saimahui.audit.AccountNames;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.shared.ReservedSeats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a judge is called wherever people read: by name, else 3 号席 for seat J3 or 3. The one place that says so. */
@Component
public class SeatNames {

    private static final Pattern NUMBERED = Pattern.compile("J?([1-9][0-9]{0,2})");

    /** How codes of seats look, where no name is known. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{0,3}[0-9]{1,3}");

    private final MessageSource messages;

    private final AccountNames accounts;

    public SeatNames(MessageSource messages, AccountNames accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    /** 3 号席 for seat J3 and for seat 3; 主持人席 for a reserved code; L2 席 for a seat whose code counts otherwise. */
    public String of(String code, Locale locale) {
        Matcher numbered = NUMBERED.matcher(code);
        if (numbered.matches()) {
            return messages.getMessage("judging.seat.numbered", new Object[] {numbered.group(1)}, locale);
        }
        return messages.getMessage(
                ReservedSeats.includes(code) ? "judging.seat." + ReservedSeats.kind(code) : "judging.seat.coded",
                new Object[] {code},
                locale);
    }

    /** Seats 3 and J3 in one contest would be one seat to everybody who reads. */
    static boolean areCalledAlike(String code, String other) {
        return counted(code).equals(counted(other));
    }

    private static String counted(String code) {
        Matcher numbered = NUMBERED.matcher(code);
        return numbered.matches() ? numbered.group(1) : code;
    }

    /**
     * As the contest shows its judges: 3 号席, 评委 C, or the person's name.
     *
     * @param called by {@link PublicSeats}
     */
    public String shown(JudgesShownAs as, String called, Locale locale) {
        return switch (as) {
            case SEAT -> of(called, locale);
            case NAME -> CODE.matcher(called).matches() ? of(called, locale) : called;
            case LETTER -> messages.getMessage("judging.seat.letter", new Object[] {called}, locale);
        };
    }

    /** Who has done something: a reserved seat as people call it, anybody else by the own name, an account by its person's. */
    public String giver(String name, Locale locale) {
        boolean seat = ReservedSeats.includes(name) && name.equals(name.toUpperCase(Locale.ROOT));
        return seat ? of(name, locale) : accounts.called(name);
    }

    /** The person's name, or the seat's where nobody is named yet. */
    public String of(String code, String name, Locale locale) {
        return name.isBlank() ? of(code, locale) : name;
    }
}
