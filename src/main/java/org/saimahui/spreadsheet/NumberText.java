package org.saimahui.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One section of a number format, taken apart: literals, places for digits, percent signs, powers of ten. */
final class NumberText {

    private static final String PLACES = "0#?";

    /** A literal, or one place for a digit. */
    private record Piece(char place, String literal) {}

    private final List<Piece> whole = new ArrayList<>();

    private final List<Piece> fraction = new ArrayList<>();

    private boolean point;

    private boolean grouped;

    private boolean general;

    private int thousands;

    private int hundreds;

    /** Digits of the power; -1 without. */
    private int power = -1;

    private NumberText() {}

    /** @return null where the section cannot be shown: a fraction */
    static @Nullable NumberText of(String section) {
        NumberText text = new NumberText();
        int i = 0;
        while (i < section.length()) {
            int next = text.take(section, i);
            if (next < 0) {
                return null;
            }
            i = next;
        }
        return text;
    }

    /** @return where to go on; -1 for a sign that is not known */
    private int take(String section, int i) {
        char c = section.charAt(i);
        switch (c) {
            case '"' -> {
                int end = section.indexOf('"', i + 1);
                literal(section.substring(i + 1, end < 0 ? section.length() : end));
                return end < 0 ? section.length() : end + 1;
            }
            case '\\', '!' -> {
                literal(i + 1 < section.length() ? section.substring(i + 1, i + 2) : "");
                return i + 2;
            }
            case '_' -> {
                return i + 2;
            }
            case '*' -> {
                return i + 2;
            }
            case '[' -> {
                int end = section.indexOf(']', i);
                if (end > 0 && section.startsWith("[$", i)) {
                    literal(section.substring(i + 2, end).replaceAll("-[^-]*$", ""));
                }
                return end < 0 ? section.length() : end + 1;
            }
            case '%' -> {
                hundreds++;
                literal("%");
            }
            case '.' -> point = true;
            case ',' -> {
                boolean betweenPlaces = i + 1 < section.length() && PLACES.indexOf(section.charAt(i + 1)) >= 0;
                grouped |= betweenPlaces;
                thousands += betweenPlaces || !hasPlaces() ? 0 : 1;
            }
            case '/' -> {
                return -1;
            }
            case '@' -> general = true;
            default -> {
                if (PLACES.indexOf(c) >= 0) {
                    (point ? fraction : whole).add(new Piece(c, ""));
                } else if (section.regionMatches(true, i, "General", 0, 7)) {
                    general = true;
                    whole.add(new Piece('G', ""));
                    return i + 7;
                } else if (section.regionMatches(true, i, "E+", 0, 2) || section.regionMatches(true, i, "E-", 0, 2)) {
                    int end = i + 2;
                    while (end < section.length() && section.charAt(end) == '0') {
                        end++;
                    }
                    power = end - i - 2;
                    return end;
                } else {
                    literal(String.valueOf(c));
                }
            }
        }
        return i + 1;
    }

    private boolean hasPlaces() {
        return whole.stream().anyMatch(piece -> piece.place() != 0);
    }

    private void literal(String text) {
        (point ? fraction : whole).add(new Piece('\0', text));
    }

    String of(BigDecimal value, String plain) {
        if (general) {
            StringBuilder shown = new StringBuilder();
            whole.forEach(piece -> shown.append(piece.place() == 'G' ? plain : piece.literal()));
            return whole.isEmpty() ? plain : shown.toString();
        }
        BigDecimal scaled = value.movePointRight(2 * hundreds).movePointLeft(3 * thousands);
        if (power < 0) {
            return digits(scaled, "");
        }
        int ten = scaled.signum() == 0 ? 0 : scaled.precision() - scaled.scale() - 1;
        String exponent = String.valueOf(Math.abs(ten));
        return digits(
                scaled.movePointLeft(ten),
                "E" + (ten < 0 ? "-" : "+") + "0".repeat(Math.max(0, power - exponent.length())) + exponent);
    }

    private String digits(BigDecimal value, String exponent) {
        int places = (int) fraction.stream().filter(piece -> piece.place() != 0).count();
        String rounded = value.setScale(places, RoundingMode.HALF_UP).toPlainString();
        int dot = rounded.indexOf('.');
        String left = dot < 0 ? rounded : rounded.substring(0, dot);
        return whole(left.equals("0") ? "" : left) + fraction(dot < 0 ? "" : rounded.substring(dot + 1), exponent);
    }

    /** From the right: each place takes a digit, the first one all that are left. */
    private String whole(String digits) {
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        int first = 0;
        while (first < whole.size() && whole.get(first).place() == 0) {
            first++;
        }
        int written = 0;
        for (int i = whole.size() - 1; i >= 0; i--) {
            Piece piece = whole.get(i);
            if (piece.place() == 0) {
                shown.insert(0, piece.literal());
                continue;
            }
            int take = i == first ? Math.max(left, piece.place() == '0' ? 1 : 0) : 1;
            for (int n = 0; n < take; n++) {
                if (left == 0 && piece.place() != '0') {
                    break;
                }
                if (grouped && written > 0 && written % 3 == 0) {
                    shown.insert(0, ',');
                }
                shown.insert(0, left > 0 ? digits.charAt(--left) : '0');
                written++;
            }
        }
        return shown.toString();
    }

    private String fraction(String digits, String exponent) {
        int last = digits.length();
        for (int i = fraction.size() - 1; i >= 0; i--) {
            Piece piece = fraction.get(i);
            if (piece.place() == '0' || (piece.place() != 0 && digits.charAt(last - 1) != '0')) {
                break;
            }
            last -= piece.place() == 0 ? 0 : 1;
        }
        StringBuilder shown = new StringBuilder(point && last > 0 ? "." : "");
        StringBuilder behind = new StringBuilder();
        int next = 0;
        for (Piece piece : fraction) {
            if (piece.place() == 0) {
                (next < last ? shown : behind).append(piece.literal());
            } else if (next < last) {
                shown.append(digits.charAt(next++));
            }
        }
        return shown + exponent + behind;
    }
}
