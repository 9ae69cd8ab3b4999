package org.saimahui.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks in pages of a contest that has a word of its own for those on stage. */
final class OwnWords {

    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);

    /** What of a tag is read or heard. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder|data-confirm)=\"([^\"]*)\"");

    private static final Pattern PORTALS_OWN =
            Pattern.compile("述职人|\\bpresenters?\\b|\\[persons?]", Pattern.CASE_INSENSITIVE);

    /** So much is told of what stands around. */
    private static final int AROUND = 24;

    private OwnWords() {}

    /** Where the page says the portal's own word instead. */
    static List<String> portals(String page) {
        List<String> found = new ArrayList<>();
        String text = read(page);
        Matcher said = PORTALS_OWN.matcher(text);
        while (said.find()) {
            int from = Math.max(0, said.start() - AROUND);
            int to = Math.min(text.length(), said.end() + AROUND);
            found.add(text.substring(from, to).strip());
        }
        return found;
    }

    /** All that is read or heard of a page. */
    private static String read(String page) {
        StringBuilder text = new StringBuilder(TAG.matcher(page).replaceAll(" "));
        Matcher spoken = SPOKEN.matcher(page);
        while (spoken.find()) {
            text.append('\n').append(spoken.group(1));
        }
        return text.toString();
    }
}
