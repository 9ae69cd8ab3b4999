package org.saimahui.shared;

/**
 * Somebody of a list as others of it are compared with: whoever comes near may be one and the same. A hint is made of it,
 * never a refusal.
 *
 * @param name folded for comparison
 * @param place folded likewise; may be empty
 */
public record Namesake(String name, String place) {

    /** From this length on one letter's difference is near, whatever the organisation. */
    private static final int LONG = 4;

    /** As they are written. */
    public static Namesake of(String name, String organisation) {
        return new Namesake(Variants.folded(Names.key(name)), Variants.folded(Names.key(organisation)));
    }

    /** Whether the two have the same name, or names that are one letter apart: long ones, or of the same organisation. */
    public boolean isNear(Namesake other) {
        if (name.isEmpty()) {
            return false;
        }
        if (name.equals(other.name)) {
            return true;
        }
        boolean samePlace = !place.isEmpty() && place.equals(other.place);
        boolean isLong = Math.min(name.length(), other.name.length()) >= LONG;
        return (samePlace || isLong)
                && Math.abs(name.length() - other.name.length()) <= 1
                && steps(name, other.name) == 1;
    }

    /** How many letters to change, add or leave out. */
    public static int steps(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int kept = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
