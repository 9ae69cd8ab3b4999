package org.saimahui.seat;

import org.saimahui.shared.RefusedException;

/** No seat is opened by what was shown; answered with 401. */
public class CardRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param code {@code CARD_UNKNOWN}, {@code CARD_REVOKED} or {@code SEAT_EXPIRED} */
    CardRefusedException(String code) {
        super(401, code);
    }
}
