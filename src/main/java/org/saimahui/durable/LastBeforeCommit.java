package org.saimahui.durable;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What has to come last of all in a transaction: after every listener and every other write, just before the commit.
 * Whatever everybody writes to (a contest's record) is touched here and only here, so its lock is always the last one
 * taken and no two transactions can wait for each other over it.
 */
public interface LastBeforeCommit extends TransactionSynchronization {

    /** Still inside the transaction; an exception rolls it back. */
    void lastBeforeCommit();
}
