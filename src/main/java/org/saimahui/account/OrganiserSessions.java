package org.saimahui.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of browsers that are logged in with an account, as the session store keeps them. */
@Component
class OrganiserSessions {

    private final JdbcClient jdbc;

    OrganiserSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ends those of one account together with whatever else the transaction does: none outlives the reason it was opened
     * for.
     *
     * @param kept the session to go on with, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String account, @Nullable String kept) {
        jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
                .param("account", account)
                .param("kept", kept == null ? "" : kept)
                .update();
    }
}
