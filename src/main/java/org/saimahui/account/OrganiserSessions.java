package org.saimahui.account;

import org.jspecify.annotations.Nullable;
import org.saimahui.live.LiveStreams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of browsers that are logged in with an account, as the session store keeps them, and the streams that they listen to. */
@Component
class OrganiserSessions {

    private final JdbcClient jdbc;

    private final LiveStreams streams;

    OrganiserSessions(JdbcClient jdbc, LiveStreams streams) {
        this.streams = streams;
        this.jdbc = jdbc;
    }

    /**
     * Ends those of one account together with whatever else the transaction does: none outlives the reason it was opened
     * for. Its streams end once that is stored.
     *
     * @param kept the session to go on with, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String account, @Nullable String kept) {
        jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
                .param("account", account)
                .param("kept", kept == null ? "" : kept)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // Also where it is not known whether it was stored: whoever may still listen comes back by itself.
                streams.endOfAccount(account, kept);
            }
        });
    }
}
