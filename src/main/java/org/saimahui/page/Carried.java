package org.saimahui.page;

import org.jspecify.annotations.Nullable;
import org.saimahui.shared.RefusedException;

/** A number that a page of ours carries along unseen, such as the version of what it shows. */
public final class Carried {

    private Carried() {}

    /**
     * What it says.
     *
     * @param text as it was sent; null or empty for none
     * @return 0 for none
     * @throws RefusedException {@code PAGE_DAMAGED} (400) where something else came back than a page of ours carries
     */
    public static int number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new RefusedException(400, "PAGE_DAMAGED");
        }
        return Integer.parseInt(text);
    }
}
