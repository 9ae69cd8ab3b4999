package org.saimahui.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a decimal over a whole number. Almost all values have 1 below the line and cost no more than a
 * decimal; thirds stay thirds until a step rounds. Compare with {@link #compareTo}, never with equals.
 */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigInteger.ONE);

    public static final Fraction ONE = new Fraction(BigDecimal.ONE, BigInteger.ONE);

    /** How many digits are printed of a value that does not end. */
    private static final MathContext ENDLESS = new MathContext(34, RoundingMode.HALF_UP);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigDecimal over;

    /** At least 1. */
    private final BigInteger under;

    private Fraction(BigDecimal over, BigInteger under) {
        this.over = over;
        this.under = under;
    }

    /** Exactly that value. */
    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigInteger.ONE);
    }

    public static Fraction of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    private static Fraction reduced(BigDecimal over, BigInteger under) {
        if (under.equals(BigInteger.ONE)) {
            return new Fraction(over, under);
        }
        BigInteger common = over.unscaledValue().gcd(under);
        return new Fraction(new BigDecimal(over.unscaledValue().divide(common), over.scale()), under.divide(common));
    }

    /** Exact; zero for none. */
    public static Fraction sum(Collection<Fraction> values) {
        Fraction sum = ZERO;
        for (Fraction value : values) {
            sum = sum.plus(value);
        }
        return sum;
    }

    public Fraction plus(Fraction other) {
        if (under.equals(other.under)) {
            return reduced(over.add(other.over), under);
        }
        BigDecimal sum = over.multiply(new BigDecimal(other.under)).add(other.over.multiply(new BigDecimal(under)));
        return reduced(sum, under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    public Fraction times(Fraction other) {
        if (other.under.equals(BigInteger.ONE)) {
            return times(other.over);
        }
        return reduced(over.multiply(other.over), under.multiply(other.under));
    }

    public Fraction times(BigDecimal factor) {
        return reduced(over.multiply(factor), under);
    }

    /** @throws ArithmeticException when the other is zero */
    public Fraction dividedBy(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("Division by zero");
        }
        BigDecimal above = over.multiply(new BigDecimal(other.under)).scaleByPowerOfTen(other.over.scale());
        BigInteger below = under.multiply(other.over.unscaledValue());
        return below.signum() < 0 ? reduced(above.negate(), below.negate()) : reduced(above, below);
    }

    /** @throws ArithmeticException when it is zero */
    public Fraction dividedBy(long count) {
        return dividedBy(of(count));
    }

    /** The value where it stands as a decimal, else null. */
    @Nullable
    BigDecimal decimal() {
        return under == BigInteger.ONE ? over : null;
    }

    /** @return -1, 0 or 1 */
    public int signum() {
        return over.signum();
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Fraction other) {
        if (under == other.under || under.equals(other.under)) {
            return over.compareTo(other.over);
        }
        return over.multiply(new BigDecimal(other.under)).compareTo(other.over.multiply(new BigDecimal(under)));
    }

    /** @return exactly rounded, with that many digits after the point */
    public BigDecimal round(int digits, RoundingMode mode) {
        return over.divide(new BigDecimal(under), digits, mode);
    }

    /** The square root to 34 digits. */
    Fraction root() {
        return of(over.divide(new BigDecimal(under), new MathContext(70, RoundingMode.HALF_UP))
                .sqrt(ENDLESS));
    }

    /** As {@link #print}. */
    public BigDecimal toDecimal() {
        return new BigDecimal(print());
    }

    /** Exactly, or with 34 digits where it does not end. */
    public String print() {
        BigInteger rest = under.shiftRight(under.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        BigDecimal below = new BigDecimal(under);
        BigDecimal value = rest.equals(BigInteger.ONE) ? over.divide(below) : over.divide(below, ENDLESS);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return round(10, RoundingMode.HALF_UP).hashCode();
    }

    @Override
    public String toString() {
        return print();
    }
}
