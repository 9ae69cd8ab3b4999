package org.saimahui.judging;

import java.io.Serializable;

/** One version of one card. */
record ScorecardVersionId(long scorecardId, int version) implements Serializable {}
