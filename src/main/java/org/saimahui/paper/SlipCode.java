package org.saimahui.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed on a slip: whose marks these are and for whom, {@code J3-12}. It stays right when people change places.
 *
 * @param seat the judge's code
 * @param presenter the presenter's id, not the running number
 */
public record SlipCode(String seat, long presenter) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z0-9_-]{1,20})-([0-9]{1,18})");

    /** As people type it, in whatever case and width; empty for what is no such code. */
    public static Optional<SlipCode> parse(String typed) {
        Matcher written = WRITTEN.matcher(java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT));
        return written.matches()
                ? Optional.of(new SlipCode(written.group(1), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return seat + "-" + presenter;
    }
}
