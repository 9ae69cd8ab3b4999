package org.saimahui.seat.web;

import org.saimahui.page.QrCode;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatHolder;

/** One card on the sheet for the printer. */
record PrintedCard(SeatHolder holder, IssuedCard card, QrCode qr) {

    static PrintedCard of(IssuedCard card, SeatHolder holder) {
        return new PrintedCard(holder, card, QrCode.of(card.url()));
    }

    @Override
    public String toString() {
        return "PrintedCard[" + card + "]";
    }
}
