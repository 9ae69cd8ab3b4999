package org.saimahui.ties;

import java.util.List;

/** Whoever ranks says whether a vote about a tie still has one to decide: much may happen in half a minute. */
public interface StillLevel {

    /** Whether exactly these numbers are level where the rule asks for a decision. */
    boolean areLevel(long contestId, List<Integer> numbers);
}
