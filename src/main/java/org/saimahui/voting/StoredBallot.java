package org.saimahui.voting;

/** What became of a ballot that was taken. @param isNew whether it is the voter's first, not a repetition or change */
public record StoredBallot(BallotReceipt receipt, boolean isNew) {}
