package org.saimahui.voting.web;

import org.saimahui.page.QrCode;
import org.saimahui.voting.MadeTicket;

/** One ticket on the sheet for the printer. @param code in two groups of four, easier to type */
record PrintedTicket(String code, String seat, String unit, QrCode qr) {

    /** Behind the code in its address: the page asks at once whom it cannot choose. */
    private static final String OF_UNIT = ".u";

    static PrintedTicket of(MadeTicket made, String voteAddress) {
        String code = made.code();
        return new PrintedTicket(
                code.substring(0, 4) + " " + code.substring(4),
                made.seat(),
                made.unit(),
                QrCode.of(voteAddress + "#" + code + (made.unit().isEmpty() ? "" : OF_UNIT)));
    }

    @Override
    public String toString() {
        return "PrintedTicket";
    }
}
