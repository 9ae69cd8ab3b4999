package org.saimahui.voting.web;

import org.saimahui.page.QrCode;

/** One ticket on the sheet for the printer. @param code in two groups of four, easier to type */
record PrintedTicket(String code, QrCode qr) {

    static PrintedTicket of(String code, String voteAddress) {
        return new PrintedTicket(code.substring(0, 4) + " " + code.substring(4), QrCode.of(voteAddress + "#" + code));
    }

    @Override
    public String toString() {
        return "PrintedTicket";
    }
}
