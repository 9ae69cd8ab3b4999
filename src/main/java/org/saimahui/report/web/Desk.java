package org.saimahui.report.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;

/** Where a report is open: at an organiser's desk, or at the seat of whoever will give it. */
interface Desk {

    ContestView contest();

    PresenterView presenter();

    /** Address of the page; those of its acts lie below. */
    String page();

    /** Whether the writer is the presenter: then scoring and what is verified are somebody else's. */
    boolean isOwn();

    /** What the page's forms carry, for a change to be refused when somebody was faster. */
    long version();

    /** The same desk for the presenter whom a form was opened for. @param id null for whoever has the number */
    Desk meant(@Nullable Long id);

    /**
     * Makes a change as this writer.
     *
     * @param seen the version that the form carried, or null for whatever is current
     * @param change takes the contest's version to be expected, or null for whatever is current
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     * @throws org.saimahui.shared.ConflictException when the writer may not write now
     */
    <T> T make(@Nullable Long seen, Function<@Nullable Long, T> change);

    /** As {@link #make(Long, Function)}, for what gives nothing back. */
    default void change(@Nullable Long seen, Act act) {
        make(seen, version -> {
            act.make(version);
            return true;
        });
    }

    /** A change of the report. */
    interface Act {
        void make(@Nullable Long version);
    }
}
