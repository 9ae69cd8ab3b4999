package org.saimahui.judging;

import java.time.Instant;

/** A declared recusal: which seat does not mark which presenter, why and since when. */
public record RecusalView(String judge, int presenter, String reason, Instant at) {}
