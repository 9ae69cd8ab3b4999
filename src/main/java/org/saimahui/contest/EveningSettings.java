package org.saimahui.contest;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/**
 * How an evening is run on stage. Members of the contest file's {@code contest}, by the same names; what is not said is
 * as in {@link #DEFAULTS}.
 *
 * @param talkSeconds how long one may talk, from 1; where the rule has a ladder of time penalties, its limit counts instead
 * @param warnSeconds how long before the limit the clock warns, from 0
 * @param graceSeconds how much longer costs nothing, from 0; where the rule has a ladder, its own counts instead
 * @param freezeFrom the position in running order at whose call the public ranking is frozen, from 1; null for never
 * @param heldStart how many of the first presenters' markings stay open together; 0 for none
 * @param phonesLag whether phones are one step behind the wall at the reveal
 * @param keys how many keys a result needs, 1 or 2; null for two where a supervisor has a seat, else one
 * @param reportDeadline until when presenters write their reports, in the contest's own zone; null for no end
 */
public record EveningSettings(
        int talkSeconds,
        int warnSeconds,
        int graceSeconds,
        ShowMarks showMarks,
        JudgesShownAs judgesShownAs,
        BoardAfter boardAfter,
        @Nullable Integer freezeFrom,
        int heldStart,
        Reveal reveal,
        boolean phonesLag,
        @Nullable Integer keys,
        @Nullable LocalDateTime reportDeadline,
        List<Prize> prizes) {

    /** What of a presenter's marks is shown on stage: nothing, the result alone, or each card's total. */
    public enum ShowMarks {
        NONE,
        TOTAL,
        EACH
    }

    /** What the public calls a judge by. */
    public enum JudgesShownAs {
        SEAT,
        NAME,
        LETTER
    }

    /** When a presenter enters the public ranking: when the marking is closed, or after the marks were shown. */
    public enum BoardAfter {
        CLOSE,
        SHOWN
    }

    /** In which order the result is told. */
    public enum Reveal {
        BY_PLACE,
        BY_PART
    }

    /**
     * What is given for the next best places.
     *
     * @param places how many places get it, from 1
     */
    public record Prize(String name, int places) {}

    /** The longest talk, and the longest grace, in seconds: what a rule's ladder may say too. */
    public static final int LONGEST_TALK = 24 * 60 * 60;

    /** The longest warning, in seconds. */
    public static final int LONGEST_WARNING = 60 * 60;

    /** No evening has more presenters. */
    public static final int MOST_PRESENTERS = 1_000;

    /** No contest has more prizes. */
    public static final int MOST_PRIZES = 20;

    /** The longest name of a prize, in UTF-16 units. */
    public static final int PRIZE_NAME = 50;

    /** What holds where nothing is said. */
    public static final EveningSettings DEFAULTS = new EveningSettings(
            360,
            30,
            0,
            ShowMarks.EACH,
            JudgesShownAs.SEAT,
            BoardAfter.CLOSE,
            null,
            0,
            Reveal.BY_PLACE,
            true,
            null,
            null,
            List.of());

    public EveningSettings {
        prizes = List.copyOf(prizes);
    }

    /** The same with another time on stage. */
    public EveningSettings withTalk(int talk, int warn, int grace) {
        return timed(talk, warn, grace, reportDeadline);
    }

    /** The same for another evening, which has a time of its own. */
    public EveningSettings next() {
        return timed(talkSeconds, warnSeconds, graceSeconds, null);
    }

    private EveningSettings timed(int talk, int warn, int grace, @Nullable LocalDateTime deadline) {
        return new EveningSettings(
                talk,
                warn,
                grace,
                showMarks,
                judgesShownAs,
                boardAfter,
                freezeFrom,
                heldStart,
                reveal,
                phonesLag,
                keys,
                deadline,
                prizes);
    }

    /** Whether the ranking would wait for marks that are never shown. */
    public boolean waitsForNothing() {
        return showMarks == ShowMarks.NONE && boardAfter == BoardAfter.SHOWN;
    }

    /** Which of those that the first call fixes are others than they were, by name. */
    List<String> fixedOnes(EveningSettings before) {
        List<String> others = new ArrayList<>();
        addIf(showMarks != before.showMarks, "showMarks", others);
        addIf(boardAfter != before.boardAfter, "boardAfter", others);
        addIf(!Objects.equals(freezeFrom, before.freezeFrom), "freezeFrom", others);
        addIf(heldStart != before.heldStart, "heldStart", others);
        return others;
    }

    private static void addIf(boolean other, String name, List<String> others) {
        if (other) {
            others.add(name);
        }
    }

    /** Reads them beside the other facts of a contest; what is wrong goes to the problems. */
    public static EveningSettings read(Fields contest) {
        Long freezeFrom = contest.whole("freezeFrom", 1, MOST_PRESENTERS);
        Long keys = contest.whole("keys", 1, 2);
        Boolean phonesLag = contest.flag("phonesLag");
        EveningSettings read = new EveningSettings(
                (int) contest.whole("talkSeconds", 1, LONGEST_TALK, DEFAULTS.talkSeconds),
                (int) contest.whole("warnSeconds", 0, LONGEST_WARNING, DEFAULTS.warnSeconds),
                (int) contest.whole("graceSeconds", 0, LONGEST_TALK, DEFAULTS.graceSeconds),
                contest.choice("showMarks", ShowMarks.class, DEFAULTS.showMarks),
                contest.choice("judgesShownAs", JudgesShownAs.class, DEFAULTS.judgesShownAs),
                contest.choice("boardAfter", BoardAfter.class, DEFAULTS.boardAfter),
                freezeFrom == null ? null : freezeFrom.intValue(),
                (int) contest.whole("heldStart", 0, MOST_PRESENTERS, 0),
                contest.choice("reveal", Reveal.class, DEFAULTS.reveal),
                phonesLag == null ? DEFAULTS.phonesLag : phonesLag,
                keys == null ? null : keys.intValue(),
                readTime(contest),
                readPrizes(contest));
        if (read.waitsForNothing()) {
            contest.reject("boardAfter", "BOARD_NEVER");
        }
        return read;
    }

    private static @Nullable LocalDateTime readTime(Fields contest) {
        String text = contest.nameOrNull("reportDeadline");
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            contest.reject("reportDeadline", "BAD_VALUE");
            return null;
        }
    }

    private static List<Prize> readPrizes(Fields contest) {
        List<Prize> prizes = new ArrayList<>();
        for (Fields prize : contest.objects("prizes")) {
            String name = prize.code("name");
            if (name.length() > PRIZE_NAME) {
                prize.reject("name", "TOO_LONG", PRIZE_NAME, name.length());
            }
            prize.required("places");
            prizes.add(new Prize(name, (int) prize.whole("places", 1, MOST_PRESENTERS, 1)));
            prize.end();
        }
        if (prizes.size() > MOST_PRIZES) {
            contest.reject("prizes", "TOO_MANY_PRIZES", MOST_PRIZES);
        }
        return prizes;
    }

    /** What differs from {@link #DEFAULTS}, as members of a document, in the order of their description. */
    public Map<String, Object> toDocument() {
        Map<String, Object> document = new LinkedHashMap<>();
        put(document, "talkSeconds", talkSeconds, DEFAULTS.talkSeconds);
        put(document, "warnSeconds", warnSeconds, DEFAULTS.warnSeconds);
        put(document, "graceSeconds", graceSeconds, DEFAULTS.graceSeconds);
        put(document, "showMarks", showMarks.name(), DEFAULTS.showMarks.name());
        put(document, "judgesShownAs", judgesShownAs.name(), DEFAULTS.judgesShownAs.name());
        put(document, "boardAfter", boardAfter.name(), DEFAULTS.boardAfter.name());
        put(document, "freezeFrom", freezeFrom, null);
        put(document, "heldStart", heldStart, DEFAULTS.heldStart);
        put(document, "reveal", reveal.name(), DEFAULTS.reveal.name());
        put(document, "phonesLag", phonesLag, DEFAULTS.phonesLag);
        put(document, "keys", keys, null);
        put(document, "reportDeadline", reportDeadline == null ? null : reportDeadline.toString(), null);
        put(document, "prizes", prizes.stream().map(EveningSettings::document).toList(), List.of());
        return document;
    }

    private static Map<String, Object> document(Prize prize) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", prize.name);
        document.put("places", prize.places);
        return document;
    }

    /** Members that say nothing are left out. */
    private static void put(
            Map<String, Object> document, String name, @Nullable Object value, @Nullable Object byDefault) {
        if (value != null && !value.equals(byDefault)) {
            document.put(name, value);
        }
    }
}
