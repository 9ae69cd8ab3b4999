package org.saimahui.judging;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.saimahui.contest.EveningSettings.JudgesShownAs;

/**
 * What the public calls the judges of one contest by, in no language yet: the seat's code, the person's name, or a letter.
 * {@link SeatNames#shown} says it in words. The letters follow the seats, J1 is A.
 */
public final class PublicSeats {

    private static final int LETTERS = 26;

    private final Map<String, String> called = new LinkedHashMap<>();

    private PublicSeats() {}

    /** Of the seats as they are now. */
    public static PublicSeats of(JudgesShownAs as, List<JudgeView> judges) {
        return of(as, judges, JudgeView::code, JudgeView::name);
    }

    /** Of seats that stand in any document. @param name of the person, empty for nobody */
    public static <T> PublicSeats of(
            JudgesShownAs as, List<T> judges, Function<T, String> code, Function<T, String> name) {
        PublicSeats seats = new PublicSeats();
        judges.stream()
                .sorted(Comparator.comparing((T judge) -> code.apply(judge).length())
                        .thenComparing(code))
                .forEach(judge -> seats.called.put(
                        code.apply(judge),
                        switch (as) {
                            case SEAT -> code.apply(judge);
                            case NAME -> name.apply(judge).isBlank() ? code.apply(judge) : name.apply(judge);
                            case LETTER -> letter(seats.called.size());
                        }));
        return seats;
    }

    /** The code again for a seat that is not among them. */
    public String of(String code) {
        return called.getOrDefault(code, code);
    }

    /** A to Z, then AA, AB and on. */
    private static String letter(int at) {
        String last = String.valueOf((char) ('A' + at % LETTERS));
        return at < LETTERS ? last : letter(at / LETTERS - 1) + last;
    }
}
