package org.saimahui.seat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which seats get a card; absent for all. */
record CardsBody(@Nullable List<String> seats) {}
