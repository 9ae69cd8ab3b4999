package org.saimahui.seat.web;

import org.saimahui.judging.JudgeView;
import org.saimahui.seat.IssuedCard;
import org.saimahui.shared.QrCode;

/** One card on the sheet for the printer. */
record PrintedCard(JudgeView judge, IssuedCard card, QrCode qr) {

    static PrintedCard of(IssuedCard card, JudgeView judge) {
        return new PrintedCard(judge, card, QrCode.of(card.url()));
    }

    @Override
    public String toString() {
        return "PrintedCard[" + card + "]";
    }
}
