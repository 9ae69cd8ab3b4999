package org.saimahui.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Who has opened a stream.
 *
 * @param account the name that was logged in, null for none
 * @param session the browser's, null for none
 */
record Opener(@Nullable String account, @Nullable String session) {

    /** Whoever only looks, as thousands do, has neither, and nothing is looked up for that. */
    static Opener of(HttpServletRequest request) {
        String account = request.getRemoteUser();
        HttpSession session = account == null ? null : request.getSession(false);
        return new Opener(account, session == null ? null : session.getId());
    }

    /** Whether this is that account, in another session than the one that is kept. */
    boolean isOther(String name, @Nullable String kept) {
        return name.equals(account) && (kept == null || !kept.equals(session));
    }
}
