package org.saimahui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A database server has tools of its own: no copy of it is tried, and none is missed. */
@OnPostgres
class SnapshotsOnPostgresTests {

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void noneIsTakenAndNoneFails() {
        transaction.executeWithoutResult(status -> snapshots.takeAfterCommit());

        assertThat(snapshots.state()).isEqualTo(new SnapshotState(false, null, null));
        assertThatThrownBy(snapshots::take)
                .isInstanceOfSatisfying(
                        ConflictException.class, no -> assertThat(no.code()).isEqualTo("BACKUP_ELSEWHERE"));
    }
}
