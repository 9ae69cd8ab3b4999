package org.saimahui.presenter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A contest whose presenters have links of their own. */
@Entity
class PresenterLinks {

    @Id
    private long contestId;

    protected PresenterLinks() {}

    PresenterLinks(long contestId) {
        this.contestId = contestId;
    }
}
