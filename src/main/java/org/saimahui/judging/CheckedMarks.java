package org.saimahui.judging;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete card that has passed every criterion. */
record CheckedMarks(
        Map<String, BigDecimal> points,
        BigDecimal total,
        @Nullable String comment) {}
