package org.saimahui.seat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seat held in a browser that was logged in with an organiser's account at the same time. */
@Entity
class SharedBrowser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private String seat = "";

    private String organiser = "";

    private Instant at = Instant.EPOCH;

    protected SharedBrowser() {}

    SharedBrowser(long contestId, String seat, String organiser, Instant now) {
        this.contestId = contestId;
        this.seat = seat;
        this.organiser = organiser;
        this.at = now;
    }

    SharedBrowserView toView() {
        return new SharedBrowserView(seat, organiser);
    }
}
