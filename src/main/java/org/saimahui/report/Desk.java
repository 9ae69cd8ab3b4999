package org.saimahui.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;

/** Where a report is open: at an organiser's desk, or at the seat of whoever will give it. */
public abstract class Desk {

    private final ContestView contest;

    private final PresenterView presenter;

    Desk(ContestView contest, PresenterView presenter) {
        this.contest = contest;
        this.presenter = presenter;
    }

    public final ContestView contest() {
        return contest;
    }

    public final PresenterView presenter() {
        return presenter;
    }

    /** Address of the page; those of its acts lie below. */
    public abstract String page();

    /** Whether the writer is the presenter: then scoring and what is verified are somebody else's. */
    public abstract boolean isOwn();

    /** What the page's forms carry, for a change to be refused when somebody was faster. */
    public abstract long version();

    /** Key of why the report cannot be changed here now; null when it can. */
    public abstract @Nullable String obstacle();

    /** The same desk for the presenter whom a form was opened for. @param id null for whoever has the number */
    public abstract Desk meant(@Nullable Long id);

    /**
     * Makes a change as this writer.
     *
     * @param seen the version that the form carried; at a seat null is outdated, at an organiser's desk whatever is current
     * @param change takes the contest's version to be expected, or null for whatever is current
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     * @throws org.saimahui.shared.ConflictException when the writer may not write now
     */
    public abstract <T> T make(@Nullable Long seen, Function<@Nullable Long, T> change);

    /** As {@link #make(Long, Function)}, for what gives nothing back. */
    public final void change(@Nullable Long seen, Act act) {
        make(seen, version -> {
            act.make(version);
            return true;
        });
    }

    /** A change of the report. */
    public interface Act {
        void make(@Nullable Long version);
    }
}
