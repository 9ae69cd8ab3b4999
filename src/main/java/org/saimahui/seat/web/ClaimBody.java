package org.saimahui.seat.web;

import org.jspecify.annotations.Nullable;

/** What shows a card: the token of its QR code, or contest and short code. */
record ClaimBody(
        @Nullable String token,
        @Nullable String contest,
        @Nullable String code) {}
