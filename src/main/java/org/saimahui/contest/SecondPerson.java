package org.saimahui.contest;

import java.util.Map;

/**
 * Asked before an act that needs a second person where a contest has a supervisor. Called in the act's transaction, before
 * it has changed anything; that transaction must not be rolled back for {@link org.saimahui.shared.GrantNeededException}.
 */
public interface SecondPerson {

    /** Whether whoever is acting needs a second person here. */
    boolean isNeeded(long contestId);

    /**
     * Goes on where nobody supervises, or the supervisor is acting.
     *
     * @param act its word in the record
     * @param document what carries it out later, as plain values
     * @throws org.saimahui.shared.GrantNeededException where the supervisor has to agree first; the request is stored
     */
    void require(long contestId, String act, Map<String, Object> document, String reason);
}
