package org.saimahui.exchange;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} is asked to check.
 *
 * @param file a contest file or a released result; null for record or draw alone
 * @param record an exported record; null without one
 * @param draw the draws of a contest, as data; null without them
 * @param receipts the list of receipts of a released contest, a line each; null without it
 * @param proceedings what is printed with the result, and the ballots; null without it
 * @param head the head that somebody noted, in lower case, whole or its beginning; null for none
 */
record VerifyArguments(
        @Nullable String file,
        @Nullable String record,
        @Nullable String draw,
        @Nullable String receipts,
        @Nullable String proceedings,
        @Nullable String head) {

    /** Null where the words make no sense. */
    static @Nullable VerifyArguments read(List<String> words) {
        String file = null;
        String record = null;
        String draw = null;
        String receipts = null;
        String proceedings = null;
        String head = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean option = word.startsWith("--");
            if (option && i + 1 == words.size()) {
                return null;
            }
            if (word.equals("--record") && record == null) {
                record = words.get(++i);
            } else if (word.equals("--draw") && draw == null) {
                draw = words.get(++i);
            } else if (word.equals("--receipts") && receipts == null) {
                receipts = words.get(++i);
            } else if (word.equals("--proceedings") && proceedings == null) {
                proceedings = words.get(++i);
            } else if (word.equals("--head") && head == null) {
                head = words.get(++i).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
            } else if (!option && file == null) {
                file = word;
            } else {
                return null;
            }
        }
        boolean nothing = file == null && record == null && draw == null;
        boolean beside = head != null || receipts != null || proceedings != null;
        return nothing || beside && record == null
                ? null
                : new VerifyArguments(file, record, draw, receipts, proceedings, head);
    }
}
