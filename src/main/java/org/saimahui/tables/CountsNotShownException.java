package org.saimahui.tables;

import java.util.Map;
import org.saimahui.shared.ConflictException;
import org.saimahui.voting.VoteState;

/** The ballots' counts are nobody's to see before they are shown; says which step comes first. */
class CountsNotShownException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final String missing;

    CountsNotShownException(VoteState state) {
        super("COUNTS_NOT_SHOWN");
        missing = switch (state) {
            case NOT_OPENED -> "OPEN_VOTE";
            case OPEN -> "CLOSE_VOTE";
            case CLOSED, SHOWN -> "SHOW_VOTES";
        };
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("missing", missing);
    }
}
