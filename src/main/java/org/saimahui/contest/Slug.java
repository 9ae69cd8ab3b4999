package org.saimahui.contest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be a contest's word in addresses. */
public final class Slug {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    /** Words that stand in the same place of an organiser's address: a contest of that name could not be opened. */
    private static final Set<String> RESERVED = Set.of("account", "audit", "import", "new", "rehearsal", "sample");

    private Slug() {}

    /** @return {@code BAD_SLUG}, {@code RESERVED_SLUG}, or null for one that is allowed */
    public static @Nullable String refusal(String slug) {
        if (!SHAPE.matcher(slug).matches()) {
            return "BAD_SLUG";
        }
        return RESERVED.contains(slug) ? "RESERVED_SLUG" : null;
    }
}
