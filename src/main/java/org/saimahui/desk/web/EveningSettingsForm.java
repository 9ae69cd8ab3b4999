package org.saimahui.desk.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings;
import org.saimahui.document.Text;
import org.saimahui.rule.TalkTime;
import org.saimahui.scoring.SpokenTime;

/**
 * Settings as the browser posts them.
 *
 * @param version the contest's version that the page showed
 * @param prizes a line each: the name and how many places get it
 * @param talkSeconds null where the page did not ask, because the rule says it; the same for {@code graceSeconds}
 */
record EveningSettingsForm(
        @Nullable Long version,
        @Nullable String talkSeconds,
        @Nullable String warnSeconds,
        @Nullable String graceSeconds,
        @Nullable String showMarks,
        @Nullable String judgesShownAs,
        @Nullable String boardAfter,
        @Nullable String heldStart,
        @Nullable String freezeFrom,
        @Nullable String reveal,
        @Nullable String phonesLag,
        @Nullable String keys,
        @Nullable String prizes,
        @Nullable String reportDeadline) {

    /** How many keys a result needs; by itself, two where a supervisor has a seat. */
    private enum Keys {
        AUTO,
        ONE,
        TWO;

        static Keys of(@Nullable Integer number) {
            return number == null ? AUTO : number == 1 ? ONE : TWO;
        }

        @Nullable
        Integer number() {
            return this == AUTO ? null : Integer.valueOf(ordinal());
        }
    }

    /** Whether phones see a step of the reveal when the hall does. */
    private enum Phones {
        BEHIND,
        TOGETHER
    }

    /** No position freezes the ranking. */
    private static final int NEVER = 0;

    static EveningSettingsForm of(EveningSettings settings, TalkTime talk, long version) {
        return new EveningSettingsForm(
                version,
                String.valueOf(talk.limit()),
                String.valueOf(settings.warnSeconds()),
                String.valueOf(talk.grace()),
                settings.showMarks().name(),
                settings.judgesShownAs().name(),
                settings.boardAfter().name(),
                String.valueOf(settings.heldStart()),
                String.valueOf(settings.freezeFrom() == null ? NEVER : settings.freezeFrom()),
                settings.reveal().name(),
                (settings.phonesLag() ? Phones.BEHIND : Phones.TOGETHER).name(),
                Keys.of(settings.keys()).name(),
                PrizeLines.write(settings.prizes()),
                settings.reportDeadline() == null
                        ? ""
                        : settings.reportDeadline().toString());
    }

    /** The same input on top of the version that is stored now. */
    EveningSettingsForm on(long newVersion) {
        return new EveningSettingsForm(
                newVersion,
                talkSeconds,
                warnSeconds,
                graceSeconds,
                showMarks,
                judgesShownAs,
                boardAfter,
                heldStart,
                freezeFrom,
                reveal,
                phonesLag,
                keys,
                prizes,
                reportDeadline);
    }

    /** The same; what the page did not ask for stands as it is stored. */
    EveningSettingsForm orElse(EveningSettingsForm stored) {
        return new EveningSettingsForm(
                version,
                or(talkSeconds, stored.talkSeconds),
                or(warnSeconds, stored.warnSeconds),
                or(graceSeconds, stored.graceSeconds),
                or(showMarks, stored.showMarks),
                or(judgesShownAs, stored.judgesShownAs),
                or(boardAfter, stored.boardAfter),
                or(heldStart, stored.heldStart),
                or(freezeFrom, stored.freezeFrom),
                or(reveal, stored.reveal),
                or(phonesLag, stored.phonesLag),
                or(keys, stored.keys),
                or(prizes, stored.prizes),
                or(reportDeadline, stored.reportDeadline));
    }

    private static @Nullable String or(@Nullable String typed, @Nullable String stored) {
        return typed == null ? stored : typed;
    }

    /**
     * What is meant, with what stands on no form as it is.
     *
     * @throws org.saimahui.document.InvalidInputException naming each bad field; {@code TIME_OF_RULE} where the rule says
     *     another time
     */
    EveningSettings toSettings(EveningSettings stored, TalkTime talk) {
        Text text = new Text();
        int limit = seconds(text, "/talkSeconds", talkSeconds, 1, EveningSettings.LONGEST_TALK, talk.limit());
        int grace = seconds(text, "/graceSeconds", graceSeconds, 0, EveningSettings.LONGEST_TALK, talk.grace());
        if (talk.byRule()) {
            same(text, "/talkSeconds", limit, talk.limit());
            same(text, "/graceSeconds", grace, talk.grace());
        }
        int longestWarning = Math.min(limit, EveningSettings.LONGEST_WARNING);
        int warn = seconds(text, "/warnSeconds", warnSeconds, 0, longestWarning, stored.warnSeconds());
        int storedFreeze = stored.freezeFrom() == null ? NEVER : stored.freezeFrom();
        int freeze = whole(text, "/freezeFrom", freezeFrom, NEVER, EveningSettings.MOST_PRESENTERS, storedFreeze);
        EveningSettings wanted = new EveningSettings(
                limit,
                warn,
                grace,
                choice(text, "/showMarks", showMarks, stored.showMarks()),
                choice(text, "/judgesShownAs", judgesShownAs, stored.judgesShownAs()),
                choice(text, "/boardAfter", boardAfter, stored.boardAfter()),
                freeze == NEVER ? null : Integer.valueOf(freeze),
                whole(text, "/heldStart", heldStart, 0, EveningSettings.MOST_PRESENTERS, stored.heldStart()),
                choice(text, "/reveal", reveal, stored.reveal()),
                choice(text, "/phonesLag", phonesLag, stored.phonesLag() ? Phones.BEHIND : Phones.TOGETHER)
                        == Phones.BEHIND,
                choice(text, "/keys", keys, Keys.of(stored.keys())).number(),
                time(text, "/reportDeadline", reportDeadline, stored.reportDeadline()),
                prizes == null ? stored.prizes() : PrizeLines.read(text, "/prizes", prizes));
        text.orThrow();
        return wanted;
    }

    private static void same(Text text, String pointer, int said, int byRule) {
        if (said != byRule) {
            text.reject("TIME_OF_RULE", pointer, byRule);
        }
    }

    /** The same for a length of time, which may be written 1:30 or 90秒. */
    private static int seconds(Text text, String pointer, @Nullable String typed, int least, int most, int stored) {
        Integer spoken = typed == null ? null : SpokenTime.seconds(typed);
        return whole(text, pointer, spoken == null ? typed : String.valueOf(spoken), least, most, stored);
    }

    /** A whole number; the stored one where the page did not ask, or it cannot be read, which is told. */
    private static int whole(Text text, String pointer, @Nullable String typed, int least, int most, int stored) {
        if (typed == null) {
            return stored;
        }
        String digits = typed.strip();
        int number = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
        if (digits.isEmpty()) {
            text.reject("MISSING_FIELD", pointer);
        } else if (number < least || number > most) {
            text.reject("NOT_WHOLE_BETWEEN", pointer, least, most);
        } else {
            return number;
        }
        return stored;
    }

    /** A local time, null for none; the stored one where the page did not ask, or it cannot be read, which is told. */
    private static @Nullable LocalDateTime time(
            Text text, String pointer, @Nullable String typed, @Nullable LocalDateTime stored) {
        if (typed == null) {
            return stored;
        }
        try {
            return typed.isBlank() ? null : LocalDateTime.parse(typed.strip());
        } catch (DateTimeParseException notATime) {
            text.reject("BAD_VALUE", pointer);
            return stored;
        }
    }

    private static <E extends Enum<E>> E choice(Text text, String pointer, @Nullable String chosen, E stored) {
        if (chosen == null) {
            return stored;
        }
        return Stream.of(Objects.requireNonNull(stored.getDeclaringClass().getEnumConstants()))
                .filter(known -> known.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> {
                    text.reject("BAD_VALUE", pointer);
                    return stored;
                });
    }
}
