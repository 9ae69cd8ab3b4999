package org.saimahui.scoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long somebody spoke, as people write it: {@code 6:12}, {@code 6分12秒}, {@code 6分钟}, {@code 372}. */
public final class SpokenTime {

    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,4})[:'分]([0-5]?[0-9])(?:\"|秒)?");

    private static final Pattern WHOLE_MINUTES = Pattern.compile("([0-9]{1,4})(?:分钟?|min)");

    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,5})秒?");

    private static final int DAY = 86_400;

    private SpokenTime() {}

    /** @return whole seconds, or null when it is no time of at most a day */
    public static @Nullable Integer seconds(String typed) {
        String text = halfWidth(typed.replaceAll("[\\s\\u3000]", ""));
        Matcher minutes = MINUTES.matcher(text);
        Matcher whole = WHOLE_MINUTES.matcher(text);
        Matcher seconds = SECONDS.matcher(text);
        int found;
        if (minutes.matches()) {
            found = Integer.parseInt(minutes.group(1)) * 60 + Integer.parseInt(minutes.group(2));
        } else if (whole.matches()) {
            found = Integer.parseInt(whole.group(1)) * 60;
        } else if (seconds.matches()) {
            found = Integer.parseInt(seconds.group(1));
        } else {
            return null;
        }
        return found > DAY ? null : found;
    }

    /** As minutes and seconds: {@code 6:12}. */
    public static String print(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static String halfWidth(String typed) {
        StringBuilder plain = new StringBuilder();
        for (char c : typed.toCharArray()) {
            boolean wide = (c >= '０' && c <= '９') || c == '：';
            plain.append(wide ? (char) (c - 0xfee0) : c == '′' || c == '’' ? '\'' : c == '″' || c == '”' ? '"' : c);
        }
        return plain.toString();
    }
}
