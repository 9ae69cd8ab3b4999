package org.saimahui.exchange.recount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A ratio of two whole numbers, the lower one above zero, in lowest terms. */
record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {

    static final Ratio ZERO = whole(0);

    static final Ratio ONE = whole(1);

    Ratio {
        BigInteger common = above.gcd(below);
        BigInteger divisor = below.signum() < 0 ? common.negate() : common;
        above = above.divide(divisor);
        below = below.divide(divisor);
    }

    static Ratio whole(long number) {
        return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /** Of a plain decimal such as "-12.50". */
    static Ratio of(Object decimal) {
        String text = String.valueOf(decimal);
        int point = text.indexOf('.');
        String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
        int places = point < 0 ? 0 : text.length() - point - 1;
        return new Ratio(new BigInteger(digits), BigInteger.TEN.pow(places));
    }

    Ratio plus(Ratio other) {
        return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.above.negate(), other.below));
    }

    Ratio times(Ratio other) {
        return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    Ratio over(Ratio other) {
        return new Ratio(above.multiply(other.below), below.multiply(other.above));
    }

    boolean isZero() {
        return above.signum() == 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** Rounded by whole numbers alone; {@code digits} null leaves it as it is. */
    Ratio rounded(String mode, Integer digits) {
        return digits == null ? this : new Ratio(scaled(mode, digits), BigInteger.TEN.pow(digits));
    }

    /** With so many digits, or exactly, or with 34 digits where it does not end. */
    String text(String mode, Integer digits) {
        return digits == null ? text() : new BigDecimal(scaled(mode, digits), digits).toPlainString();
    }

    private BigInteger scaled(String mode, int digits) {
        BigInteger[] parts = above.abs().multiply(BigInteger.TEN.pow(digits)).divideAndRemainder(below);
        int half = parts[1].shiftLeft(1).compareTo(below);
        boolean up = switch (mode) {
            case "HALF_UP" -> half >= 0;
            case "HALF_EVEN" -> half > 0 || half == 0 && parts[0].testBit(0);
            default -> false;
        };
        BigInteger size = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return above.signum() < 0 ? size.negate() : size;
    }

    String text() {
        BigDecimal exact;
        try {
            exact = new BigDecimal(above).divide(new BigDecimal(below));
        } catch (ArithmeticException endless) {
            exact = new BigDecimal(above).divide(new BigDecimal(below), new MathContext(34, RoundingMode.HALF_UP));
        }
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
