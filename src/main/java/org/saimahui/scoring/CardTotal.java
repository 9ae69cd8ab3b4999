package org.saimahui.scoring;

import java.util.List;

/** A complete card's total: the exact sum of mark × weight × coefficient, and the same rounded to {@code card}. */
record CardTotal(Card card, Fraction exact, Fraction rounded) {

    static CardTotal of(Card card, List<Fraction> factors, Rounding rounding) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < factors.size(); i++) {
            Fraction mark = card.marks().get(i);
            if (mark == null) {
                throw new IllegalArgumentException("Card of " + card.judge() + " is not complete");
            }
            sum = sum.plus(mark.times(factors.get(i)));
        }
        return new CardTotal(card, sum, rounding.apply(Rounding.Step.CARD, sum));
    }
}
