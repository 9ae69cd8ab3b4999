package org.saimahui.judging;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;

/** Another version of the card is stored than the one the judge saw; answered with 409 and the stored card. */
public class StaleScorecardException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ScorecardReceipt stored;

    StaleScorecardException(@Nullable ScorecardReceipt stored) {
        super("STALE_SCORECARD", stored == null ? 0 : stored.version());
        this.stored = stored;
    }

    /** The card as it is stored; null when there is none. */
    public @Nullable ScorecardReceipt stored() {
        return stored;
    }

    @Override
    public Map<String, Object> members() {
        return Collections.singletonMap("card", stored);
    }
}
